from odoo.http import Controller, request, route

from .laboratory import LaboratoryDesk

URL = "/my/tests"


class ApplicantTest(LaboratoryDesk, Controller):
    """The enterprise itself chooses (许可证制度介绍 二（二）3), sends the sample, reads on."""

    def _mine(self, order_id):
        orders = request.env["licence.lab.test.order"]
        found = self._is_applicant() and orders.search([("id", "=", order_id)])
        if not found:
            raise request.not_found()
        return found

    def _is_applicant(self):
        user = request.env.user
        return user.share and user.has_group("industrial_licence.group_applicant")

    def _told(self, template, **values):
        shared = {"told": request.session.pop("licence_lab_told", None), "page_name": "tests"}
        response = request.render(f"licence_labs.{template}", {**shared, **values})
        response.headers["Cache-Control"] = "no-store"
        return response

    @route(URL, type="http", auth="user", website=True, methods=["GET"])
    def tests(self, **_rest):
        if not self._is_applicant():
            raise request.not_found()
        orders = request.env["licence.lab.test.order"].search([], limit=200)
        return self._told("portal_tests", orders=orders)

    @route(f"{URL}/<int:order_id>", type="http", auth="user", website=True, methods=["GET"])
    def test(self, order_id, **_rest):
        order = self._mine(order_id)
        return self._told("portal_test", order=order, labs=order._list_to_choose())

    @route(f"{URL}/<int:order_id>/choice", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def choose(self, order_id, lab="", **_rest):
        order = self._mine(order_id)
        chosen = int(lab) if lab.isascii() and lab.isdecimal() else 0
        self._attempt(lambda: order.action_choose(chosen))
        return request.redirect(f"{URL}/{order.id}")

    @route(f"{URL}/<int:order_id>/sent", type="http", auth="user", website=True, methods=["POST"])
    def send(self, order_id, version="", **_rest):
        order = self._mine(order_id)
        self._attempt(self._seen(order, version).action_deliver)
        return request.redirect(f"{URL}/{order.id}")

    @route(f"{URL}/<int:order_id>/objection", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def object_(self, order_id, against="", text="", **_rest):
        order = self._mine(order_id)
        self._attempt(lambda: order.action_object(against, text))
        return request.redirect(f"{URL}/{order.id}")

    @route(f"{URL}/<int:order_id>/laboratories.pdf", type="http", auth="user", website=True,
           methods=["GET"])  # fmt: skip
    def laboratories(self, order_id, **_rest):
        order = self._mine(order_id)
        paper = self._paper(order.offer_ids[:1], "lab_list") if order.offer_ids else None
        return paper or request.redirect(f"{URL}/{order.id}")

    @route(f"{URL}/<int:order_id>/report-<int:report_id>.pdf", type="http", auth="user",
           website=True, methods=["GET"])  # fmt: skip
    def report(self, order_id, report_id, **_rest):
        reports = self._mine(order_id).report_ids.filtered(lambda one: one.id == report_id)
        if not reports:
            raise request.not_found()
        return self._paper(reports, "test_report") or request.redirect(f"{URL}/{order_id}")
