"""Data that is right when it comes in: bulk import, checks, corrections in the history."""

import base64
import io
from datetime import date

from openpyxl import Workbook

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .application_case import credit_code
from .requirement_case import RequirementCase

FIELDS = ["name", "is_licence_enterprise", "credit_code", "region_id/.id", "domicile"]
HEAD = "number,holder,credit_code,product,issued_on,valid_until\n"


@tagged("post_install", "-at_install")
class TestCaseRequirementsData(RequirementCase):
    def enterprises(self, *codes):
        return [
            [f"导入{number}有限公司", "1", code, str(self.county.id), f"导入{number}住所"]
            for number, code in enumerate(codes, 1)
        ]

    def imported(self, rows, by=None):
        before = self.env["res.partner"].search_count([])
        found = self.env["res.partner"].with_user(by or self.intake).load(FIELDS, rows)
        return found, self.env["res.partner"].search_count([]) - before

    def test_a_wrong_credit_code_stops_the_whole_import_and_names_its_row(self):
        """S003-A01-01, S000-1-10."""
        good = [credit_code(number) for number in (71, 72, 73)]
        wrong = good[1][:-1] + ("0" if good[1][-1] != "0" else "1")
        found, added = self.imported(self.enterprises(good[0], wrong, good[2]))
        self.assertEqual((found["ids"], added), (False, 0))
        # Odoo tells the batch's error first, under its first row, then each row's own.
        message = found["messages"][-1]
        self.assertEqual((message["type"], message["record"]), ("error", 1))
        self.assertIn(wrong, message["message"])
        found, added = self.imported(self.enterprises(*good))
        self.assertEqual((len(found["ids"]), added, found["messages"]), (3, 3, []))

    @mute_logger("odoo.sql_db")
    def test_an_enterprise_that_is_there_already_is_not_imported_again(self):
        """S003-A01-01."""
        twice = credit_code(74)
        for codes in ((twice, twice), (self.enterprise.credit_code,)):
            found, added = self.imported(self.enterprises(*codes))
            self.assertEqual((found["ids"], added), (False, 0))
            self.assertIn("credit code", found["messages"][0]["message"])

    def test_an_enterprise_of_another_province_is_not_imported_here(self):
        """S003-A01-01."""
        found, added = self.imported(self.enterprises(credit_code(75)), by=self.far_intake)
        self.assertEqual((found["ids"], added), (False, 0))

    def test_a_correction_stands_in_the_history_with_old_new_and_person(self):
        """S003-A01-01."""
        self.env.cr.flush()
        old, new = self.enterprise.credit_code, credit_code(76)
        self.enterprise.with_user(self.intake).write({"credit_code": new, "domicile": "新住所"})
        self.env.cr.flush()
        messages = self.enterprise.message_ids.filtered("tracking_value_ids")
        tracked = messages.sudo().tracking_value_ids
        seen = {(row.field_id.name, row.old_value_char, row.new_value_char) for row in tracked}
        self.assertIn(("credit_code", old, new), seen)
        self.assertIn(("domicile", "测试甲有限公司住所", "新住所"), seen)
        self.assertEqual(messages.author_id, self.intake.partner_id)

    def take_over(self, text):
        before = self.env["licence.certificate"].search_count([])
        wizard = self.env["licence.legacy.wizard"].with_user(self.clerk)
        content = base64.b64encode(text if isinstance(text, bytes) else text.encode())
        try:
            wizard.create({"content": content}).action_import()
        finally:
            self.added = self.env["licence.certificate"].search_count([]) - before

    def test_every_fault_of_a_file_of_certificates_is_told_with_its_line_and_none_enters(self):
        """S000-1-10."""
        good = credit_code(77)
        lines = [
            f"T-1,甲厂,{good},油,2014-01-05,2019-01-04",
            ",乙厂,,油,2014-01-05,2019-01-04",
            f"T-3,丙厂,{good[:-1]},油,2014-01-05,2019-01-04",
            "T-1,丁厂,,油,2014-01-05,2019-01-04",
            "T-5,戊厂,,油,明天,2019-01-04",
            "T-6,己厂,,油,2014-01-05,2013-01-04",
            "T-7,庚厂,,油,2099-01-05,2104-01-04",
        ]
        with self.assertRaises(UserError) as caught, self.cr.savepoint():
            self.take_over(HEAD + "\n".join(lines))
        told = str(caught.exception).splitlines()
        expected = ("number and holder", "credit code", "there already", "no date", "before it",
                    "day to come")  # fmt: skip
        self.assertEqual(len(told), len(expected), told)
        for line, (sentence, words) in enumerate(zip(told, expected, strict=True), 3):
            self.assertIn(f"Line {line}:", sentence)
            self.assertIn(words, sentence)
        self.assertEqual(self.added, 0)
        self.take_over(HEAD + lines[0])
        self.assertEqual(self.added, 1)
        with self.assertRaisesRegex(UserError, "Line 2: certificate T-1 is there already"):
            self.take_over(HEAD + lines[0])

    def test_an_excel_workbook_is_taken_over_like_a_csv_file(self):
        """S000-1-10: bulk import of CSV and XLSX."""
        book = Workbook()
        book.active.append(HEAD.strip().split(","))
        book.active.append(["X-1", "甲厂", None, "油", date(2014, 1, 5), date(2019, 1, 4)])
        book.active.append(["X-2", "乙厂", None, "油", "2014-01-05", "2019-01-04"])
        book.active.append(["X-3", "丙厂", None, "油", "明天", "2019-01-04"])
        with self.assertRaisesRegex(UserError, "Line 4: “明天”"), self.cr.savepoint():
            self.take_over(self.bytes_of(book))
        book.active.delete_rows(4)
        self.take_over(self.bytes_of(book))
        self.assertEqual(self.added, 2)
        found = self.env["licence.certificate"].search([("number", "=", "X-1")])
        self.assertEqual(str(found.issued_on), "2014-01-05")
        with self.assertRaisesRegex(UserError, "CSV in UTF-8 or as an Excel workbook"):
            self.take_over(b"PK\x03\x04 no workbook")

    def bytes_of(self, book):
        packed = io.BytesIO()
        book.save(packed)
        return packed.getvalue()

    def test_a_thousand_certificates_come_in_one_file(self):
        """S000-1-10: and each is found by its number."""
        lines = "\n".join(f"B-{n:05d},批量{n}厂,,钢筋,2023-01-05,2028-01-04" for n in range(1000))
        self.take_over(HEAD + lines)
        self.assertEqual(self.added, 1000)
        found = self.env["licence.certificate"].with_user(self.clerk).name_search("B-00999")
        self.assertEqual(len(found), 1)
