from odoo.http import Controller, request, route

from .laboratory import LaboratoryDesk

URL = "/my/lab/notices"
MODEL = "licence.lab.change.notice"


class LaboratoryNotice(LaboratoryDesk, Controller):
    """附件3: drawn up by the laboratory, signed by its head, followed to the register."""

    @route([URL, f"{URL}/page/<int:page>"], type="http", auth="user", website=True,
           methods=["GET"])  # fmt: skip
    def notices(self, page=1, **_rest):
        return self._page("portal_lab_notices", "notices", **self._listed(MODEL, [], URL, page))

    @route(f"{URL}/new", type="http", auth="user", website=True, methods=["POST"])
    def draw_up(self, **_rest):
        return self._drawn_up(MODEL, URL)

    @route(f"{URL}/<int:notice_id>", type="http", auth="user", website=True, methods=["GET"])
    def notice(self, notice_id, **_rest):
        notice = self._own(MODEL, notice_id)
        return self._page("portal_lab_notice", "notices", notice=notice)

    @route(f"{URL}/<int:notice_id>", type="http", auth="user", website=True, methods=["POST"])
    def fill_in(self, notice_id, **given):
        notice = self._own(MODEL, notice_id)
        products = request.httprequest.form.getlist("product")
        self._attempt(lambda: notice._fill_in(given, products))
        return request.redirect(f"{URL}/{notice.id}")

    @route(f"{URL}/<int:notice_id>.pdf", type="http", auth="user", website=True, methods=["GET"])
    def paper(self, notice_id, **_rest):
        notice = self._own(MODEL, notice_id)
        return self._paper(notice, "annex3") or request.redirect(f"{URL}/{notice.id}")
