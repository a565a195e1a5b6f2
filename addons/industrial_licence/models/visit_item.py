import uuid

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..checklist.kernel import SUMMED_UP, Item, is_lawful
from ..lifecycle.visit import BEFORE_REPORT, ON_SITE
from .pass_grade import MEANINGS

ANSWERED = frozenset({"grade_id", "finding"})
FOLLOW_UP = frozenset({"correction", "verification"})


class VisitItem(models.Model):
    """A row of the checklist of one visit: the condition, the verdict, the facts."""

    _name = "licence.visit.item"
    _description = "Item of a visit"
    _inherit = "licence.kept.mixin"
    _order = "visit_id, sequence, id"
    _rec_name = "number"

    visit_id = fields.Many2one("licence.visit", required=True, index=True, ondelete="cascade")
    visit_state = fields.Selection(related="visit_id.state", string="Visit Is")
    condition_id = fields.Many2one("licence.condition", required=True, ondelete="restrict")
    sequence = fields.Integer()
    number = fields.Char(related="condition_id.number")
    chapter = fields.Selection(related="condition_id.chapter")
    name = fields.Char(related="condition_id.name")
    content = fields.Text(related="condition_id.content")
    key_points = fields.Text(related="condition_id.key_points")
    is_veto = fields.Boolean(related="condition_id.is_veto")
    pass_rule_id = fields.Many2one(related="visit_id.rule_book_id.pass_rule_id")
    grade_id = fields.Many2one(
        "licence.pass.grade", "Verdict", ondelete="restrict",
        domain="[('pass_rule_id', '=', pass_rule_id), '|', ('is_open_to_veto', '=', True), "
        "(not is_veto, '=', True)]",
    )  # fmt: skip
    meaning = fields.Selection(MEANINGS, compute="_compute_meaning", store=True)
    finding = fields.Text("Record", help="What was seen; the facts of what is not met.")
    answer_id = fields.Many2one("licence.visit.answer", "Last Answer", readonly=True)
    answer_ids = fields.One2many("licence.visit.answer", "item_id", "Answers", readonly=True)
    is_disputed = fields.Boolean("Answered Twice", readonly=True)
    correction = fields.Text(help="What the enterprise does about it.")
    verification = fields.Text(help="How the correction was verified.")
    photo_ids = fields.One2many("licence.visit.photo", "item_id", "Photos", readonly=True)

    _once = models.Constraint(
        "UNIQUE (visit_id, condition_id)", "This condition is already in the checklist."
    )

    @api.depends("grade_id.meaning")
    def _compute_meaning(self):
        for item in self:
            item.meaning = item.grade_id.meaning

    def _is_summed_up(self):
        return self.meaning in SUMMED_UP

    def write(self, vals):
        """What a form writes is an answer like any other: kept, with its author."""
        if self._is_opened():
            return super().write(vals)
        if strange := set(vals) - ANSWERED - FOLLOW_UP:
            raise AccessError(
                self.env._("%(fields)s of a checklist never changes.", fields=", ".join(strange))
            )
        self.check_access("write")
        for item in self:
            item.visit_id._check_on_team()
            item._take_form(vals)
        return True

    def _take_form(self, vals):
        self._check_follow_up(vals)
        if told := {name: vals[name] for name in FOLLOW_UP & set(vals)}:
            self._room().write(told)
        if ANSWERED & set(vals):
            self._answer(
                {
                    "token": str(uuid.uuid4()),
                    "base": self.answer_id.token or "",
                    "grade": vals.get("grade_id", self.grade_id.id),
                    "finding": vals.get("finding", self.finding) or "",
                    "settles": True,
                }
            )

    def _check_follow_up(self, vals):
        if FOLLOW_UP & set(vals) and self.visit_id.state not in BEFORE_REPORT:
            raise UserError(self.env._("The report is signed; the summary stands."))

    def _answer(self, told):
        """Keep an answer and let the item show it; nothing that was answered is ever lost.

        `told`: token, base (token of the answer the person saw), grade, finding, at, settles."""
        self.ensure_one()
        answers = self.env["licence.visit.answer"]
        if known := answers._by_token(told["token"]):
            return known._check_same_item(self)
        self._check_answerable(told)
        grade = self.env["licence.pass.grade"].browse(told.get("grade") or [])
        self._check_grade(grade)
        made = answers._keep(self, grade, told)
        disputed = self._disputes(grade, told)
        self._room().write(
            {
                "answer_id": made.id,
                "grade_id": grade.id,
                "finding": told.get("finding") or False,
                "is_disputed": disputed or (self.is_disputed and not told.get("settles")),
            }
        )
        return made

    def _disputes(self, grade, told):
        """Somebody else answered meanwhile, and otherwise."""
        before = self.answer_id
        if not before or told.get("settles") or before.token == (told.get("base") or ""):
            return False
        return before.grade_id != grade or (before.finding or "") != (told.get("finding") or "")

    def _check_answerable(self, _told):
        if self.visit_id.state not in ON_SITE:
            raise UserError(
                self.env._(
                    "The checklist of %(visit)s is filled in between the first and the last "
                    "meeting; it is now “%(state)s”.",
                    visit=self.visit_id.display_name, state=self.visit_id._state_word(),
                )
            )  # fmt: skip

    def _check_grade(self, grade):
        if grade and grade.pass_rule_id != self.pass_rule_id:
            raise UserError(self.env._("This verdict belongs to another pass rule."))
        if grade and not is_lawful(grade._as_grade(), Item(self.number, self.is_veto)):
            raise UserError(
                self.env._(
                    "Item %(number)s is a veto item: it cannot be “%(grade)s”.",
                    number=self.number, grade=grade.name,
                )
            )  # fmt: skip
