from odoo import api, fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.exam import EXAM, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)


class Exam(models.Model):
    """An examination of auditors; its scores are fixed when it is closed."""

    _name = "licence.exam"
    _description = "Examination"
    _inherit = ["licence.organised.mixin", "licence.exam.guards", "licence.lifecycle.mixin"]
    _order = "held_on desc, id desc"

    _lifecycle = EXAM
    _open_states = frozenset({State.OPEN})
    _verb_labels = {"close": _lt("Fix the Scores")}

    state = fields.Selection(labels(EXAM, {"open": "Open", "closed": "Closed"}))
    name = fields.Char(required=True)
    held_on = fields.Date(required=True)
    pass_mark = fields.Float(
        required=True,
        default=lambda self: self.env["licence.qualification.rule"]._current().pass_mark,
    )
    result_ids = fields.One2many("licence.exam.result", "exam_id", "Results")

    def action_close(self):
        return self._advance("close")


class ExamResult(models.Model):
    """One person's score."""

    _name = "licence.exam.result"
    _description = "Result of an examination"
    _inherit = ["licence.part.mixin", "licence.fixed.mixin"]
    _order = "exam_id desc, id"
    _part_of = "exam_id"

    exam_id = fields.Many2one("licence.exam", required=True, index=True, ondelete="cascade")
    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="restrict"
    )
    score = fields.Float(aggregator="avg")
    is_scored = fields.Boolean("Taken", default=True)
    is_passed = fields.Boolean("Passed", compute="_compute_is_passed", store=True)
    held_on = fields.Date(related="exam_id.held_on")
    is_closed = fields.Boolean(compute="_compute_is_closed")

    _once = models.Constraint(
        "UNIQUE (exam_id, auditor_id)", "This person already stands on the list."
    )
    _score = models.Constraint("CHECK (score >= 0)", "A score is not below zero.")

    @api.depends("score", "is_scored", "exam_id.pass_mark")
    def _compute_is_passed(self):
        for row in self:
            row.is_passed = row.is_scored and row.score >= row.exam_id.pass_mark

    @api.depends("exam_id.state")
    def _compute_is_closed(self):
        for row in self:
            row.is_closed = row.exam_id.state == State.CLOSED

    @api.depends("exam_id", "score")
    def _compute_display_name(self):
        for row in self:
            row.display_name = f"{row.exam_id.name or ''} · {row.score:g}"
