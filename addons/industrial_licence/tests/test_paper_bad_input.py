import io

import openpyxl

from odoo.exceptions import UserError
from odoo.tests import tagged

from .paper_case import PaperCase

RARE = "䶮㙓𠮷喆镕堃𬭎（集团）有限公司"
LONG = "虚构机械制造安装工程（集团）有限责任公司第十二分公司" * 8
HTML = "<b>虚构</b><script>alert(1)</script>&amp;<img src=x>"
FORMULA = '=HYPERLINK("http://192.0.2.1/x","点我")'
FROM_THE_RIGHT = "شركة اختبار المحدودة"
LINES = "\n".join(f"第{number:03}行" for number in range(500))


@tagged("post_install", "-at_install")
class TestPaperBadInput(PaperCase):
    """Bad input is printed as text, nothing breaks, and what is missing is said."""

    def case_of(self, **facts):
        self.enterprise.write({"contact_name": "甲", "contact_phone": "0", **facts})
        application = self.application()
        application._seal({"snapshot": False})
        return application

    def said(self, **facts):
        return self.told(self.print("paper_application_form", self.case_of(**facts)))

    def squeezed(self, text):
        return "".join(text.split())

    def test_rare_characters_are_printed(self):
        self.assertIn(RARE, self.said(name=RARE))

    def test_an_over_long_name_is_printed_whole(self):
        self.assertIn(LONG, self.said(name=LONG))

    def test_html_in_a_name_is_text_on_paper_and_on_screen(self):
        application = self.case_of(name=HTML)
        said = self.told(self.print("paper_application_form", application))
        self.assertIn(self.squeezed(HTML), said)
        page = self.env["ir.actions.report"]._render_qweb_html(
            "industrial_licence.paper_preview_application", application.ids
        )[0]
        self.assertNotIn("<script>alert", str(page))
        self.assertNotIn("<img", str(page))

    def test_a_formula_in_a_name_is_text_in_the_workbook(self):
        application = self.case_of(name=FORMULA)
        reports = self.env["ir.actions.report"]
        _name, _kind, content = reports._licence_parcel(
            "industrial_licence.paper_application_form_xlsx", application.ids
        )
        book = openpyxl.load_workbook(io.BytesIO(content))
        cells = [cell for leaf in book for row in leaf.iter_rows() for cell in row]
        found = [cell for cell in cells if cell.value and FORMULA in str(cell.value)]
        self.assertTrue(found)
        self.assertEqual({cell.data_type for cell in found}, {"s"})
        self.assertIn(self.squeezed(FORMULA), self.told(self.print(
            "paper_application_form", application)))  # fmt: skip

    def test_a_name_written_from_the_right_is_printed(self):
        letters = sorted(self.squeezed(FROM_THE_RIGHT))
        said = self.said(name=FROM_THE_RIGHT)
        self.assertTrue(all(said.count(sign) >= letters.count(sign) for sign in letters))

    def test_five_hundred_lines_in_one_cell_lose_nothing(self):
        said = self.said(domicile=LINES)
        for number in (0, 1, 250, 499):
            self.assertIn(f"第{number:03}行", said)

    def test_a_letter_without_signatory_is_not_issued(self):
        application = self.accepted_case()
        nobody = self._officer("paper.nobody", "group_handler", self.province)
        nobody.name = "　 "
        notices = self.env["licence.notice"].with_user(nobody)
        before = notices.sudo().search_count([])
        with self.assertRaisesRegex(UserError, "签发人"):
            notices._issue_notice("acceptance", application, self.province, {})
        self.assertEqual(notices.sudo().search_count([]), before)

    def test_a_file_name_has_no_sign_a_disk_refuses(self):
        name = self.case_of(name='a/b\\c:d*e?f"g<h>i|j\nk')._paper_name("application_form")
        self.assertFalse(set(name) & set('/\\:*?"<>|\n'))

    def test_before_issuing_what_is_missing_stands_in_red(self):
        page = self.env["ir.actions.report"]._render_qweb_html(
            "industrial_licence.paper_preview_application",
            self.case_of(legal_representative=False).ids,
        )[0]
        self.assertIn('<mark class="o_missing">〔法定代表人〕</mark>', str(page))

    def test_every_letter_shows_before_issuing_what_it_lacks(self):
        application = self.submitted()
        item = application.item_ids[:1]
        item.write({"verdict": "not_met", "verdict_reason": "缺页"})
        wanted = {
            "supplement": "缺页", "non_acceptance": "不予受理的理由", "refusal": "不予许可的理由",
            "termination": "法定情形",
        }  # fmt: skip
        for kind, words in wanted.items():
            page = str(
                self.env["ir.actions.report"]._render_qweb_html(
                    f"industrial_licence.paper_preview_{kind}", application.ids
                )[0]
            )
            self.assertIn(words, page)
            self.assertIn("o_missing", page)  # the number comes with the issue
