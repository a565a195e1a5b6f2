import io
import zipfile

from odoo.tests import tagged

from .paper_case import PaperCase


@tagged("post_install", "-at_install")
class TestPaperOfd(PaperCase):
    def parcel(self, name, record):
        reports = self.env["ir.actions.report"].with_user(self.handler)
        return reports._licence_parcel(f"industrial_licence.{name}", record.ids)

    def test_notices_and_certificates_leave_as_ofd_too(self):
        certificate, notice = self.issue(2024, 3, 1), self.notice()
        for name, record in (
            ("paper_certificate_original_ofd", certificate), ("paper_issued_notice_ofd", notice),
        ):  # fmt: skip
            file_name, kind, content = self.parcel(name, record)
            self.assertEqual((file_name[-4:], kind), (".ofd", "application/ofd"))
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                self.assertEqual(package.namelist()[0], "OFD.xml")
                page = package.read("Doc_0/Pages/Page_0/Content.xml").decode()
            self.assertIn("TextCode", page)

    def test_a_workbook_holds_the_same_form(self):
        self.enterprise.write({"contact_name": "甲", "contact_phone": "0"})
        name, _kind, content = self.parcel("paper_application_form_xlsx", self.application())
        self.assertTrue(name.endswith(".xlsx"))
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
            said = "".join(book.read(sheet).decode() for sheet in sheets)
        self.assertIn("测试甲有限公司", said)
        self.assertNotIn("<f>", said)
