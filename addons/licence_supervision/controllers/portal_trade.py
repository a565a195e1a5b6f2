from odoo import http
from odoo.http import request


class PortalTrade(http.Controller):
    """引导行业协会用好分类监管和质量评价: an association reads its own trade and writes nothing."""

    @http.route(
        "/my/licence/trade", type="http", auth="user", methods=["GET"], website=True,
        sitemap=False,
    )  # fmt: skip
    def trade(self):
        grades = request.env["licence.supervision.grade"]._rows_of_trade()
        evaluations = request.env["licence.supervision.evaluation"]._rows_of_trade()
        values = {"grades": grades, "evaluations": evaluations}
        return request.render("licence_supervision.portal_trade", values)
