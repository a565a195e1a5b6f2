from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_now, legal_today

DAYS = 5


class Addressee(StrEnum):
    CENTRE = "centre"
    DEPARTMENT = "department"
    PROVINCE = "province"


ADDRESSEES = labels(
    Addressee,
    {
        "centre": "National Review Centre", "department": "Review Body",
        "province": "Provincial Authority",
    },
)  # fmt: skip


class VisitTransmission(models.Model):
    """信息管理规定 第22条: what was found is sent on to whom the organiser answers."""

    _name = "licence.visit.transmission"
    _description = "Transmission of a visit"
    _inherit = "licence.kept.mixin"
    _order = "id desc"

    visit_id = fields.Many2one("licence.visit", required=True, index=True, ondelete="restrict")
    addressee = fields.Selection(ADDRESSEES, required=True)
    addressed_department_id = fields.Many2one(
        "licence.department", "To the Body", index="btree_not_null", ondelete="restrict"
    )
    addressed_authority_id = fields.Many2one(
        "licence.authority", "To the Authority", index="btree_not_null", ondelete="restrict"
    )
    due_on = fields.Date(required=True)
    sent_at = fields.Datetime()
    sent_by_id = fields.Many2one("res.users", ondelete="restrict")
    received_at = fields.Datetime()
    received_by_id = fields.Many2one("res.users", ondelete="restrict")
    is_overdue = fields.Boolean("Overdue", compute="_compute_is_overdue")
    conclusion = fields.Selection(related="visit_id.conclusion")
    sha256 = fields.Char("SHA-256 of the Report", related="visit_id.report_sha256")

    _once = models.Constraint(
        "UNIQUE (visit_id, addressee)", "This visit is to be sent there already."
    )

    @api.depends("visit_id.enterprise_id", "addressee")
    def _compute_display_name(self):
        words = dict(self._fields["addressee"]._description_selection(self.env))
        for row in self:
            row.display_name = f"{row.visit_id.display_name} → {words.get(row.addressee, '')}"

    @api.depends("sent_at", "due_on")
    def _compute_is_overdue(self):
        today = legal_today(self.env)
        for row in self:
            row.is_overdue = not row.sent_at and row.due_on < today

    @api.model
    def _owe(self, visit):
        """The addressee is nobody's choice: a body answers to the centre, a province to a body."""
        addressee, department, authority = self._addressed(visit)
        rows = self._room().create(
            {
                "visit_id": visit.id,
                "addressee": addressee,
                "addressed_department_id": department.id,
                "addressed_authority_id": authority.id,
                "due_on": fields.Date.add(legal_today(self.env), days=DAYS),
            }
        )
        return rows._outside(self)

    @api.model
    def _addressed(self, visit):
        bodies, authorities = self.env["licence.department"], self.env["licence.authority"]
        if visit.department_id:
            return Addressee.CENTRE, bodies, authorities._national()
        body = bodies.search(bodies._domain_for(visit.product_id, legal_today(self.env)), limit=1)
        if body:
            return Addressee.DEPARTMENT, body, authorities
        # sudo: the province follows from the case
        return Addressee.PROVINCE, bodies, visit.sudo().case_authority_id.province_id

    def action_send(self):
        """The organiser sends; what is sent is the signed report, by its hash."""
        for row in self.filtered(lambda one: not one.sent_at):
            row._check_organiser()
            row._room().write({"sent_at": legal_now(self.env), "sent_by_id": self.env.uid})

    def action_receive(self):
        for row in self.filtered(lambda one: one.sent_at and not one.received_at):
            row._check_addressee()
            row._room().write({"received_at": legal_now(self.env), "received_by_id": self.env.uid})

    def _check_organiser(self):
        if any(self.visit_id._guard_own_organiser()):
            raise AccessError(self.env._("The organiser of the visit sends its result on."))

    def _check_addressee(self):
        user = self.env.user
        if self.addressee == Addressee.CENTRE:
            own = user.has_group("industrial_licence.group_centre")
        elif self.addressee == Addressee.DEPARTMENT:
            own = user.licence_department_id == self.addressed_department_id
        else:
            own = user.licence_authority_id == self.addressed_authority_id
        if not own:
            raise AccessError(self.env._("Who it is sent to confirms the receipt."))
