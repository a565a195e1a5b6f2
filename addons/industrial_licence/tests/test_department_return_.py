from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDepartmentReturn(ReviewCase):
    def test_a_proposal_goes_back_with_a_reason(self):
        body = self.draft_body("测试五部")
        body.action_propose()
        self.reason(body, "return_", self.chief)
        self.assertEqual(body.state, "draft")
        body.with_user(self.centre).premises = "三间"
