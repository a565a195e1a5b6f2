from odoo.exceptions import UserError
from odoo.tests import tagged

from .change_case import ChangeCase


@tagged("post_install", "-at_install")
class TestDepartmentChangeFile(ChangeCase):
    def test_the_five_days_run_from_the_filing(self):
        notice = self.filed()
        self.assertEqual(notice.line_ids.before, "000-0001")
        clock = notice.sudo().clock_ids
        self.assertEqual((clock.code, clock.outcome), ("T-28", "running"))
        self.assertGreaterEqual((notice.due_on - self.today).days, 5)

    def test_a_notice_that_changes_nothing_is_refused(self):
        with self.assertRaisesRegex(UserError, "changes nothing"):
            self.filed(phone="000-0001")
        empty = self.env["licence.department.change"].with_user(self.clerk).create({})
        with self.assertRaisesRegex(UserError, "names no change"):
            empty.with_user(self.head).action_file()

    def test_an_approved_entry_changes_by_a_notice_alone(self):
        for user in (self.clerk, self.head):
            with self.assertRaises(UserError):
                self.department.with_user(user).phone = "x"
        with self.assertRaises(UserError):
            self.department.with_user(self.centre).phone = "x"
