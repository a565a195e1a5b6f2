from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.department_report import DEPARTMENT_REPORT, Kind, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {"draft": "Draft", "submitted": "Submitted", "assessed": "Assessed"}


class DepartmentReport(models.Model):
    """审查机构年度报告 and 负责人述职报告: two papers, neither stands for the other."""

    _name = "licence.department.report"
    _description = "Yearly report of a review body"
    _inherit = [
        "licence.department.report.guards", "licence.body.mixin", "licence.lifecycle.mixin",
        "mail.thread",
    ]  # fmt: skip
    _order = "year desc, department_id, kind"

    _lifecycle = DEPARTMENT_REPORT
    _open_states = frozenset({State.DRAFT})
    _sealed_fields = frozenset({"submitted_on"})
    _verb_labels = {"submit": _lt("Submit"), "assess": _lt("Assess")}

    state = fields.Selection(labels(DEPARTMENT_REPORT, STATE_WORDS), group_expand=True)
    kind = fields.Selection(
        labels(Kind, {"body": "Report of the Body", "head": "Account of the Head"}), required=True
    )
    department_id = fields.Many2one(
        "licence.department", "Review Body", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_department_id,
    )  # fmt: skip
    year = fields.Integer(
        required=True, aggregator=None, default=lambda self: legal_today(self.env).year - 1
    )
    head_id = fields.Many2one(
        "licence.department.member", ondelete="restrict",
        domain="[('department_id', '=', department_id), ('post', '=', 'head')]",
    )  # fmt: skip
    work_done = fields.Text()
    problems = fields.Text()
    staff_development = fields.Text("Staff")
    attachment_ids = fields.Many2many(
        "ir.attachment", string="Attachments", bypass_search_access=True
    )
    submitted_on = fields.Date(readonly=True, copy=False)

    _once = models.Constraint(
        "UNIQUE (department_id, year, kind)", "This report of the year is already there."
    )
    _head_signs_own = models.Constraint(
        "CHECK ((kind = 'head') = (head_id IS NOT NULL))",
        "The account of the head names the head; the report of the body does not.",
    )

    @api.constrains("year")
    def _check_year(self):
        if any(not 2015 <= report.year <= legal_today(self.env).year for report in self):
            raise ValidationError(self.env._("A report is for a year that has begun, from 2015."))

    @api.depends("department_id.name", "year", "kind")
    def _compute_display_name(self):
        words = dict(self._fields["kind"]._description_selection(self.env))
        for report in self:
            report.display_name = (
                f"{report.department_id.name or ''} · {report.year} · {words.get(report.kind, '')}"
            )

    def _after_submit(self):
        self._seal({"submitted_on": legal_today(self.env)})

    def action_submit(self):
        return self._advance("submit")

    def action_assess(self):
        return self._ask("assess")
