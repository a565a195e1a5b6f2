import base64
import hashlib
from io import BytesIO

from odoo.exceptions import UserError
from odoo.tests import tagged

from .report_case import ReportCase

try:
    import openpyxl
except ImportError:  # the reader is a tool of the tests, not of the product
    openpyxl = None


@tagged("post_install", "-at_install")
class TestReportSeal(ReportCase):
    def test_the_file_is_fixed_with_its_fingerprint(self):
        self.licensed(2026, 3, 2)
        report = self.signed(2026, 3)
        report._advance("seal")
        raw = base64.b64decode(report.with_context(bin_size=False).workbook)
        self.assertEqual(report.digest, hashlib.sha256(raw).hexdigest())
        self.assertEqual(raw[:2], b"PK")
        self.assertEqual(report.paper_id._verified()[:5], b"%PDF-")
        self.assertEqual(report.paper_id._sheet().digest(), report._sheet().digest())
        with self.assertRaises(UserError):
            report.write({"workbook": base64.b64encode(b"other")})

    def test_four_sheets_with_titles_heads_and_remarks(self):
        certificate = self.licensed(2026, 3, 2)
        self.refused(2026, 3, 3, handed=(2026, 3, 4))
        self.changed(certificate, 2026, 3, 9, name="改名后（测试）有限公司")
        self.ended(certificate, "annul_fraud", 2026, 3, 20)
        sheet = self.report(2026, 3)._sheet()
        self.assertEqual(
            [section.title for section in sheet.sections],
            [
                "获得工业产品生产许可证企业汇总表", "不予行政许可证企业汇总表",
                "工业产品生产许可证企业变更汇总表",
                "撤回、撤销、吊销和注销工业产品生产许可证企业汇总表",
            ],
        )  # fmt: skip
        texts = list(sheet.texts())
        self.assertIn("发证", texts)
        self.assertEqual(texts.count("无"), 2)  # tables 3 and 4, nothing to remark
        self.assertIn("2026-03-04", texts)
        self.assertFalse(sheet.missing)

    def test_the_workbook_holds_the_same_rows(self):
        if openpyxl is None:
            self.skipTest("no reader of workbooks")
        certificate = self.licensed(2026, 3, 2)
        report = self.report(2026, 3)
        book = openpyxl.load_workbook(BytesIO(report._to_workbook()))
        cells = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
        self.assertIn(certificate.number, cells)
        self.assertEqual(len(book.worksheets), 4)

    def test_a_report_is_printed_on_its_own_form_only(self):
        report = self.report(2026, 3)
        self.assertTrue(report._paper_content("annex1").startswith(b"%PDF-"))
        with self.assertRaisesRegex(UserError, "not printed on this form"):
            report._paper_content("applicants")

    def test_a_nil_month_has_four_empty_tables(self):
        sheet = self.report(2026, 3)._sheet()
        self.assertEqual(len(sheet.sections), 4)
        self.assertIn("11", list(sheet.texts()))  # table 2 is padded to eleven lines
