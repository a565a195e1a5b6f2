from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.http import Controller, request, route

from .laboratory import LaboratoryDesk


class LaboratoryResult(LaboratoryDesk, Controller):
    """Results of a test, entered one cell after the other and kept at once."""

    @route("/my/lab/orders/<int:order_id>/results", type="http", auth="user", website=True,
           methods=["GET"])  # fmt: skip
    def results(self, order_id, **_rest):
        order = self._own("licence.lab.test.order", order_id)
        today = legal_today(request.env)
        return self._page("portal_lab_results", "orders", order=order, today=today)

    @route("/my/lab/results/<int:row_id>", type="jsonrpc", auth="user", methods=["POST"])
    def enter(self, row_id, values=None):
        """What follows from the entry, or the sentence that says why it was not kept."""
        row = self._own("licence.lab.result", row_id)
        try:
            with request.env.cr.savepoint():
                return row._enter(values or {})
        except UserError as refusal:
            return {"refusal": str(refusal)}
