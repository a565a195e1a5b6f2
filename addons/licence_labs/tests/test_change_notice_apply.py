from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .notice_case import NoticeCase


@tagged("post_install", "-at_install")
class TestChangeNoticeApply(NoticeCase):
    def test_no_person_applies_a_notice(self):
        notice = self.opined()
        for user in (self.registrar, self.officer, self.chief):
            with self.assertRaises(AccessError):
                notice.with_user(user)._advance("apply")

    def test_history_keeps_before_and_after(self):
        notice = self.opined(fax="027-8")
        notice.with_user(self.registrar).action_file()
        line = self.lab.history_ids
        self.assertEqual((line.item, line.before, line.after), ("fax", False, "027-8"))
        with self.assertRaises(UserError):
            line.with_user(self.member(self.lab, "head")).after = "改"
