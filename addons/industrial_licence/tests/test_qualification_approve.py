from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestQualificationApprove(ReviewCase):
    def recommended(self, day=None):
        if day:
            return self.chain(day)
        paper = self.ready_paper()
        paper.with_user(self.head).action_recommend()
        paper.with_user(self.approver).write({"approval_no": "批1", "register_no": f"R{paper.id}"})
        return paper

    def chain(self, day):
        """An expert: filed without examination."""
        paper = self.paper(self.candidate("expert", day=day), day=day)
        self.on(day, paper, self.head).action_recommend()
        paper.with_user(self.approver).write({"approval_no": "批1", "register_no": f"R{paper.id}"})
        return paper

    def test_since_2020_the_province_registers_and_the_centre_does_not(self):
        paper = self.recommended()
        with self.assertRaisesRegex(UserError, "provincial authorities"):
            paper.with_user(self.centre).action_approve()
        with self.assertRaisesRegex(UserError, "provincial authorities"):
            paper.with_user(self.chief).action_approve()
        paper.with_user(self.approver).action_approve()
        self.assertEqual((paper.state, paper.authority_id), ("approved", self.hubei))

    def test_until_then_the_centre_registered(self):
        paper = self.recommended("2020-09-28")
        with self.assertRaisesRegex(UserError, "review centre"):
            self.on("2020-09-28", paper, self.approver).action_approve()
        self.on("2020-09-28", paper, self.centre).action_approve()
        self.assertEqual(paper.authority_id, self.national)

    def test_on_the_day_of_the_switch_the_centre_no_longer_may(self):
        paper = self.recommended("2020-09-29")
        with self.assertRaisesRegex(UserError, "provincial authorities"):
            self.on("2020-09-29", paper, self.centre).action_approve()
        self.on("2020-09-29", paper, self.approver).action_approve()

    def test_numbers_are_needed(self):
        paper = self.recommended()
        paper.with_user(self.approver).write({"approval_no": False, "register_no": False})
        with self.assertRaisesRegex(UserError, "number of the approval"):
            paper.with_user(self.approver).action_approve()

    def test_the_register_follows_within_five_days(self):
        paper = self.recommended()
        paper.with_user(self.approver).action_approve()
        clock = paper.sudo().clock_ids
        self.assertEqual((clock.code, clock.outcome), ("T-27", "running"))
        self.assertGreaterEqual((paper.due_on - self.today).days, 5)
        paper.with_user(self.handler).action_enter()
        self.assertEqual(clock.outcome, "met")

    def test_the_period_is_sealed(self):
        paper = self.recommended()
        with self.assertRaises(AccessError):
            paper.with_user(self.approver).valid_until = "2040-01-01"
