from odoo import fields, models

from ..lifecycle.inspection import Finding
from ..lifecycle.kernel import labels

FINDING_WORDS = {
    Finding.OPEN: "Not Looked At",
    Finding.KEPT: "As at Issue",
    Finding.WEAK: "Weak",
    Finding.WORSE: "Worse Than at Issue",
}


class SupervisionInspectionLine(models.Model):
    """获证条件保持: a condition as it stood at issue, against what is there now."""

    _name = "licence.supervision.inspection.line"
    _description = "Line of an Inspection's Checklist"
    _order = "inspection_id, sequence, id"

    inspection_id = fields.Many2one(
        "licence.supervision.inspection", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    condition_id = fields.Many2one("licence.condition", "In the Rule Book", ondelete="restrict")
    name = fields.Char("Condition", required=True)
    at_issue = fields.Text("As at Issue")
    finding = fields.Selection(
        labels(Finding, FINDING_WORDS), required=True, default=Finding.OPEN.value
    )
    remark = fields.Char()

    def write(self, vals):
        self.inspection_id._refuse_closed(dict.fromkeys(vals))
        return super().write(vals)
