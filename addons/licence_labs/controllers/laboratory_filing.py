from odoo.http import Controller, request, route

from .laboratory import LaboratoryDesk

URL = "/my/lab/filings"
MODEL = "licence.lab.filing"


class LaboratoryFiling(LaboratoryDesk, Controller):
    """备案: the laboratory says what it may test and hands it in itself."""

    @route([URL, f"{URL}/page/<int:page>"], type="http", auth="user", website=True,
           methods=["GET"])  # fmt: skip
    def filings(self, page=1, **_rest):
        return self._page("portal_lab_filings", "filings", **self._listed(MODEL, [], URL, page))

    @route(f"{URL}/new", type="http", auth="user", website=True, methods=["POST"])
    def draw_up(self, **_rest):
        return self._drawn_up(MODEL, URL)

    @route(f"{URL}/<int:filing_id>", type="http", auth="user", website=True, methods=["GET"])
    def filing(self, filing_id, **_rest):
        filing = self._own(MODEL, filing_id)
        units = filing._units_to_file()
        return self._page("portal_lab_filing", "filings", filing=filing, units=units)

    @route(f"{URL}/<int:filing_id>", type="http", auth="user", website=True, methods=["POST"])
    def fill_in(self, filing_id, declaration="", remark="", **_rest):
        filing = self._own(MODEL, filing_id)
        vals = {"declaration": bool(declaration), "remark": remark}
        self._attempt(lambda: filing.write(vals))
        return request.redirect(f"{URL}/{filing.id}")

    @route(f"{URL}/<int:filing_id>/lines", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def add_line(self, filing_id, unit="", item="", standard="", **_rest):
        filing = self._own(MODEL, filing_id)
        self._attempt(lambda: filing._add_scope(unit, item, standard))
        return request.redirect(f"{URL}/{filing.id}#scope")

    @route(f"{URL}/<int:filing_id>/lines/<int:line_id>", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def drop_line(self, filing_id, line_id, **_rest):
        filing = self._own(MODEL, filing_id)
        line = filing.line_ids.filtered(lambda one: one.id == line_id)
        self._attempt(line.unlink)
        return request.redirect(f"{URL}/{filing.id}#scope")
