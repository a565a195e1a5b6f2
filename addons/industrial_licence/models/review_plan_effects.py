import hashlib

from odoo import models

from ..draw.kernel import canonical
from ..lifecycle.review_plan import Addressee
from ..lifecycle.review_team import State as TeamState
from ..tools.legal_time import legal_now, legal_today
from .notice import NoticeKind


class ReviewPlanEffects(models.AbstractModel):
    """What follows from the verbs of a visit plan."""

    _name = "licence.review.plan.effects"
    _description = "Effects of the verbs of a visit plan"

    def _after_approve(self):
        self._seal({"approved_by_id": self.env.uid, "approved_on": legal_today(self.env)})
        self.env["licence.review.booking"]._book(self)

    def _after_send_back(self):
        self._open_again()

    def _after_change(self):
        self._open_again()
        if self.team_id.state == TeamState.CONFIRMED:
            # sudo: the team opens with the plan, whoever opened the plan
            self.team_id.sudo()._advance("reopen", reason=self._reason_given())

    def _open_again(self):
        self._seal({"approved_by_id": False, "approved_on": False, "filing_stamp": False})
        self.env["licence.review.booking"]._free(self)

    def _after_withdraw(self):
        self.env["licence.review.booking"]._free(self)
        if self.team_id:
            # sudo: the team ends with its plan, whoever ended the plan
            self.team_id.sudo()._advance("dissolve", reason=self._reason_given())

    def _after_file(self):
        """The stamp is the fingerprint of what was filed: a change of it is a new filing."""
        filed = self._file_now()
        self._seal(
            {
                "filed_with": filed.filed_with,
                "filed_at": filed.filed_at,
                "filing_stamp": filed.stamp,
                "filing_round": filed.round,
            }
        )
        self._tell_enterprises()

    def _file_now(self):
        if not self.number:
            self._number_now()
        content = self._filing_content()
        rule = self.env["licence.review.rule"]._addressee_on(legal_today(self.env), self)
        filings = self.env["licence.review.filing"]
        filed = filings._room().create(
            {
                "plan_id": self.id,
                "round": self.filing_round + 1,
                "filed_with": rule.value,
                "authority_id": self._addressed_authority(rule).id,
                "filed_at": legal_now(self.env),
                "filed_by_id": self.env.uid,
                "content": content,
                "stamp": hashlib.sha256(canonical(content)).hexdigest(),
            }
        )
        return filings.browse(filed.ids)

    def _addressed_authority(self, addressee):
        if addressee == Addressee.CENTRE:
            return self.env["licence.authority"]._national()
        own = self.authority_id
        # sudo: the province follows from the cases, which a review body does not read
        return own.province_id or own or self.line_ids.application_id.sudo().province_id[:1]

    def _filing_content(self):
        """国质检监[2006]499号 一(二): who visits whom, when and where."""
        return {
            "plan": self.number,
            "product": self.product_id.name,
            "organiser": self.organiser_name,
            "enterprises": [line._filing_content() for line in self.line_ids],
            "team": [row._filing_content() for row in self.team_id.member_ids],
        }

    def _tell_enterprises(self):
        """实施办法 第16条: a letter goes out with the filing, and a new one where it says less."""
        # sudo: the letter is the authority's, whose case the visit is
        notices, lines = self.env["licence.notice"].sudo(), self.sudo().line_ids
        for line in lines.filtered(lambda row: not row._is_told()):
            case = line.application_id
            authority = case.deciding_authority_id or case.province_id or case.authority_id
            notice = notices._issue_notice(NoticeKind.VISIT, line, authority)
            line._room().write({"notice_id": notice.id, "noticed_on": legal_today(self.env)})

    def _after_acknowledge(self):
        self._last_filing()._room().write(
            {"acknowledged_at": legal_now(self.env), "acknowledged_by_id": self.env.uid}
        )

    def _last_filing(self):
        return self.filing_ids.sorted("round")[-1:]

    def _reason_given(self):
        """The reason of the step just taken, from the journal."""
        # sudo: the journal of this very record
        steps = self.env["licence.step"].sudo()
        domain = [("res_model", "=", self._name), ("res_id", "=", self.id)]
        return steps.search(domain, order="id desc", limit=1).reason
