from odoo.exceptions import AccessError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestQualificationEnd(ReviewCase):
    def test_a_period_ends_with_the_entry_and_by_nobody(self):
        person = self.registered("2024-02-01")
        paper = person.qualification_ids
        for user in (self.head, self.approver, self.centre):
            with self.assertRaises(AccessError):
                paper.with_user(user)._advance("end")
        person.with_user(self.head)._advance("resign", reason="退休")
        self.assertEqual((paper.state, paper.ended_on), ("ended", self.today))
        self.assertEqual(str(paper.valid_until), "2027-01-31")
