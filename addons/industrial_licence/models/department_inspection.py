from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..tools.legal_time import legal_today


class DepartmentInspection(models.Model):
    """自检自纠: a review body looks at itself, or the authority at its conduct."""

    _name = "licence.department.inspection"
    _description = "Self-inspection or conduct check of a review body"
    _inherit = "licence.body.mixin"
    _order = "happened_on desc, id desc"
    _past_fields = ("happened_on",)

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

    @api.model_create_multi
    def create(self, vals_list):
        inspections = super().create(vals_list)
        inspections._refuse_body()
        return inspections

    def write(self, vals):
        self._refuse_body()
        written = super().write(vals)
        self._refuse_body()
        return written

    def _refuse_body(self):
        """国质检监[2006]499号 二(二)2: a check of the conduct is the authority's."""
        of_body = self.env.user.licence_department_id and not self.env.su
        if of_body and any(row.kind != "self" for row in self):
            raise AccessError(self.env._("What the authority found is not rewritten by the body."))

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
