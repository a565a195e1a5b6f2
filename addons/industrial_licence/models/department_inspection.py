from odoo import api, fields, models

from ..tools.legal_time import legal_today


class DepartmentInspection(models.Model):
    """自检自纠: a review body looks at itself, or the authority at its conduct."""

    _name = "licence.department.inspection"
    _description = "Self-inspection or conduct check of a review body"
    _order = "happened_on desc, id desc"

    department_id = fields.Many2one(
        "licence.department", "Review Body", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_department_id,
    )  # fmt: skip
    kind = fields.Selection(
        [("self", "Self-Inspection"), ("conduct", "Check of Conduct")], required=True,
        default="self",
    )  # fmt: skip
    happened_on = fields.Date("Held On", required=True, default=lambda self: legal_today(self.env))
    scope = fields.Text(required=True)
    inspector = fields.Char("Held By", required=True)
    finding_ids = fields.One2many("licence.department.finding", "inspection_id", "Findings")
    finding_count = fields.Integer(compute="_compute_finding_count")

    @api.depends("department_id.name", "happened_on")
    def _compute_display_name(self):
        for inspection in self:
            inspection.display_name = (
                f"{inspection.department_id.name or ''} · {inspection.happened_on or ''}"
            )

    @api.depends("finding_ids")
    def _compute_finding_count(self):
        for inspection in self:
            inspection.finding_count = len(inspection.finding_ids)
