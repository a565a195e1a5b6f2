from odoo.tests import tagged

from .change_case import ChangeCase


@tagged("post_install", "-at_install")
class TestDepartmentChangeRefuse(ChangeCase):
    def test_a_refused_notice_changes_nothing(self):
        notice = self.filed()
        self.reason(notice, "refuse", self.centre)
        self.assertEqual((notice.state, self.department.phone), ("refused", "000-0001"))
        self.filed(phone="000-0003")
