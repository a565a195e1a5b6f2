from odoo import api, fields, models
from odoo.fields import Command
from odoo.tools.translate import LazyTranslate

from ..lifecycle.department_check import DEPARTMENT_CHECK, Result, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

RESULTS = labels(
    Result, {"passed": "Passed", "correct": "Passed, With Corrections", "failed": "Failed"}
)
VERDICTS = [("good", "In Order"), ("weak", "Weak"), ("bad", "Not in Order")]
ITEMS = [
    ("conduct", "Rules of Conduct"),
    ("self_inspection", "Self-Inspections"),
    ("objection", "Objections Handled"),
    ("timeliness", "Timeliness"),
    ("feedback", "Feedback of Enterprises"),
    ("independence", "Independence and No Profit"),
]


class DepartmentCheck(models.Model):
    """年度检查: the authority looks at a review body once a year; a failed one gets no work."""

    _name = "licence.department.check"
    _description = "Yearly check of a review body"
    _inherit = [
        "licence.department.check.guards", "licence.department.check.effects",
        "licence.body.mixin", "licence.lifecycle.mixin",
    ]  # fmt: skip
    _order = "year desc, department_id"

    _lifecycle = DEPARTMENT_CHECK
    _open_states = frozenset({State.DRAFT})
    _sealed_fields = frozenset({"concluded_on", "checker_id"})
    _verb_labels = {"conclude": _lt("Conclude")}

    state = fields.Selection(labels(DEPARTMENT_CHECK, {"draft": "Draft", "concluded": "Concluded"}))
    department_id = fields.Many2one(
        "licence.department", "Review Body", required=True, index=True, ondelete="restrict"
    )
    year = fields.Integer(
        required=True, aggregator=None, default=lambda self: legal_today(self.env).year
    )
    item_ids = fields.One2many(
        "licence.department.check.item", "check_id", "Items",
        default=[Command.create({"item": key}) for key, _word in ITEMS],
    )  # fmt: skip
    score = fields.Float(aggregator="avg")
    result = fields.Selection(RESULTS)
    remark = fields.Text()
    self_inspection_count = fields.Integer("Self-Inspections", compute="_compute_counts")
    finding_open_count = fields.Integer("Findings Still Open", compute="_compute_counts")
    appeal_count = fields.Integer("Objections", compute="_compute_counts")
    missing_documents = fields.Char(compute="_compute_counts")
    concluded_on = fields.Date(readonly=True, copy=False)
    checker_id = fields.Many2one("res.users", readonly=True, copy=False)
    is_last = fields.Boolean("Latest", readonly=True, copy=False, index=True)

    _once_a_year = models.Constraint(
        "UNIQUE (department_id, year)", "This body was already checked for that year."
    )

    @api.depends("department_id.name", "year")
    def _compute_display_name(self):
        for check in self:
            check.display_name = f"{check.department_id.name or ''} · {check.year}"

    @api.depends("department_id", "year")
    def _compute_counts(self):
        for check in self:
            counts = check._counts_of_year()
            check.self_inspection_count = counts["licence.department.inspection"]
            check.appeal_count = counts["licence.appeal"]
            check.finding_open_count = self.env["licence.department.finding"].search_count(
                [("department_id", "=", check.department_id.id), ("closed_on", "=", False)]
            )
            there = set(check.department_id.document_ids.mapped("kind"))
            kinds = dict(self.env["licence.department.document"]._fields["kind"].selection)
            check.missing_documents = "、".join(
                kinds[kind] for kind in ("rules", "conduct", "reward") if kind not in there
            )

    def _counts_of_year(self):
        first, last = f"{self.year}-01-01", f"{self.year}-12-31"
        return {
            name: self.env[name].search_count(
                [
                    ("department_id", "=", self.department_id.id),
                    ("happened_on", ">=", first),
                    ("happened_on", "<=", last),
                ]
            )
            for name in ("licence.department.inspection", "licence.appeal")
        }

    def action_conclude(self):
        return self._advance("conclude")
