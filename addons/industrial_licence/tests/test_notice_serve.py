from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestNoticeServe(CertificateCase):
    def _notice(self, kind="acceptance", authority=None):
        application = self.application(road=("submit", "accept"))
        notice = self.env["licence.notice"]._issue_notice(
            kind, application, authority or self.province, {"enterprise": "测试甲有限公司"}
        )
        self.env.cr.flush()
        return notice

    def test_each_kind_and_office_counts_for_itself(self):
        first, second = self._notice(), self._notice()
        serials = [int(one.number.rpartition("〕")[2].rstrip("号")) for one in (first, second)]
        self.assertEqual(serials[1], serials[0] + 1)
        self.assertIn("市监许受字", first.number)
        self.assertIn("[420100]", self._notice(authority=self.city).number)

    def test_handing_out_is_kept_and_happens_once(self):
        notice = self._notice().with_user(self.intake)
        notice.action_serve_by_hand()
        self.assertEqual(notice.service, "hand")
        self.assertTrue(notice.handed_out_on and notice.served_at)
        with self.assertRaisesRegex(UserError, "served already"):
            notice.action_serve_by_mail()

    def test_the_words_of_an_issued_notice_are_frozen(self):
        notice = self._notice()
        for user in (self.intake, self.handler, self.clerk):
            with self.assertRaises(AccessError):
                notice.with_user(user).write({"values": {}})
        with self.assertRaises(AccessError):
            notice.sudo().unlink()
        with self.assertRaises(AccessError):
            notice.with_user(self.manager).write({"service": "hand"})
