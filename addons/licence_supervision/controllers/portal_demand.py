from odoo import http
from odoo.addons.industrial_licence.controllers.portal_desk import page
from odoo.exceptions import UserError
from odoo.http import request

MODEL = "licence.supervision.demand"
LONGEST = 20_000


class PortalDemand(http.Controller):
    """Demands for reports, answered by the enterprise itself; rights are its record rule."""

    @http.route(
        "/my/licence/demands", type="http", auth="user", methods=["GET"], website=True,
        sitemap=False,
    )  # fmt: skip
    def demands(self):
        found = request.env[MODEL].search([])
        return page("licence_supervision.portal_demands", demands=found)

    @http.route(
        "/my/licence/demands/<int:demand_id>", type="http", auth="user", methods=["GET", "POST"],
        website=True, sitemap=False,
    )  # fmt: skip
    def demand(self, demand_id, answer="", **_other):
        demand = request.env[MODEL].search([("id", "=", demand_id)])
        if not demand:
            raise request.not_found()
        demand._note_seen()
        refusal = ""
        if request.httprequest.method == "POST":
            refusal = self._answer(demand, answer[:LONGEST])
        kept = request.env["licence.typed"]._kept("demand", demand.id)
        values = {
            "demand": demand,
            "may_act": demand.enterprise_id._may_act(),
            "said": {"answer": answer} if refusal else kept,
        }
        if refusal:
            values["obstacle"] = refusal
        return page("licence_supervision.portal_demand", **values)

    def _answer(self, demand, words):
        try:
            with request.env.cr.savepoint():
                demand._advance("answer", reason=words)
                request.env["licence.typed"]._forget("demand", demand.id)
        except UserError as refusal:
            return str(refusal)
        return ""
