from odoo import api, fields, models
from odoo.tools.translate import LazyTranslate

from ..admissibility.kernel import judge, thawed
from ..lifecycle.kernel import labels
from ..lifecycle.report import REPORT, State

_lt = LazyTranslate(__name__)


class LabReport(models.Model):
    """产品检验报告: signed by three persons, locked with its hash, judged the same for ever."""

    _name = "licence.lab.report"
    _description = "Test report"
    _inherit = [
        "licence.lifecycle.mixin", "licence.lab.desk", "licence.lab.report.guards",
        "licence.lab.report.effects",
    ]  # fmt: skip
    _order = "id desc"
    _rec_names_search = ["number"]

    _lifecycle = REPORT
    _open_states = frozenset({State.DRAFT})
    _verb_labels = {
        "sign": _lt("Sign as Tester"),
        "review": _lt("Sign as Reviewer"),
        "issue": _lt("Sign as Head and Issue"),
        "return_": _lt("Return to the Tester"),
        "correct": _lt("Correct"),
        "supersede": _lt("Superseded"),
    }
    _main_states = (State.DRAFT, State.SIGNED, State.REVIEWED, State.ISSUED)
    _sealed_fields = frozenset(
        "order_id lab_id number edition tester_id tested_at reviewer_id reviewed_at head_id "
        "issued_at content content_hash judged verdict predecessor_id correction_reason".split()
    )

    state = fields.Selection(
        labels(
            REPORT,
            {
                "draft": "Draft",
                "signed": "Signed by the Tester",
                "reviewed": "Reviewed",
                "issued": "Issued",
                "returned": "Returned",
                "superseded": "Superseded",
            },
        )
    )
    order_id = fields.Many2one(
        "licence.lab.test.order", required=True, readonly=True, index=True, ondelete="restrict"
    )
    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, readonly=True, index=True, ondelete="restrict"
    )
    number = fields.Char(readonly=True, copy=False, index="trigram")
    edition = fields.Integer("Report Version", readonly=True, copy=False, aggregator=None)
    predecessor_id = fields.Many2one(
        "licence.lab.report", "Corrects", readonly=True, copy=False, ondelete="restrict"
    )
    correction_reason = fields.Text(readonly=True, copy=False)
    conclusion = fields.Text("Remarks")
    verdict = fields.Selection([("pass", "Passed"), ("fail", "Failed")], readonly=True, copy=False)
    tester_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    tested_at = fields.Datetime("Signed by the Tester At", readonly=True, copy=False)
    reviewer_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    reviewed_at = fields.Datetime(readonly=True, copy=False)
    head_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    issued_at = fields.Datetime(readonly=True, copy=False)
    content = fields.Json(readonly=True, copy=False)
    content_hash = fields.Char("SHA-256", readonly=True, copy=False)
    judged = fields.Json(
        readonly=True, copy=False, help="The case and the facts of the register it was judged by."
    )
    is_admissible = fields.Boolean("May Carry a Licence", compute="_compute_admissibility")
    admissibility = fields.Text("Reasons Against It", compute="_compute_admissibility")
    is_intact = fields.Boolean("As Issued", compute="_compute_is_intact")
    step_ids = fields.One2many(groups="industrial_licence.group_staff")

    _three_persons = models.Constraint(
        "CHECK ((tester_id IS NULL OR reviewer_id IS NULL OR tester_id <> reviewer_id)"
        " AND (tester_id IS NULL OR head_id IS NULL OR tester_id <> head_id)"
        " AND (reviewer_id IS NULL OR head_id IS NULL OR reviewer_id <> head_id))",
        "Tester, reviewer and head are three persons.",
    )
    _one_open = models.UniqueIndex(
        "(order_id) WHERE state IN ('draft', 'signed', 'reviewed')",
        "A report of this order is being signed already.",
    )
    _edition_uniq = models.UniqueIndex(
        "(order_id, edition) WHERE edition > 0", "This version of the report is issued already."
    )

    @api.depends("number", "order_id.number")
    def _compute_display_name(self):
        for report in self:
            report.display_name = report.number or self.env._(
                "Draft report of %(order)s", order=report.order_id.number
            )

    @api.depends("judged")
    @api.depends_context("lang")
    def _compute_admissibility(self):
        """Judged by the facts kept with the report: a reprint years later says the same."""
        for report in self:
            found = judge(*thawed(report.judged)) if report.judged else ()
            report.is_admissible = bool(report.judged) and not found
            report.admissibility = "\n".join(self.env["licence.lab"]._finding_words(found))

    @api.depends("content", "content_hash")
    def _compute_is_intact(self):
        for report in self:
            report.is_intact = bool(report.content_hash) and (
                report._hash(report.content) == report.content_hash
            )

    def action_sign(self):
        return self._advance("sign")

    def action_review(self):
        return self._advance("review")

    def action_issue(self):
        return self._advance("issue")

    def action_return_(self):
        return self._ask("return_")

    def action_correct(self):
        return self._ask("correct")
