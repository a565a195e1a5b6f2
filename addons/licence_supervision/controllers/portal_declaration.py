from odoo import http
from odoo.addons.industrial_licence.controllers.portal_desk import page
from odoo.exceptions import UserError
from odoo.http import request

MODEL = "licence.supervision.declaration"
LONGEST = 300


class PortalDeclaration(http.Controller):
    """自我声明 by the enterprise itself: standards, terms, ranges and its public commitment."""

    @http.route(
        "/my/licence/declaration", type="http", auth="user", methods=["GET", "POST"],
        website=True, sitemap=False,
    )  # fmt: skip
    def declaration(self, enterprise="", **post):
        model, refusal = request.env[MODEL], ""
        firm = model._portal_firm(enterprise)
        if enterprise and not firm:
            raise request.not_found()
        if request.httprequest.method == "POST":
            refusal = self._publish(model, firm, post)
        values = {**model._portal_values(firm), "said": post}
        if refusal:
            values["obstacle"] = refusal
        return page("licence_supervision.portal_declaration", **values)

    def _publish(self, model, firm, post):
        try:
            model._declare(firm, {name: str(value)[:LONGEST] for name, value in post.items()})
        except UserError as refusal:
            return str(refusal)
        return ""
