from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.archive import ARCHIVE, State
from ..lifecycle.certificate import State as Certificate
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

RETENTION = "T-33"
STATE_WORDS = {
    State.OPEN: "Open",
    State.CLOSED: "Closed",
    State.DESTRUCTION_REQUESTED: "Destruction Requested",
    State.DESTROYED: "Destroyed",
}
CLASSES = [
    ("process", "Process (过程信息)"),
    ("terminal", "Terminal (终端信息)"),
    ("management", "Management (管理信息)"),
    ("basic", "Basic (基础信息)"),
]
SECRECY = [("open", "Open to the Public"), ("internal", "Internal"), ("secret", "Business Secret")]
MEDIA = [("electronic", "Electronic"), ("paper", "Paper"), ("both", "Electronic and Paper")]


class LicenceArchive(models.Model):
    """企业许可档案: one for each accepted application; kept five years or while valid."""

    _name = "licence.archive"
    _description = "Licence Archive"
    _inherit = [
        "licence.archive.guards",
        "licence.archive.effects",
        "licence.numbered.mixin",
        "licence.lifecycle.mixin",
    ]
    _order = "opened_on desc, id desc"
    _rec_name = "number"
    _rec_names_search = ["number", "enterprise_id.name"]

    _lifecycle = ARCHIVE
    _open_states = frozenset({State.OPEN, State.CLOSED})
    _verb_labels = {
        "close": _lt("Close"),
        "request_destruction": _lt("Request Destruction"),
        "keep": _lt("Keep"),
        "destroy": _lt("Destroy"),
    }
    _sealed_fields = frozenset(
        "application_id owner_id opened_on closed_on destruction_id destroyed_on".split()
    )

    state = fields.Selection(labels(ARCHIVE, STATE_WORDS), group_expand=True)
    application_id = fields.Many2one(
        "licence.application", required=True, readonly=True, ondelete="restrict"
    )
    enterprise_id = fields.Many2one(
        related="application_id.enterprise_id", store=True, precompute=True, index=True,
        string="Enterprise",
    )  # fmt: skip
    product_id = fields.Many2one(
        related="application_id.product_id", store=True, precompute=True, index=True
    )
    certificate_id = fields.Many2one(
        related="application_id.issued_certificate_id", store=True, index="btree_not_null",
        string="Certificate",
    )  # fmt: skip
    owner_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict"
    )
    archive_class = fields.Selection(CLASSES, "Class", required=True, default="process")
    secrecy = fields.Selection(SECRECY, required=True, default="internal")
    medium = fields.Selection(MEDIA, required=True, default="electronic")
    place = fields.Char(help="Where the paper lies.")
    opened_on = fields.Date(required=True, readonly=True, index=True)
    closed_on = fields.Date(readonly=True, index="btree_not_null")
    retain_until = fields.Date(
        compute="_compute_retain_until", store=True, index="btree_not_null",
        help="Five years from closing, and never before the certificate has ended.",
    )  # fmt: skip
    section_ids = fields.One2many("licence.archive.section", "archive_id", "Sections")
    legal_hold_ids = fields.One2many("licence.legal.hold", "archive_id", "Legal Holds")
    is_held = fields.Boolean("On Hold", compute="_compute_is_held", store=True, precompute=True)
    is_destructible = fields.Boolean(
        "May Be Destroyed", compute="_compute_is_destructible", search="_search_is_destructible"
    )
    destruction_id = fields.Many2one(
        "licence.destruction", readonly=True, copy=False, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    destroyed_on = fields.Date(readonly=True, copy=False)

    _number_uniq = models.Constraint("UNIQUE (number)", "Another archive has this number.")
    _application_uniq = models.Constraint(
        "UNIQUE (application_id)", "This application has its archive."
    )
    _owner_idx = models.Index("(owner_id, opened_on DESC, id DESC)")

    @api.depends("closed_on", "certificate_id.valid_until", "certificate_id.state")
    def _compute_retain_until(self):
        for archive in self:
            archive.retain_until = archive._end_of_retention()

    def _end_of_retention(self):
        if not self.closed_on:
            return False
        # What was closed before the term was set falls under it from its first day.
        limits = self.env["licence.time.limit"]
        limit = limits._limit(RETENTION, max(self.closed_on, limits._first_day(RETENTION)))
        five_years = fields.Date.add(self.closed_on, months=limit.number)
        # sudo: how long papers are kept does not depend on who may see the certificate
        certificate = self.sudo().certificate_id
        if not certificate or certificate.state != Certificate.VALID:
            return five_years
        return max(five_years, certificate.valid_until)

    @api.depends("legal_hold_ids.lifted_on")
    def _compute_is_held(self):
        for archive in self:
            archive.is_held = any(not hold.lifted_on for hold in archive.legal_hold_ids)

    @api.depends("retain_until", "is_held", "state")
    def _compute_is_destructible(self):
        today = legal_today(self.env)
        for archive in self:
            archive.is_destructible = bool(
                archive.state == State.CLOSED
                and not archive.is_held
                and archive.retain_until
                and archive.retain_until < today
            )

    @api.model
    def _search_is_destructible(self, operator, value):
        if operator != "in":
            return NotImplemented
        domain = (
            Domain("state", "=", State.CLOSED)
            & Domain("is_held", "=", False)
            & Domain("retain_until", "<", legal_today(self.env))
        )
        return domain if True in value else ~domain

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(
            self.env._("An archive is destroyed only by request and approval, never deleted.")
        )


class LicenceLegalHold(models.Model):
    """A dispute, review or lawsuit stops destruction until it is lifted."""

    _name = "licence.legal.hold"
    _description = "Legal Hold on an Archive"
    _order = "placed_on desc, id desc"
    _rec_name = "reason"

    archive_id = fields.Many2one("licence.archive", required=True, index=True, ondelete="restrict")
    reason = fields.Char(required=True)
    document = fields.Char(help="Letter of the court or the body of review.")
    placed_on = fields.Date(
        required=True, readonly=True, default=lambda self: legal_today(self.env)
    )
    placed_by_id = fields.Many2one(
        "res.users", required=True, readonly=True, ondelete="restrict",
        default=lambda self: self.env.user,
    )  # fmt: skip
    lifted_on = fields.Date(readonly=True)
    lifted_by_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")
    lift_reason = fields.Char()

    @api.model_create_multi
    def create(self, vals_list):
        told = {"placed_on": legal_today(self.env), "placed_by_id": self.env.uid}
        return super().create([{**vals, **told} for vals in vals_list])

    def write(self, vals):
        if set(vals) - {"lift_reason"}:
            raise AccessError(self.env._("A hold is lifted, not rewritten."))
        return super().write(vals)

    def action_lift(self):
        self._check_may_lift()
        return super().write({"lifted_on": legal_today(self.env), "lifted_by_id": self.env.uid})  # pylint: disable=super-method-mismatch

    def _check_may_lift(self):
        self.check_access("write")
        if any(hold.lifted_on or not hold.lift_reason for hold in self):
            raise AccessError(self.env._("Say why the hold is lifted; a lifted hold stays lifted."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("A hold is lifted, never deleted."))
