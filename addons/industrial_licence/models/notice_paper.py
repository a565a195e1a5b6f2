from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..forms.frozen import freeze, thaw
from ..tools.legal_time import legal_today
from .notice import NoticeKind

FORMS = {
    NoticeKind.ACCEPTANCE: "acceptance_notice",
    NoticeKind.NON_ACCEPTANCE: "decline_notice",
    NoticeKind.SUPPLEMENT: "supplement_notice",
    NoticeKind.GRANT: "grant_decision",
    NoticeKind.REFUSAL: "refuse_decision",
    NoticeKind.TERMINATION: "termination_decision",
    NoticeKind.VISIT: "visit_notice",
    NoticeKind.RETRACT: "retract_decision",
    NoticeKind.ANNUL: "annul_decision",
    NoticeKind.REVOKE: "revoke_decision",
    NoticeKind.CANCEL: "cancel_decision",
    NoticeKind.SET_ASIDE: "set_aside_decision",
    NoticeKind.HEARING: "hearing_notice",
    NoticeKind.TIME_LIMIT: "time_limit_notice",
    NoticeKind.VISIT_RESULT: "visit_result_notice",
}
FROZEN = "form"  # the key of `values` under which the words of the form are kept
WAITING = Domain("paper_id", "=", False) & Domain("paper_obstacle", "=", False)
BATCH = 200


class LicenceNotice(models.Model):
    """The paper of a notice: its words are frozen with the verb, its bytes drawn after commit."""

    _name = "licence.notice"
    _inherit = ["licence.notice", "licence.paper.mixin"]

    form_code = fields.Char("Form", compute="_compute_form_code", store=True, precompute=True)
    paper_id = fields.Many2one(
        "licence.paper", readonly=True, copy=False, index="btree_not_null", ondelete="restrict"
    )
    paper_obstacle = fields.Char("No Paper Because", readonly=True, copy=False)

    # The outbox of papers: what is numbered and not drawn yet.
    _waiting_idx = models.Index(
        "(id) WHERE paper_id IS NULL AND paper_obstacle IS NULL AND form_code IS NOT NULL"
    )

    @api.model
    def _issue_notice(self, kind, record, authority, values=None):
        """Freeze what the paper will say; it is drawn once the number is known."""
        told, code = dict(values or {}), FORMS.get(NoticeKind(kind))
        # A record of another addon may issue a letter before it knows how to fill one.
        if code and (fill := getattr(record, "_form_values", None)):
            words = {**fill(code, told), **self._letter_head(authority, self._officer(record))}
            self._check_words(code, words)
            told[FROZEN] = freeze(words)
        notice = super()._issue_notice(kind, record, authority, told)
        if FROZEN in told:
            self._wake("industrial_licence.ir_cron_paper")
        return notice

    @api.depends("kind", "values")
    def _compute_form_code(self):
        for notice in self:
            has_words = FROZEN in (notice.values or {})
            notice.form_code = FORMS[NoticeKind(notice.kind)] if has_words else False

    @api.model
    def _officer(self, record):
        return self._application_of(record).handler_id

    @api.model
    def _check_words(self, code, words):
        """Before the number is taken: the letter says everything the law wants in it."""
        sheet = self._fill_edition(code, legal_today(self.env), {**words, "number": "—"})
        self._check_complete(sheet)
        self.env["licence.press"]._check_printable(sheet)

    def _form_sheet(self, code):
        """The letter as it was issued; a receipt as it stands now."""
        if code != "issued":
            return super()._form_sheet(code)
        if self.paper_id:
            return self.paper_id._sheet()
        self._check_has_form()
        words = {**thaw(self.values[FROZEN]), "number": self.number}
        return self._fill_edition(self.form_code, self.issued_on, words)

    def _check_has_form(self):
        if not self.form_code:
            raise UserError(
                self.env._("%(number)s was issued without a paper.", number=self.number or "")
            )

    def _paper_content(self, code, mark=""):
        """The stored bytes; a copy is another, marked drawing of the stored sheet."""
        if code != "issued":
            return super()._paper_content(code, mark=mark)
        paper = self._paper()
        if not mark:
            return paper._verified()
        return self.env["licence.press"]._draw(paper._sheet(), mark=mark)

    def _paper_name(self, code):
        if code != "issued":
            return super()._paper_name(code)
        return super()._paper_name(self.form_code or "issued")

    def _paper(self):
        """The paper, drawn now where the outbox has not come to it yet."""
        self.ensure_one()
        if not self.paper_id:
            self._check_has_form()
            # sudo: the paper belongs to the notice, which the user may read
            self.sudo()._draw_paper()
        return self.paper_id

    def _draw_paper(self):
        """Outside the transaction that took the number: nothing slow happens under its lock."""
        self.lock_for_update()
        if self.paper_id:
            return
        if not self.number:
            raise UserError(self.env._("The number follows when the step is saved."))
        sheet = self._form_sheet("issued")
        self._check_complete(sheet)
        content = self.env["licence.press"]._draw(sheet)
        signatory = thaw(self.values[FROZEN])["signatory"]
        paper = self.env["licence.paper"]._keep(self, sheet, content, self.authority_id, signatory)
        self.write(
            {
                "paper_id": paper.id,
                "paper_obstacle": False,
                "sha256": paper.sha256,
                "sm3": paper.sm3,
            }
        )

    def action_draw_again(self):
        """After the obstacle has been cleared away."""
        self.check_access("read")
        self._paper()

    @api.model
    def _cron_draw(self, batch=BATCH):
        """Work off the outbox: each paper is a transaction of its own and may fail alone."""
        # sudo: the caller is the job of the system
        notices = self.sudo()
        domain = WAITING & Domain("form_code", "!=", False) & Domain("number", "!=", False)
        left = notices.search_count(domain)
        for notice in notices.search(domain, order="id", limit=batch):
            notice._draw_or_note()
            left -= 1
            if not self.env["ir.cron"]._commit_progress(1, remaining=max(left, 0)):
                break

    def _draw_or_note(self):
        try:
            with self.env.cr.savepoint():
                self._draw_paper()
        except UserError as obstacle:
            self.write({"paper_obstacle": str(obstacle)})
