import base64
import hashlib

from odoo import models
from odoo.addons.industrial_licence.tools.legal_time import legal_now, legal_today

UNSIGNED = dict.fromkeys(
    ("checker_id", "first_signer_id", "first_signed_at", "second_signer_id", "second_signed_at"),
    False,
)


class SupervisionReportEffects(models.AbstractModel):
    _name = "licence.supervision.report.effects"
    _description = "What follows from a step of an official report"

    def _after_check(self):
        self._seal({"checker_id": self.env.uid})

    def _after_send_back(self):
        self._seal(UNSIGNED)
        self._clock_hand_over()

    def _after_sign(self):
        self._seal(
            {"first_signer_id": self.env.uid, "first_signed_at": legal_now(self.env)},
        )
        self._clock_hand_over()

    def _after_countersign(self):
        self._seal({"second_signer_id": self.env.uid, "second_signed_at": legal_now(self.env)})
        self._clock_hand_over()

    def _after_seal(self):
        """The electronic text is fixed with its fingerprint; what is sent is what was sealed."""
        self._seal({"sealer_id": self.env.uid, "sealed_on": legal_today(self.env)})
        raw, paper = self._to_workbook(), self._keep_paper()
        self._seal(
            {
                "workbook": base64.b64encode(raw),
                "digest": hashlib.sha256(raw).hexdigest(),
                "paper_id": paper.id,
            }
        )

    def _after_send(self):
        self._seal({"sent_on": legal_today(self.env), "sent_at": legal_now(self.env)})
        self._clock_stop()

    def _after_receive(self):
        self._seal({"received_on": legal_today(self.env)})

    def _after_correct(self):
        """The supplement: the whole report anew, numbered, with a life of its own."""
        first = self.corrects_id or self
        self._create_sealed(
            [
                {
                    "kind": self.kind,
                    "authority_id": self.authority_id.id,
                    "period": self.period_begin,
                    "supplement_no": self.supplement_no + 1,
                    "corrects_id": first.id,
                }
            ]
        )
