from odoo import SUPERUSER_ID, api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.feedback import FEEDBACK, GIVEN, State, Work
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_now, legal_today
from .feedback_question import WORKS

_lt = LazyTranslate(__name__)

STATE_WORDS = {"prepared": "Prepared", "handed_out": "Handed Out", "answered": "Answered"}
WORK_WORDS = {Work.ACCEPTANCE: "受理", Work.VISIT: "实地核查", Work.TEST: "产品检验"}
CENTRE = "industrial_licence.group_centre"
TOLD_THE_DAY = f"{CENTRE},industrial_licence.group_applicant"
ANSWER_WORDS = {"yes_no": "□是　□否", "score": "□1　□2　□3　□4　□5"}


class Feedback(models.Model):
    """反馈表: handed out before a work begins; its answers go to the centre and to nobody else."""

    _name = "licence.feedback"
    _description = "Feedback form"
    _inherit = ["licence.feedback.guards", "licence.paper.mixin", "licence.lifecycle.mixin"]
    _order = "id desc"

    _lifecycle = FEEDBACK
    _open_states = frozenset({State.PREPARED})
    _sealed_fields = frozenset(
        "handed_out_at handed_out_by_id answered_on work application_id visit_id enterprise_id "
        "department_id authority_id case_authority_id body_name".split()
    )
    _verb_labels = {"hand_out": _lt("Hand Out"), "answer": _lt("Answer")}

    state = fields.Selection(labels(FEEDBACK, STATE_WORDS), group_expand=True)
    work = fields.Selection(WORKS, required=True, readonly=True, index=True)
    application_id = fields.Many2one(
        "licence.application", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    visit_id = fields.Many2one(
        "licence.visit", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    enterprise_id = fields.Many2one(
        "res.partner", required=True, readonly=True, index=True, ondelete="restrict"
    )
    department_id = fields.Many2one(
        "licence.department", "Body Judged", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    authority_id = fields.Many2one(
        "licence.authority", "Authority Judged", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    body_name = fields.Char("Judged", readonly=True, help="Whose work the enterprise judges.")
    case_authority_id = fields.Many2one(
        "licence.authority", "Authority of the Case", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    handed_to = fields.Char(help="The head of the enterprise.")
    is_explained = fields.Boolean(
        "Explained and Acknowledged",
        help="Its purpose and meaning were explained; the enterprise has acknowledged it.",
    )
    handed_out_at = fields.Datetime(readonly=True, copy=False)
    handed_out_by_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")
    # When it was answered, beside the day of a case, would tell who answered what.
    answered_on = fields.Date(
        readonly=True, copy=False, index="btree_not_null", groups=TOLD_THE_DAY
    )
    step_ids = fields.One2many(groups=CENTRE)
    path_strip = fields.Json(groups=CENTRE)
    write_date = fields.Datetime("Last Written On", readonly=True, groups=CENTRE)
    write_uid = fields.Many2one("res.users", "Last Written By", readonly=True, groups=CENTRE)
    answer_ids = fields.One2many(
        "licence.feedback.answer", "feedback_id", "Answers", readonly=True, groups=CENTRE,
    )  # fmt: skip

    _one_a_work = models.UniqueIndex(
        "(application_id, work) WHERE work = 'acceptance'",
        "The form for the acceptance of this application is there already.",
    )
    _one_a_visit = models.UniqueIndex(
        "(visit_id) WHERE visit_id IS NOT NULL", "The form for this visit is there already."
    )

    @api.depends("work", "enterprise_id.name")
    def _compute_display_name(self):
        words = dict(self._fields["work"]._description_selection(self.env))
        for form in self:
            # sudo: whoever hands a form out knows to whom
            name = form.sudo().enterprise_id.name or ""
            form.display_name = f"{name} · {words.get(form.work, '')}"

    @api.model
    def _prepare_form(self, work, application, **vals):
        """The form of a work about to begin, once; for the rooms that do the work."""
        # sudo: the form follows from the work; nobody enters one by hand
        case = application.sudo()
        told = {
            "work": Work(work).value,
            "application_id": case.id,
            "enterprise_id": case.enterprise_id.id,
            "case_authority_id": case.authority_id.id,
            **vals,
        }
        return self._create_sealed([told])

    @api.model
    def _prepare_for_visit(self, visit):
        return self._prepare_form(
            Work.VISIT,
            visit.application_id,
            visit_id=visit.id,
            enterprise_id=visit.enterprise_id.id,
            department_id=visit.department_id.id,
            authority_id=visit.authority_id.id,
            body_name=visit.organiser_name,
        )

    def _is_given(self):
        # sudo: whether it was handed out is asked by whoever begins the work
        form = self.sudo()
        return bool(form) and all(each.state in GIVEN for each in form)

    @api.model
    def _obstacles_to_begin(self, form):
        """Sentences against beginning a work; none once its form is handed out."""
        if form._is_given():
            return []
        return [
            self.env._("Hand the enterprise the feedback form and explain it before work begins.")
        ]

    def _hand_out_to(self, name):
        """Handed out together with another paper, which the enterprise acknowledges."""
        # sudo: the act that hands it out has been judged
        forms = self.sudo().filtered(lambda form: form.state == State.PREPARED)
        forms.write({"handed_to": name, "is_explained": True})
        forms._advance("hand_out")

    def _after_hand_out(self):
        self._seal({"handed_out_at": legal_now(self.env), "handed_out_by_id": self.env.uid})

    def _after_answer(self):
        self._seal({"answered_on": legal_today(self.env)})
        # sudo: drafted by the system; its author would tell the person accused who answered
        self.with_user(SUPERUSER_ID).answer_ids._draft_cases()

    def _give(self, answers):
        """The enterprise answers: {code: yes or score}, and words of its own.

        It goes to the centre past everybody it speaks of (国质检监[2006]499号 一(三))."""
        self.ensure_one()
        self.check_access("read")
        if not self.enterprise_id._may_act():
            raise AccessError(self.env._("Feedback is given by the enterprise itself."))
        # Two people of one enterprise send at once: the second is told, not thrown out.
        self._lock()
        if self.state == State.ANSWERED:
            raise UserError(self.env._("You have answered this form already."))
        self.env["licence.feedback.answer"]._keep(self, answers)
        return self._advance("answer")

    def _questions(self):
        # sudo: the questions are printed on the form everybody gets
        return self.env["licence.feedback.question"].sudo().search([("work", "=", self.work)])

    def _fill_feedback_form(self, _told):
        # sudo: the form names the enterprise it is handed to
        form = self.sudo()
        return {
            "enterprise": form.enterprise_id.name,
            "number": form.application_id.number,
            "work": WORK_WORDS[Work(self.work)],
            "body": form.body_name or form.case_authority_id.name,
            "handed_to": self.handed_to,
            "handed_on": self.handed_out_at and fields.Date.to_date(self.handed_out_at),
            "questions": [
                {"question": each.name, "answer": ANSWER_WORDS[each.kind]}
                for each in self._questions()
            ],
        }

    def _public_words(self):
        """What the page of the enterprise shows."""
        words = dict(self._fields["work"]._description_selection(self.env))
        yes_no = [("yes", self.env._("Yes")), ("no", self.env._("No"))]
        choices = {"yes_no": yes_no, "score": [(str(n), str(n)) for n in range(1, 6)]}
        return {
            "id": self.id,
            "title": self._fill_edition("feedback_form", legal_today(self.env), {}).title,
            "work": words[self.work],
            "body": self.body_name or "",
            "is_answered": self.state == State.ANSWERED,
            "questions": [
                {"code": each.code, "question": each.name, "choices": choices[each.kind]}
                for each in self._questions()
            ],
        }

    def action_hand_out(self):
        return self._advance("hand_out")

    def action_answer(self):
        """The form of the portal."""
        return {"type": "ir.actions.act_url", "url": f"/my/feedback/{self.id}", "target": "self"}
