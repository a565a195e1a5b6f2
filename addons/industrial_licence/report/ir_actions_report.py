import io
import zipfile

from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..forms.editions import SHELF
from ..forms.screen import to_html
from ..forms.xlsx import to_xlsx

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {"pdf": "application/pdf", "xlsx": XLSX_TYPE, "ofd": "application/ofd"}
MOST = 500  # papers in one parcel


class IrActionsReport(models.Model):
    """Reports that are official forms: the same sheet on screen, as PDF and as workbook."""

    _inherit = "ir.actions.report"

    licence_form = fields.Selection(
        "_licence_forms", "Official Form", help="The edition follows the day of each record."
    )
    licence_format = fields.Selection(
        [("pdf", "PDF"), ("xlsx", "Workbook"), ("ofd", "OFD")], "Official Form As", default="pdf"
    )
    licence_mark = fields.Char("Mark on the Paper", help="副本 or 补打 on every page.")

    @api.model
    def _licence_forms(self):
        forms = [(code, SHELF.editions(code)[-1].title) for code in SHELF.codes()]
        return [("issued", "Issued Paper"), *forms]

    def _pre_render_qweb_pdf(self, report_ref, res_ids=None, data=None):
        """Nothing of ours passes through HTML, in a test neither."""
        if not self._get_report(report_ref).licence_form:
            return super()._pre_render_qweb_pdf(report_ref, res_ids=res_ids, data=data)
        ids = [res_ids] if isinstance(res_ids, int) else res_ids
        return self._render_qweb_pdf_prepare_streams(report_ref, data, res_ids=ids), "pdf"

    def _render_qweb_pdf_prepare_streams(self, report_ref, data, res_ids=None):
        report = self._get_report(report_ref)
        if not report.licence_form:
            return super()._render_qweb_pdf_prepare_streams(report_ref, data, res_ids=res_ids)
        # A merge of PDFs loses tags and archive conformity and breaks every signature.
        if len(set(res_ids or ())) > 1:
            raise UserError(self.env._("Several official papers leave as one ZIP, never merged."))
        records = self.env[report.model].browse(res_ids or [])
        content = self._licence_content(report, records)
        return {records.id: {"stream": io.BytesIO(content), "attachment": None}}

    def _render_qweb_html(self, report_ref, docids, data=None):
        report = self._get_report(report_ref)
        if not report.licence_form:
            return super()._render_qweb_html(report_ref, docids, data=data)
        ids = [docids] if isinstance(docids, int) else docids
        records = self.env[report.model].browse(ids or [])
        records.check_access("read")
        sheets = [record._form_sheet(report.licence_form) for record in records]
        values = {
            "title": report.name,
            "missing": sorted({label for sheet in sheets for label in sheet.missing}),
            "sheets": [Markup(to_html(sheet)) for sheet in sheets],  # noqa: S704 – escaped there
        }
        return self.env["ir.qweb"]._render("industrial_licence.paper_preview", values), "html"

    @api.model
    def _licence_content(self, report, record):
        """The bytes of one paper; without a record the blank form."""
        record.check_access("read")
        code, form = report.licence_form, report.licence_format
        if form != "pdf":
            sheet = record._form_sheet(code) if record else self._blank(code)
            return to_xlsx(sheet) if form == "xlsx" else self._ofd(sheet)
        if not record:
            return self.env["licence.press"]._draw(self._blank(code))
        return record._paper_content(code, mark=report.licence_mark or "")

    @api.model
    def _ofd(self, sheet):
        """A second format of what is complete; a draft has none."""
        self.env["licence.paper.mixin"]._check_complete(sheet)
        return self.env["licence.press"]._draw_ofd(sheet)

    @api.model
    def _blank(self, code):
        return SHELF.editions(code)[-1].fill({}, blank=True)

    @api.model
    def _licence_parcel(self, report_ref, res_ids):
        """File name, type and bytes: one paper by itself, several in a ZIP."""
        report = self._get_report(report_ref)
        records = self.env[report.model].browse(res_ids).exists()
        if len(records) > MOST:
            raise UserError(self.env._("At most %(most)s papers at once.", most=MOST))
        if len(records) != 1:
            return f"{report.name}.zip", "application/zip", self._licence_zip(report, records)
        name = f"{records._paper_name(report.licence_form)}.{report.licence_format}"
        return name, TYPES[report.licence_format], self._licence_content(report, records)

    def _licence_zip(self, report, records):
        parcel = io.BytesIO()
        with zipfile.ZipFile(parcel, "w", zipfile.ZIP_DEFLATED) as out:
            for name, content in self._licence_entries(report, records):
                out.writestr(name, content)
        return parcel.getvalue()

    def _licence_entries(self, report, records):
        """Every paper under its own name; what could not be drawn is told in a list beside."""
        told = []
        for number, record in enumerate(records, 1):
            name = f"{number:03d} {record._paper_name(report.licence_form)}"
            try:
                yield f"{name}.{report.licence_format}", self._licence_content(report, record)
            except UserError as obstacle:
                told.append(f"{name}: {obstacle}")
        if told:
            yield "未打印.txt", "\r\n".join(told).encode("utf-8-sig")
