from datetime import timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_now
from .paper_case import PaperCase


@tagged("post_install", "-at_install")
class TestNoticeService(PaperCase):
    def test_the_receipt_names_how_and_to_whom(self):
        notice = self.notice().with_user(self.intake)
        notice.write({"receiver": "测试收件人", "service_place": "测试大厅"})
        notice.action_serve_by_hand()
        said = self.told(self.print("paper_service_receipt", notice))
        for words in ("送达回证", "☑直接送达", "测试收件人", notice.number, "测试甲有限公司"):
            self.assertIn(words, said)

    def test_after_service_the_receipt_is_closed(self):
        notice = self.notice().with_user(self.intake)
        notice.action_serve_by_mail()
        with self.assertRaisesRegex(UserError, "served already"):
            notice.receiver = "另一人"

    def test_a_public_notice_serves_when_its_period_is_over(self):
        for day, days in (((2015, 3, 2), 60), ((2023, 3, 2), 30)):
            notice = self.on(self.env["licence.notice"], *day)._issue_notice(
                "acceptance", self.accepted_case(), self.province, {}
            )
            self.env.cr.flush()
            notice.action_serve_by_public_notice()
            self.assertEqual(notice.served_at, legal_now(notice.env) + timedelta(days=days))

    def test_the_first_reading_on_the_portal_is_the_receipt(self):
        notice = self.notice()
        notice._note_read(self.manager.partner_id)
        self.assertEqual((notice.service, notice.receiver), ("portal", self.manager.name))
        first = notice.served_at
        notice._note_read(self.clerk.partner_id)
        self.assertEqual((notice.served_at, notice.receiver), (first, self.manager.name))
