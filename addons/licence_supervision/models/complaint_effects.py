from odoo import models
from odoo.addons.industrial_licence.tools.legal_time import legal_now, legal_today
from odoo.addons.licence_labs.lifecycle.test_order import State as TestOrder

from ..lifecycle.complaint import Kind

TESTED = (TestOrder.REPORTED, TestOrder.ISSUED)


class SupervisionComplaintEffects(models.AbstractModel):
    _name = "licence.supervision.complaint.effects"
    _description = "What follows from a step of a complaint"

    def _after_triage(self):
        self._clock_hand_over()

    def _after_refer(self):
        self._seal(
            {"authority_id": self.refer_to_id.id, "handler_ids": [(5,)], "refer_to_id": False}
        )
        self._clock_hand_over()

    def _after_reassign(self):
        self._seal({"handler_ids": [(5,)]})
        self._clock_hand_over()

    def _after_decline(self):
        self._seal({"reply": self._last_word(), "answered_on": legal_today(self.env)})
        self._clock_void()

    def _after_instruct(self):
        """领导批示: the leader's own words, kept once and for all beside the case."""
        # sudo: only this step writes an instruction
        self.env["licence.supervision.instruction"].sudo().create(
            {
                "complaint_id": self.id,
                "author_id": self.env.uid,
                "text": self._last_word(),
                "at": legal_now(self.env),
            }
        )

    def _after_conclude(self):
        """处理生产许可证有关争议: a ruling “test again” opens the test of the application anew."""
        if self.kind != Kind.DISPUTE or self.ruling != "test":
            return
        # sudo: the ruling opens it; a handler of disputes holds no post at a laboratory
        orders = self.sudo().application_id.test_order_ids
        done = orders.filtered(lambda order: order.state in TESTED).sorted("id")[-1:]
        done._advance("reopen")

    def _after_answer(self):
        self._seal({"answered_on": legal_today(self.env)})
        self._clock_stop()

    def _after_close(self):
        self._seal({"closed_on": legal_today(self.env)})

    def _last_word(self):
        return self.step_ids.sorted("id")[-1:].reason or ""
