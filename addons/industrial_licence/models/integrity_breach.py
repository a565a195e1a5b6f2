from odoo import api, fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.integrity_breach import INTEGRITY_BREACH, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft", "open": "Under Investigation", "confirmed": "Confirmed",
    "unfounded": "Unfounded",
}  # fmt: skip
SOURCES = [
    ("feedback", "Feedback of an Enterprise"),
    ("complaint", "Complaint"),
    ("oversight", "Oversight of the Authority"),
    ("body", "Found by the Body"),
]
RECOMMENDER = frozenset({"recommender_department_id", "recommender_authority_id"})


class IntegrityBreach(models.Model):
    """廉洁记录: a suspected breach by a person of the register, its inquiry and its result."""

    _name = "licence.integrity.breach"
    _description = "Integrity case"
    _inherit = [
        "licence.integrity.breach.guards", "licence.integrity.breach.effects",
        "licence.fixed.mixin",
        "licence.lifecycle.mixin",
    ]  # fmt: skip
    _order = "happened_on desc, id desc"

    _lifecycle = INTEGRITY_BREACH
    _open_states = frozenset({State.DRAFT, State.OPEN})
    _sealed_fields = frozenset({"opened_on", "closed_on", "sanction_id"})
    _fixed_fields = RECOMMENDER | {"auditor_id", "type_id", "source", "happened_on"}
    _verb_labels = {
        "open": _lt("Open the Case"),
        "confirm": _lt("Confirm the Breach"),
        "dismiss": _lt("Find It Unfounded"),
    }

    state = fields.Selection(labels(INTEGRITY_BREACH, STATE_WORDS), group_expand=True)
    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="restrict"
    )
    recommender_department_id = fields.Many2one(
        related="auditor_id.recommender_department_id", store=True, index="btree_not_null"
    )
    recommender_authority_id = fields.Many2one(
        related="auditor_id.recommender_authority_id", store=True, index="btree_not_null"
    )
    type_id = fields.Many2one("licence.breach.type", "Breach", required=True, ondelete="restrict")
    basis = fields.Char(related="type_id.basis")
    sanction_basis = fields.Char(related="type_id.sanction_basis")
    is_serious = fields.Boolean(related="type_id.is_serious", store=True)
    source = fields.Selection(SOURCES, required=True, default="body")
    happened_on = fields.Date(required=True, default=lambda self: legal_today(self.env))
    currency_id = fields.Many2one(
        "res.currency", default=lambda self: self.env.ref("base.CNY"), required=True
    )
    amount = fields.Monetary(help="Value of what was demanded or taken.")
    description = fields.Text(required=True)
    investigation = fields.Text()
    evidence_ids = fields.Many2many("ir.attachment", bypass_search_access=True)
    opened_on = fields.Date(readonly=True, copy=False)
    closed_on = fields.Date(readonly=True, copy=False)
    sanction_id = fields.Many2one(
        "licence.sanction", "Suspension Meanwhile", readonly=True, copy=False
    )

    def _standing_on(self, name):
        """The recommender stands from the making, the charge from the opening."""
        opened = self.filtered(lambda case: case.state != State.DRAFT)
        return self if name in RECOMMENDER else opened

    @api.depends("auditor_id.name", "type_id.name")
    def _compute_display_name(self):
        for case in self:
            case.display_name = f"{case.auditor_id.name or ''} · {case.type_id.name or ''}"

    def action_open(self):
        return self._advance("open")

    def action_confirm(self):
        return self._ask("confirm")

    def action_dismiss(self):
        return self._ask("dismiss")
