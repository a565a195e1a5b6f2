from odoo import http
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
    def declaration(self, **post):
        model, refusal = request.env[MODEL], ""
        if request.httprequest.method == "POST":
            refusal = self._publish(model, post)
        values = {**model._portal_values(), "refusal": refusal, "told": post}
        return request.render("licence_supervision.portal_declaration", values)

    def _publish(self, model, post):
        try:
            model._declare({name: str(value)[:LONGEST] for name, value in post.items()})
        except UserError as refusal:
            return str(refusal)
        return ""
