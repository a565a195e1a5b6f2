import io
import zipfile

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .paper_case import PaperCase


@tagged("post_install", "-at_install")
class TestPaperPrint(PaperCase):
    def test_an_application_prints_as_the_official_form(self):
        application = self.application(number="SQ420000-2024-80009")
        self.enterprise.write({"contact_name": "测试联系人", "contact_phone": "000-0000"})
        said = self.told(self.print("paper_application_form", application))
        for words in ("全国工业产品生产许可证申请书", "测试甲有限公司", "SQ420000-2024-80009"):
            self.assertIn(words, said)

    def test_with_something_missing_it_stays_a_preview(self):
        self.enterprise.legal_representative = False
        application = self.application()
        with self.assertRaisesRegex(UserError, "法定代表人"):
            self.print("paper_application_form", application)
        page = self.env["ir.actions.report"]._render_qweb_html(
            "industrial_licence.paper_preview_application", application.ids
        )[0]
        self.assertIn('<mark class="o_missing">〔法定代表人〕</mark>', str(page))

    def test_names_full_of_markup_print_as_text(self):
        hostile = '<script>x</script>#read("/etc/passwd")=HYPERLINK("http://127.0.0.1/x")䶮𠮷'
        self.enterprise.write(
            {"name": hostile, "contact_name": "测试联系人", "contact_phone": "000"}
        )
        application = self.application()
        application._seal({"snapshot": False})
        self.assertIn(hostile, self.told(self.print("paper_application_form", application)))
        page = str(
            self.env["ir.actions.report"]._render_qweb_html(
                "industrial_licence.paper_preview_application", application.ids
            )[0]
        )
        self.assertNotIn("<script>", page)

    def test_a_character_no_font_has_is_refused_by_name(self):
        self.enterprise.write(
            {"domicile": "甲\ue000乙", "contact_name": "甲", "contact_phone": "0"}
        )
        application = self.application()
        application._seal({"snapshot": False})
        with self.assertRaisesRegex(UserError, "U\\+E000"):
            self.print("paper_application_form", application)

    def test_several_leave_as_a_zip_and_are_never_merged(self):
        certificates = self.issue(2024, 3, 1) | self.issue(2024, 3, 2)
        with self.assertRaisesRegex(UserError, "ZIP"):
            self.print("paper_certificate_original", certificates)
        name, kind, content = self.env["ir.actions.report"]._licence_parcel(
            "industrial_licence.paper_certificate_original", certificates.ids
        )
        self.assertEqual((name[-4:], kind), (".zip", "application/zip"))
        with zipfile.ZipFile(io.BytesIO(content)) as parcel:
            self.assertEqual(len(parcel.namelist()), 2)
            for each in parcel.namelist():
                self.assertTrue(parcel.read(each).startswith(b"%PDF"))

    def test_what_cannot_be_drawn_is_listed_in_the_parcel(self):
        self.enterprise.write({"contact_name": "甲", "contact_phone": "0"})
        good, bad = self.application(), self.application()
        bad._seal({"snapshot": {"domicile": "\ue000"}})
        content = self.env["ir.actions.report"]._licence_parcel(
            "industrial_licence.paper_application_form", (good | bad).ids
        )[2]
        with zipfile.ZipFile(io.BytesIO(content)) as parcel:
            self.assertEqual(len(parcel.namelist()), 2)
            self.assertIn("U+E000", parcel.read("未打印.txt").decode("utf-8-sig"))

    def test_a_clock_prints_why_this_date(self):
        application = self.application(road=("submit", "accept"))
        application._clock_start("T-02")
        clock = application.clock_ids[:1]
        said = self.told(self.print("paper_time_limit_note", clock))
        self.assertIn("期限计算说明", said)
        self.assertIn(f"{clock.due_on:%Y-%m-%d}", said)

    def test_strangers_print_nothing(self):
        application = self.application()
        application._seal({"province_id": self.other.id})
        outsider = self._officer("paper.outsider", "group_handler", self.other)
        certificate = self.issue(2024, 3, 1)
        with self.assertRaises(Exception) as caught:
            self.print("paper_certificate_original", certificate, user=outsider)
        self.assertIn("Access", type(caught.exception).__name__)

    def test_a_delegated_city_opens_the_paper_of_its_own_case_and_no_other(self):
        mine, foreign = self.notice(), self.notice()
        for notice in (mine, foreign):
            self.print("paper_issued_notice", notice)
        mine.sudo().house_id = self.city
        handler = self._officer("paper.city", "group_handler", self.city)
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertTrue(mine.paper_id.with_user(handler)._verified().startswith(b"%PDF"))
        self.assertTrue(self.print("paper_issued_notice", mine, user=handler))
        with self.assertRaises(AccessError):
            foreign.paper_id.with_user(handler).read(["name"])

    def test_the_city_of_the_holder_opens_the_certificate_it_supervises(self):
        certificate = self.issue(2024, 3, 1)
        self.enterprise.sudo().region_id = self.city
        officer = self._officer("paper.home", "group_manager", self.city)
        first = self.print("paper_certificate_original", certificate)
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertEqual(self.print("paper_certificate_original", certificate, officer), first)

    def test_the_paper_is_tagged_archive_pdf(self):
        content = self.print("paper_certificate_original", self.issue(2024, 3, 1))
        self.assertIn("Tagged:yes", self.told(content, "pdfinfo"))
        self.assertIn(b"pdfaid", content)
        self.told(content, "qpdf", "--check")
