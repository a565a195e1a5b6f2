from odoo.exceptions import UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestLabRow(LabCase):
    def test_a_fact_ends_and_is_never_rewritten_or_deleted(self):
        row = self.lab.accreditation_ids
        for vals in ({"valid_from": "2010-01-01"}, {"number": "x"}, {"kind": "cnas"}):
            with self.assertRaises(UserError):
                row.write(vals)
        with self.assertRaises(UserError):
            row.unlink()
        row.valid_until = "2026-12-31"
        with self.assertRaisesRegex(UserError, "never put off"):
            row.valid_until = "2027-12-31"
        with self.assertRaisesRegex(UserError, "never put off"):
            row.valid_until = False

    def test_a_mistaken_row_ends_before_it_begins(self):
        row = self.env["licence.lab.grade"].create(
            {"lab_id": self.lab.id, "level": "4", "valid_from": "2026-01-01"}
        )
        self.assertFalse(self.lab.may_test)
        row._end(row.valid_from)
        self.lab.invalidate_recordset()
        self.assertTrue(self.lab.may_test)

    def test_valid_today_is_found_by_searching(self):
        rows = self.env["licence.lab.accreditation"]
        self.assertIn(self.lab.accreditation_ids, rows.search([("is_valid", "=", True)]))
        self.lab.accreditation_ids.valid_until = "2025-01-01"
        self.assertIn(self.lab.accreditation_ids, rows.search([("is_valid", "=", False)]))

    def test_number_and_province_of_a_laboratory_stand(self):
        for vals in ({"number": "x"}, {"authority_id": self.national.id}):
            with self.assertRaises(UserError):
                self.lab.write(vals)
        with self.assertRaises(UserError):
            self.lab.unlink()
