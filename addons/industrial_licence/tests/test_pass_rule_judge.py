from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestPassRuleJudge(CatalogueCase):
    def judge(self, code, *results):
        return self.shipped(f"pass_rule_{code}")._judge(results)

    def test_until_2016_eight_slight_defects_pass_and_nine_do_not(self):
        eight = [("minor", False)] * 8 + [("pass", True)] * 4
        self.assertEqual(self.judge("2005", *eight), (True, []))
        passed, reasons = self.judge("2005", *eight, ("minor", False))
        self.assertFalse(passed)
        self.assertIn("9", reasons[0])

    def test_until_2016_one_failure_or_one_veto_fails(self):
        self.assertFalse(self.judge("2005", ("fail", False))[0])
        self.assertFalse(self.judge("2005", ("fail", True))[0])
        self.assertFalse(self.judge("2005", ("minor", True))[0])

    def test_since_2016_advice_never_fails_and_one_nonconformity_does(self):
        self.assertTrue(self.judge("2016", *[("advice", False)] * 20)[0])
        self.assertFalse(self.judge("2016", ("advice", False), ("fail", False))[0])

    def test_the_threshold_is_data(self):
        rule = self.shipped("pass_rule_2005")
        rule.grade_ids.filtered(lambda grade: grade.code == "minor").limit = 10
        self.assertTrue(rule._judge([("minor", False)] * 10)[0])
