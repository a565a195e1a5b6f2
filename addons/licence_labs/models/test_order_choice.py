import hashlib
import json

from odoo import models
from odoo.addons.industrial_licence.tools.legal_time import legal_now, legal_today
from odoo.exceptions import AccessError, UserError

from ..lifecycle.kernel import HANDLER
from ..lifecycle.test_order import BEFORE_DELIVERY, State


class TestOrderChoice(models.AbstractModel):
    """由企业自主选择: the whole list is shown, the enterprise alone chooses (S000 二(二)3)."""

    _name = "licence.lab.test.order.choice"
    _description = "Choice of the laboratory by the enterprise"

    def _eligible(self):
        """Every laboratory that may test all items of this order today, in neutral order."""
        self.ensure_one()
        order = self.sudo()  # sudo: the list is whole whoever asks; it holds no enterprise's data
        labs = (
            self.env["licence.lab"]
            .sudo()
            ._eligible(  # sudo: the same
                order.unit_ids, legal_today(self.env), order._needed_items(), order.enterprise_id
            )
        )
        # A retest or a disputed result goes to another laboratory than the first test.
        return (labs - order._earlier_labs())._neutral(order.number)

    def _earlier_labs(self):
        origin, labs = self.origin_id, self.lab_id.browse()
        while origin:
            labs |= origin.lab_id
            origin = origin.origin_id
        return labs

    def _draw_offer(self):
        """Keep the list as it is shown: complete, in its order, with contacts; nobody edits it."""
        rows = [
            {
                "lab_id": lab.id, "number": lab.number, "name": lab.name,
                "region": lab.region_id.name, "address": lab.address or "",
                "contact": lab.contact_name or "", "phone": lab.phone or "",
            }
            for lab in self._eligible()
        ]  # fmt: skip
        text = json.dumps(rows, ensure_ascii=False, sort_keys=True)
        return self.env["licence.lab.offer"]._keep(
            {
                "order_id": self.id, "rows": rows, "count": len(rows),
                "drawn_at": legal_now(self.env),
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
            }
        )  # fmt: skip

    def _current_offer(self):
        """The last list shown, or a new one where the register has changed since."""
        last = self.sudo().offer_ids[:1]  # sudo: the applicant sees it through the order
        fresh = self._eligible()
        return last if last and last._lab_ids() == fresh.ids else self._draw_offer()

    def _list_to_choose(self):
        """The list as the applicant sees it now; empty once the sample is on its way."""
        self.ensure_one()
        return self._current_offer().rows if self.state in BEFORE_DELIVERY else []

    def _choose(self, lab_id):
        """The one way a laboratory gets an order: by the enterprise that applies."""
        self.ensure_one()
        self.check_access("read")
        offer = self._current_offer()
        if not isinstance(lab_id, int) or lab_id not in offer._lab_ids():
            raise UserError(self.env._("Choose a laboratory from the list."))
        self._advance("choose", facts={"lab_id": lab_id, "chosen_at": legal_now(self.env)})
        self.env["licence.lab.choice"]._keep(
            {
                "order_id": self.id, "offer_id": offer.id, "lab_id": lab_id,
                "chosen_by_id": self.env.uid, "chosen_at": legal_now(self.env),
            }
        )  # fmt: skip
        return True

    def _retest(self, kind):
        """复检: the same units anew, at another laboratory; the handler draws up the order."""
        self.ensure_one()
        if not self.env.user.has_group(HANDLER):
            raise AccessError(self.env._("A retest is drawn up by a case handler."))
        self.check_access("read")
        if self.state != State.ISSUED:
            raise UserError(self.env._("Only an issued report is tested again."))
        return self._draw_retest(kind, self.env.user)

    def _draw_retest(self, kind, handler):
        seals = [{"name": sample.name, "quantity": sample.quantity} for sample in self.sample_ids]
        return self._draw_up(
            self.application_id, self.unit_ids, sealed_on=legal_today(self.env), samples=seals,
            kind=kind, origin=self, is_blind=self.is_blind, handler=handler,
        )  # fmt: skip
