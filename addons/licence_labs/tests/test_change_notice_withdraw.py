from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .notice_case import NoticeCase


@tagged("post_install", "-at_install")
class TestChangeNoticeWithdraw(NoticeCase):
    def test_the_laboratory_withdraws_before_it_is_filed(self):
        notice = self.signed()
        notice._advance("withdraw", reason="填写有误")
        self.assertEqual(notice.state, "withdrawn")
        self.signed()

    def test_a_filed_notice_is_not_withdrawn(self):
        notice = self.opined()
        notice.with_user(self.registrar).action_file()
        with self.assertRaises(UserError):
            self.as_post(notice, "head")._advance("withdraw", reason="x")

    def test_nobody_withdraws_for_it(self):
        notice = self.signed().sudo()
        for user in (self.officer, self.registrar):
            with self.assertRaises(AccessError):
                notice.with_user(user)._advance("withdraw", reason="x")
