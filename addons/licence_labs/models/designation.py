from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.designation import DESIGNATION, UNDECIDED, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

# Written down with the decision, while it is being taken.
DOCUMENT = frozenset({"document_no", "valid_from", "valid_until"})


class LabDesignation(models.Model):
    """指定: recommended by a province or department, decided by the national licence office."""

    _name = "licence.lab.designation"
    _description = "Designation of a laboratory"
    _inherit = [
        "licence.lifecycle.mixin", "licence.lab.desk", "licence.lab.designation.guards",
        "licence.lab.designation.effects", "mail.thread",
    ]  # fmt: skip
    _order = "id desc"
    _rec_names_search = ["lab_id.name", "document_no"]

    _lifecycle = DESIGNATION
    _open_states = frozenset({State.DRAFT})
    _verb_labels = {
        "recommend": _lt("Recommend"),
        "designate": _lt("Designate"),
        "refuse": _lt("Refuse"),
        "withdraw": _lt("Withdraw the Designation"),
    }
    _main_states = (State.DRAFT, State.RECOMMENDED, State.DESIGNATED)
    _sealed_fields = frozenset(
        {"recommended_on", "recommended_by_id", "designated_on", "designated_by_id", "ended_on"}
    )
    _always_open_fields = DOCUMENT

    state = fields.Selection(
        labels(
            DESIGNATION,
            {
                "draft": "Draft",
                "recommended": "Recommended",
                "designated": "Designated",
                "refused": "Refused",
                "withdrawn": "Withdrawn",
            },
        )
    )
    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, index=True, ondelete="restrict"
    )
    authority_id = fields.Many2one(
        "licence.authority", "Recommended By", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id,
    )  # fmt: skip
    line_ids = fields.One2many("licence.lab.scope.line", "designation_id", "Scope", copy=True)
    capability = fields.Text("Evidence of Capability")
    opinion = fields.Text("Opinion of the Recommender")
    document_no = fields.Char("Document Number")
    valid_from = fields.Date("Designated From")
    valid_until = fields.Date("Designated Until")
    recommended_on = fields.Date(readonly=True, copy=False)
    recommended_by_id = fields.Many2one(
        "res.users", "Recommender", readonly=True, copy=False, ondelete="restrict"
    )
    designated_on = fields.Date(readonly=True, copy=False)
    designated_by_id = fields.Many2one(
        "res.users", "Decided By", readonly=True, copy=False, ondelete="restrict"
    )
    ended_on = fields.Date(readonly=True, copy=False)
    listing_ids = fields.One2many("licence.lab.listing", "designation_id", readonly=True)

    _four_eyes = models.Constraint(
        "CHECK (designated_by_id IS NULL OR designated_by_id <> recommended_by_id)",
        "Who recommended a laboratory does not designate it.",
    )

    @api.depends("lab_id.name")
    def _compute_display_name(self):
        for row in self:
            row.display_name = self.env._(
                "Designation of %(laboratory)s", laboratory=row.lab_id.name
            )

    def write(self, vals):
        decided = self.filtered(lambda row: row.state not in UNDECIDED)
        if DOCUMENT & set(vals) and decided and not self._passes():
            raise UserError(self.env._("The designation is decided; its document stands."))
        return super().write(vals)

    def action_recommend(self):
        return self._advance("recommend")

    def action_designate(self):
        return self._advance("designate")

    def action_refuse(self):
        return self._ask("refuse")

    def action_withdraw(self):
        return self._ask("withdraw")
