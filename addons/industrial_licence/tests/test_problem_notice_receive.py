from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestProblemNoticeReceive(VisitCase):
    def sent(self):
        notice = self.env["licence.problem.notice"].with_user(self.clerk).create(
            {"visit_id": self.signed_off().id, "text": "成型工序温控失效"}
        )  # fmt: skip
        notice.action_send()
        return notice

    def test_the_province_confirms_by_name_and_moment(self):
        notice = self.sent()
        notice.with_user(self.handler).action_receive()
        self.assertEqual((notice.state, notice.received_by_id), ("received", self.handler))
        self.assertTrue(notice.received_at)

    def test_the_sender_confirms_nothing_for_the_province(self):
        notice = self.sent()
        for user in (self.clerk, self.head, self.centre, self.leader_user, self.far_handler):
            with self.assertRaises(AccessError):
                notice.with_user(user).action_receive()
        self.assertEqual(notice.state, "sent")

    def test_the_national_office_leaves_it_to_the_province(self):
        notice = self.sent()
        national = self.officer("national.handler", "handler", self.national)
        with self.assertRaisesRegex(UserError, "is addressed to"):
            notice.with_user(national).action_receive()
