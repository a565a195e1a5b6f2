from odoo.http import Controller, request, route

from .laboratory import LaboratoryDesk


class LaboratoryCard(LaboratoryDesk, Controller):
    """The laboratory's own card in the register, the published fees, and its messages."""

    @route("/my/lab/card", type="http", auth="user", website=True, methods=["GET"])
    def card(self, **_rest):
        return self._page("portal_lab_card", "card")

    @route("/my/lab/fees", type="http", auth="user", website=True, methods=["GET"])
    def fees(self, **_rest):
        fees = request.env["licence.lab.fee"]._in_force()
        return self._page("portal_lab_fees", "fees", fees=fees)

    @route("/my/lab/messages", type="http", auth="user", website=True, methods=["GET"])
    def messages(self, **_rest):
        return self._page("portal_lab_messages", "messages")
