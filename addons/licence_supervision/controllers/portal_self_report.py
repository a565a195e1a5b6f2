from odoo import http
from odoo.addons.industrial_licence.controllers.portal_desk import page
from odoo.exceptions import UserError
from odoo.http import request

MODEL = "licence.supervision.self.report"


class PortalSelfReport(http.Controller):
    """企业自查报告 of each year, written and handed in by the enterprise itself."""

    @http.route(
        "/my/licence/self-reports", type="http", auth="user", methods=["GET"], website=True,
        sitemap=False,
    )  # fmt: skip
    def reports(self):
        found = request.env[MODEL].search([])
        return page("licence_supervision.portal_self_reports", reports=found)

    @http.route(
        "/my/licence/self-reports/<int:report_id>", type="http", auth="user",
        methods=["GET", "POST"], website=True, sitemap=False,
    )  # fmt: skip
    def report(self, report_id, **told):
        report = request.env[MODEL].search([("id", "=", report_id)])
        if not report:
            raise request.not_found()
        refusal = ""
        if request.httprequest.method == "POST":
            refusal = self._hand_in(report, told)
        kept = request.env["licence.typed"]._kept("self_report", report.id)
        values = {
            "report": report,
            "parts": report._parts(told if refusal else kept),
            "may_act": report.enterprise_id._may_act(),
        }
        if refusal:
            values["obstacle"] = refusal
        return page("licence_supervision.portal_self_report", **values)

    def _hand_in(self, report, told):
        try:
            report._hand_in_online({name: str(words) for name, words in told.items()})
        except UserError as refusal:
            return str(refusal)
        return ""
