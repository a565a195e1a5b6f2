from odoo.exceptions import UserError
from odoo.tests import tagged

from .notice_case import NoticeCase


@tagged("post_install", "-at_install")
class TestChangeNoticeReject(NoticeCase):
    def test_the_province_rejects_before_its_opinion(self):
        notice = self.signed().sudo()
        with self.assertRaisesRegex(UserError, "province gives its opinion first"):
            notice.with_user(self.registrar)._advance("reject", reason="x")
        notice.with_user(self.officer)._advance("reject", reason="材料不符")
        self.assertEqual(notice.state, "rejected")
        self.assertEqual(self.lab.phone, "027-0000000")

    def test_the_centre_rejects_after_it(self):
        notice = self.opined()
        with self.assertRaises(UserError):
            notice.with_user(self.registrar)._advance("reject")
        with self.assertRaises(UserError):
            notice.with_user(self.officer)._advance("reject", reason="x")
        notice.with_user(self.registrar)._advance("reject", reason="不予备案")
        self.assertEqual((notice.state, notice.clock_ids.outcome), ("rejected", "void"))
