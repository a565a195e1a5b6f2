from odoo.http import Controller, request, route

from .laboratory import LaboratoryDesk

URL = "/my/lab/reports"


class LaboratoryReport(LaboratoryDesk, Controller):
    """Test reports of the signed-in laboratory: signing, issuing, printing."""

    @route([URL, f"{URL}/page/<int:page>"], type="http", auth="user", website=True,
           methods=["GET"])  # fmt: skip
    def reports(self, page=1, search="", **_rest):
        asked = ["|", ("number", "ilike", search), ("order_id.number", "ilike", search)]
        found = self._listed(
            "licence.lab.report", asked if search else [], URL, page, url_args={"search": search}
        )
        return self._page("portal_lab_reports", "reports", search=search, **found)

    @route(f"{URL}/<int:report_id>", type="http", auth="user", website=True, methods=["GET"])
    def report(self, report_id, **_rest):
        report = self._own("licence.lab.report", report_id)
        return self._page("portal_lab_report", "reports", report=report)

    @route(f"{URL}/<int:report_id>/remarks", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def remarks(self, report_id, conclusion="", **_rest):
        report = self._own("licence.lab.report", report_id)
        self._attempt(lambda: report.write({"conclusion": conclusion}))
        return request.redirect(f"{URL}/{report.id}")

    @route(f"{URL}/<int:report_id>.pdf", type="http", auth="user", website=True, methods=["GET"])
    def paper(self, report_id, **_rest):
        report = self._own("licence.lab.report", report_id)
        return self._paper(report, "test_report") or request.redirect(f"{URL}/{report.id}")
