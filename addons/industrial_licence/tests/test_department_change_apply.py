from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .change_case import ChangeCase


@tagged("post_install", "-at_install")
class TestDepartmentChangeApply(ChangeCase):
    def test_the_centre_applies_and_the_clock_stops(self):
        notice = self.filed(phone="000-0002", address="测试路2号")
        with self.assertRaises(AccessError):
            notice.with_user(self.head)._advance("apply")
        notice.with_user(self.centre).action_apply()
        found = (self.department.phone, self.department.address)
        self.assertEqual(found, ("000-0002", "测试路2号"))
        self.assertEqual(notice.sudo().clock_ids.outcome, "met")

    def test_a_register_that_moved_on_is_not_overwritten(self):
        notice = self.filed()
        self.department._seal({"phone": "000-0009"})
        with self.assertRaisesRegex(UserError, "moved on"):
            notice.with_user(self.centre).action_apply()
        self.assertEqual(self.department.phone, "000-0009")
