from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .bureau_case import BureauCase


@tagged("post_install", "-at_install")
class TestBureauCheckSample(BureauCase):
    def test_ten_files_accepted_and_refused_ones(self):
        check = self.sampled(kind="irregular")
        self.assertEqual(len(check.line_ids), 10)
        self.assertEqual(set(check.line_ids.mapped("is_refused")), {True, False})
        self.assertTrue(all(line.number for line in check.line_ids))

    def test_the_same_seed_finds_the_same_files(self):
        check = self.sampled()
        again = [file["id"] for file in check._files(check.seed)]
        self.assertEqual(check.sudo().line_ids.application_id.ids, again)

    def test_no_file_in_the_period(self):
        check = self.bureau_check(period_from="1990-01-01", period_to="1990-12-31")
        with self.assertRaisesRegex(UserError, "no file"):
            check._advance("sample")

    def test_only_a_body_below_is_checked(self):
        with self.assertRaises(ValidationError):
            self.bureau_check(checked_id=self.nation.id)
