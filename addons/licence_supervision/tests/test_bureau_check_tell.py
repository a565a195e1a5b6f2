from odoo.exceptions import UserError
from odoo.tests import tagged

from .bureau_case import BureauCase


@tagged("post_install", "-at_install")
class TestBureauCheckTell(BureauCase):
    def test_every_file_is_judged_and_the_body_reads_it_only_then(self):
        check = self.sampled()
        there = self.env["licence.supervision.bureau.check"].with_user(self.of_province)
        self.assertFalse(there.search([]))
        with self.assertRaisesRegex(UserError, "Judge every"):
            check._advance("tell")
        check.line_ids.verdict = "fine"
        check.findings = "无（测试）"
        check._advance("tell")
        self.assertEqual(there.search([]).ids, check.ids)
