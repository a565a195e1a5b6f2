from odoo import api, fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.department_finding import DEPARTMENT_FINDING, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {"open": "Open", "corrected": "Corrected", "closed": "Verified"}


class DepartmentFinding(models.Model):
    """行风检查问题纠正记录: what was wrong, how it was corrected, who verified it."""

    _name = "licence.department.finding"
    _description = "Finding at a review body"
    _inherit = [
        "licence.department.finding.guards", "licence.body.mixin", "licence.lifecycle.mixin",
    ]  # fmt: skip
    _order = "id desc"

    _lifecycle = DEPARTMENT_FINDING
    _open_states = frozenset({State.OPEN})
    _past_fields = ("corrected_on",)
    _sealed_fields = frozenset({"closed_on", "verified_by_id"})
    _verb_labels = {"correct": _lt("Correct"), "reopen": _lt("Reopen"), "verify": _lt("Verify")}

    state = fields.Selection(labels(DEPARTMENT_FINDING, STATE_WORDS), group_expand=True)
    name = fields.Char("Finding", required=True)
    inspection_id = fields.Many2one(
        "licence.department.inspection", required=True, index=True, ondelete="restrict"
    )
    department_id = fields.Many2one(related="inspection_id.department_id", store=True, index=True)
    correction = fields.Text()
    measure = fields.Text("Measure Against Repetition")
    corrected_on = fields.Date()
    attachment_ids = fields.Many2many("ir.attachment", string="Evidence", bypass_search_access=True)
    closed_on = fields.Date("Verified On", readonly=True, copy=False)
    verified_by_id = fields.Many2one("res.users", readonly=True, copy=False)

    @api.model_create_multi
    def create(self, vals_list):
        findings = super().create(vals_list)
        findings.inspection_id._refuse_body()
        return findings

    def write(self, vals):
        if {"name", "inspection_id"} & set(vals):
            self.inspection_id._refuse_body()
        return super().write(vals)

    def _after_verify(self):
        self._seal({"closed_on": legal_today(self.env), "verified_by_id": self.env.uid})

    def action_correct(self):
        return self._advance("correct")

    def action_reopen(self):
        return self._ask("reopen")

    def action_verify(self):
        return self._advance("verify")
