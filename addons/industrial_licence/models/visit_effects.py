from odoo import models

from ..lifecycle.visit import Kind
from ..tools.legal_time import legal_now, legal_today

TOLD = "T-05"  # 条例 第18条: the result is told within thirty working days of acceptance
AFTER_ISSUE = ("D-18", "T-15")


class VisitEffects(models.AbstractModel):
    """What follows from the verbs of a visit."""

    _name = "licence.visit.effects"
    _description = "Effects of the verbs of a visit"

    def _after_open(self):
        self._seal({"opened_at": legal_now(self.env)})
        # sudo: the plan keeps which of its visits have begun
        self.plan_line_id.sudo()._note_visited(legal_today(self.env))

    def _after_close(self):
        self._seal({"closed_at": legal_now(self.env)})
        if self.kind == Kind.POST_ISSUE:
            # sudo: the term of the case ends with the visit, whoever held it
            case = self.sudo().application_id
            for code in AFTER_ISSUE:
                case._clock_stop(code)

    def _after_reopen(self):
        self._seal({"closed_at": False})

    def _after_send_back(self):
        """The report is written anew; the signature of the one sent back stays in the journal."""
        self._seal(
            dict.fromkeys(
                ("conclusion", "reasons", "report_sheet", "report_sha256", "reported_on",
                 "reporter_id"), False,
            )
        )  # fmt: skip

    def _after_sign_off(self):
        self._seal({"signed_off_on": legal_today(self.env), "signer_id": self.env.uid})
        self._compare()
        self._bring_evidence()
        self._transmit()

    def _after_notify(self):
        notice = self._issue_result_notice()
        self._seal({"notified_on": legal_today(self.env), "notice_id": notice.id})
        # sudo: the term of the case ends with the letter
        self.sudo().application_id._clock_stop(TOLD)
        self._propose_annulment()
