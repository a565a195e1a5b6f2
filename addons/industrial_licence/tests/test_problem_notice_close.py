from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestProblemNoticeClose(VisitCase):
    def received(self):
        notice = self.env["licence.problem.notice"].with_user(self.clerk).create(
            {"visit_id": self.signed_off().id, "text": "成型工序温控失效"}
        )  # fmt: skip
        notice.action_send()
        notice.with_user(self.handler).action_receive()
        return notice

    def test_what_was_done_stays_with_the_notice_and_ends_the_term(self):
        notice = self.received()
        self.reason(notice, "close", self.handler, "已责令改正")
        self.assertEqual((notice.state, notice.outcome), ("closed", "已责令改正"))
        self.assertEqual(notice.sudo().clock_ids.outcome, "met")
        self.assertEqual(notice.with_user(self.clerk).outcome, "已责令改正")

    def test_it_is_not_closed_unread_nor_by_its_sender(self):
        notice = self.received()
        with self.assertRaises(AccessError):
            self.reason(notice, "close", self.head)
        with self.assertRaisesRegex(UserError, "is addressed to"):
            notice.with_user(self.officer("nat", "handler", self.national))._advance(
                "close", reason="无"
            )
        self.assertEqual(notice.state, "received")
