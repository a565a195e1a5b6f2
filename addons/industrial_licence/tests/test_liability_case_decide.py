from odoo.exceptions import UserError
from odoo.tests import tagged

from .liability_fixture import LiabilityCaseCase


@tagged("post_install", "-at_install")
class TestLiabilityCaseDecide(LiabilityCaseCase):
    def test_everybody_is_judged_by_another_person(self):
        case = self.liability()
        case.action_open()
        with self.assertRaisesRegex(UserError, "老负责人"):
            self.reason(case, "decide", self.approver)
        case.person_ids.with_user(self.approver).measure = "none"
        with self.assertRaisesRegex(UserError, "no measure"):
            self.reason(case, "decide", self.approver)
        case.person_ids.with_user(self.approver).measure_reason = "已免职"
        self.reason(case, "decide", self.approver)
        self.assertEqual(case.state, "decided")
        with self.assertRaises(UserError):
            case.person_ids.with_user(self.approver).measure = "warning"
        case.with_user(self.handler).referral_result = "已办结"
