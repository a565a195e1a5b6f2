from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestCreditSend(CaseCase):
    def test_sent_within_twenty_working_days(self):
        record = self.ruled().credit_ids
        self.assertEqual(record.sudo().clock_ids.code, "D-34")
        record._advance("send")
        self.assertEqual(record.sudo().clock_ids.outcome, "met")

    def test_a_person_without_record_is_not_in_the_system_of_enterprises(self):
        case = self.ruled(kind="sale", enterprise_id=False, subject_name="虚构个体户（测试）")
        self.assertFalse(case.credit_ids)
        with self.assertRaises(UserError):
            self.env["licence.supervision.credit"].with_user(self.enforcer).create(
                {"case_id": case.id, "enterprise_id": self.enterprise.id}
            )
