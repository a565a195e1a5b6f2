from odoo import http
from odoo.exceptions import UserError
from odoo.http import request

MODEL = "licence.supervision.signal"
LONGEST = 5000


class PortalRisk(http.Controller):
    """提供质量安全风险信息: associations and institutes tell what they know of a risk."""

    @http.route(
        "/my/licence/risk", type="http", auth="user", methods=["GET", "POST"], website=True,
        sitemap=False,
    )  # fmt: skip
    def risk(self, **post):
        refusal, receipt = "", ""
        if request.httprequest.method == "POST":
            refusal, receipt = self._tell({k: str(v)[:LONGEST] for k, v in post.items()})
        values = {
            "refusal": refusal, "receipt": receipt, "told": post,
            "provinces": request.env[MODEL]._portal_provinces(),
        }  # fmt: skip
        return request.render("licence_supervision.portal_risk", values)

    def _tell(self, told):
        try:
            return "", request.env[MODEL]._told_by_third_party(told)
        except UserError as refusal:
            return str(refusal), ""
