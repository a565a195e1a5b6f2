from odoo import models

from ..lifecycle.certificate_act import Kind, State
from ..tools.legal_time import legal_today


class CertificateActEffects(models.AbstractModel):
    _name = "licence.certificate.act.effects"
    _description = "What follows from an act on a certificate"

    def _after_propose(self):
        self._seal({"proposer_id": self.env.uid, "proposed_on": legal_today(self.env)})

    def _after_send_back(self):
        self._seal({"proposer_id": False, "proposed_on": False})

    def _after_decide(self):
        notice = self.env["licence.notice"]._issue_notice(
            self.kind, self, self.authority_id, self._prepare_notice_values()
        )
        self._seal(
            {
                "decider_id": self.env.uid,
                "decided_on": legal_today(self.env),
                "notice_id": notice.id,
            }
        )
        self._clock_start(self._register_code())

    def _register_code(self):
        """The term in which the register shows it: 信息管理规定 28, five days or ten."""
        national = self.certificate_id.authority_id.level == "national"
        return "T-24" if national else "T-26"

    def _prepare_notice_values(self):
        certificate = self.certificate_id
        return {
            "certificate": certificate.number or "",
            "holder": certificate.holder_name,
            "ground": self.ground_id.name,
            "basis": self.ground_id.basis,
            "facts": self.reason or "",
        }

    def _after_execute(self):
        closed = self._act_closed_now()
        self._seal(
            {
                "executor_id": self.env.uid,
                "executed_on": legal_today(self.env),
                "closes_act_id": closed.id,
                "is_summary_line": not closed,
            }
        )
        self._clock_stop(self._register_code())
        # sudo: the law's own step on the certificate; this act has passed its guards
        self.certificate_id.sudo()._advance(self.kind, reason=self._ground_words())
        if self.ground_id.bar_years:
            self._bar_holder()

    def _act_closed_now(self):
        """The act that ended the right before, which a cancellation now closes."""
        earlier = self.certificate_id.act_ids.filtered(
            lambda act: act.state == State.EXECUTED and act.kind != Kind.CANCEL and act != self
        )
        return earlier[:1] if self.kind == Kind.CANCEL else earlier.browse()

    def _bar_holder(self):
        self.env["licence.bar"]._place(
            self.certificate_id.enterprise_id, self.product_id,
            legal_today(self.env), self.ground_id.bar_years, self.ground_id.basis, self,
        )  # fmt: skip
