from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command, Domain

from ..tools.legal_time import legal_today

ROLES = [
    ("handler", "Handler (经办人)"),
    ("legal_representative", "Legal Representative (法定代表人)"),
    ("agent", "Agent (代理人)"),
]
SCOPES = [("act", "Apply and Act"), ("read", "Read Only")]
AGENT = "agent"


class LicenceMandate(models.Model):
    """Who speaks for an enterprise online: in which role, how far, from when until when."""

    _name = "licence.mandate"
    _description = "Mandate to speak for an enterprise"
    _inherit = ["licence.kept.mixin", "licence.current.mixin"]
    _order = "enterprise_id, date_from desc, id desc"
    _rec_name = "person"
    _room_fields = frozenset({"ended_on", "ended_by_id"})
    _current_by = ("date_from", "date_until", "ended_on")

    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    user_id = fields.Many2one("res.users", "Person", required=True, index=True, ondelete="restrict")
    person = fields.Char("Full Name", compute="_compute_person")
    role = fields.Selection(ROLES, "Acts As", required=True, default="handler")
    scope = fields.Selection(SCOPES, "Powers", required=True, default="act")
    date_from = fields.Date("From", required=True, default=lambda self: legal_today(self.env))
    date_until = fields.Date("Until", help="The last day; an agent's mandate always has one.")
    document = fields.Char(help="Number or title of the written mandate (授权委托书).")
    ended_on = fields.Date(readonly=True, help="Nobody acts on it from this day on.")
    ended_by_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")
    is_current = fields.Boolean("In Force")

    _agent_is_bounded = models.Constraint(
        "CHECK (role <> 'agent' OR (date_until IS NOT NULL AND document IS NOT NULL))",
        "An agent's mandate names its document and its last day.",
    )
    _period = models.Constraint(
        "CHECK (date_until IS NULL OR date_until >= date_from)",
        "A mandate cannot end before it begins.",
    )
    _one_live = models.UniqueIndex(
        "(enterprise_id, user_id) WHERE ended_on IS NULL",
        "This person has a mandate of the enterprise already: end it first.",
    )

    @api.depends("user_id")
    def _compute_person(self):
        for mandate in self:
            # sudo: a name among the people of one enterprise; the account itself stays closed
            mandate.person = mandate.sudo().user_id.name

    @api.model
    def _domain_on(self, date):
        return (
            Domain("date_from", "<=", date)
            & (Domain("date_until", "=", False) | Domain("date_until", ">=", date))
            & (Domain("ended_on", "=", False) | Domain("ended_on", ">", date))
        )

    @api.constrains("user_id", "enterprise_id")
    def _check_stranger(self):
        for mandate in self:
            if not mandate.user_id.share:
                raise ValidationError(
                    self.env._(
                        "%(person)s is a member of staff and cannot speak for an enterprise.",
                        person=mandate.user_id.name,
                    )
                )
            if not mandate.enterprise_id.is_licence_enterprise:
                raise ValidationError(self.env._("A mandate is for a producer."))

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._forget()
        return made

    def write(self, vals):
        if not self._is_opened():
            raise AccessError(self.env._("A mandate is not rewritten: end it and give a new one."))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("A mandate is never deleted; it ends."))

    def action_end(self):
        self._end()

    def _end(self):
        """From today on the person has no access; what was done stays done."""
        self.check_access("write")
        if any(mandate.ended_on for mandate in self):
            raise UserError(self.env._("This mandate has ended already."))
        self._room().write({"ended_on": legal_today(self.env), "ended_by_id": self.env.uid})
        self._forget()

    def _forget(self):
        self.enterprise_id.invalidate_recordset(["mandate_ids"])

    @api.model
    def _current(self):
        """Mandates of the user in force today."""
        return self.search(
            Domain("user_id", "=", self.env.uid) & self._domain_on(legal_today(self.env))
        )

    @api.model
    def _spoken_for(self, scope=None):
        """Enterprises the user speaks for today; with a scope, only those spoken for that far."""
        # sudo: one's own mandates, whatever else the account may read
        mandates = self.sudo()._current()
        if scope:
            mandates = mandates.filtered(lambda one: one.scope == scope)
        return mandates.enterprise_id.with_env(self.env)

    @api.model
    def _invite(self, vals, name, email):
        """Give a mandate to the person of an e-mail address; a new one gets an invitation."""
        return self.create({**vals, "user_id": self._account(name, email).id})

    @api.model
    def _account(self, name, email):
        self.check_access("create")
        # sudo: whoever may give mandates makes a portal account of this one kind, no other
        users = self.env["res.users"].sudo()
        if known := users.with_context(active_test=False).search([("login", "=", email)]):
            self._check_account(known)
            return known
        groups = ("base.group_portal", "industrial_licence.group_applicant")
        return users.create(
            {
                "name": name,
                "login": email,
                "email": email,
                "lang": "zh_CN",
                "tz": "Asia/Shanghai",
                "group_ids": [Command.set([self.env.ref(group).id for group in groups])],
            }
        )

    def _check_account(self, user):
        applicant = self.env.ref("industrial_licence.group_applicant")
        if not user.active or not user.share or applicant not in user.group_ids:
            raise UserError(
                self.env._("This address cannot be invited: use another one of the person.")
            )
