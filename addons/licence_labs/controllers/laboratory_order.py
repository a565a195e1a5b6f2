from odoo.http import Controller, request, route

from ..lifecycle.test_order import OPEN, State
from .laboratory import LaboratoryDesk

URL = "/my/lab/orders"
# What the tabs of the list show.
SHOWN = {
    "open": tuple(OPEN),
    "issued": (State.ISSUED,),
    "refused": (State.REFUSED, State.CANCELLED),
}


class LaboratoryOrder(LaboratoryDesk, Controller):
    """Test orders of the signed-in laboratory: what is due, one order, its samples."""

    @route(["/my/lab", URL, f"{URL}/page/<int:page>"], type="http", auth="user", website=True,
           methods=["GET"])  # fmt: skip
    def orders(self, page=1, shown="open", search="", **_rest):
        shown = shown if shown in SHOWN else "open"
        domain = [("state", "in", SHOWN[shown])]
        if search:
            domain += ["|", ("number", "ilike", search), ("sample_ids.code", "ilike", search)]
        found = self._listed(
            "licence.lab.test.order", domain, URL, page, "due_on, id desc",
            {"shown": shown, "search": search},
        )  # fmt: skip
        return self._page("portal_lab_orders", "orders", shown=shown, search=search, **found)

    @route(f"{URL}/<int:order_id>", type="http", auth="user", website=True, methods=["GET"])
    def order(self, order_id, **_rest):
        order = self._own("licence.lab.test.order", order_id)
        return self._page("portal_lab_order", "orders", order=order)

    @route(f"{URL}/<int:order_id>/samples", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def samples(self, order_id, **given):
        order = self._own("licence.lab.test.order", order_id)
        self._attempt(lambda: order.sample_ids._note_seals(given))
        return request.redirect(f"{URL}/{order.id}#samples")

    @route(f"{URL}/<int:order_id>/appeal", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def answer(self, order_id, result="", effect="", text="", version="", **_rest):
        """The answer to the objection that is open, by whoever took it up."""
        order = self._own("licence.lab.test.order", order_id)
        open_ones = order.appeal_ids.filtered("handler_id").filtered(lambda row: not row.answer)
        self._attempt(lambda: self._seen(open_ones[:1], version)._settle(result, effect, text))
        return request.redirect(f"{URL}/{order.id}#appeals")

    @route(f"{URL}/<int:order_id>/fee", type="http", auth="user", website=True, methods=["POST"])
    def fee(self, order_id, amount="", **_rest):
        order = self._own("licence.lab.test.order", order_id)
        self._attempt(lambda: order._invoice(amount))
        return request.redirect(f"{URL}/{order.id}#fee")

    @route(f"{URL}/<int:order_id>/feedback", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def feedback(self, order_id, handed_to="", explained="", **_rest):
        order = self._own("licence.lab.test.order", order_id)
        self._attempt(lambda: order._hand_out_feedback(handed_to, bool(explained)))
        return request.redirect(f"{URL}/{order.id}#feedback")
