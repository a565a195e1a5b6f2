from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestSanctionLift(ReviewCase):
    def test_lifted_the_person_acts_again_from_that_day(self):
        person = self.registered("2024-02-01")
        sanction = self.imposed(person, effective_from="2025-03-01")
        self.assertFalse(person._may_act(self.today))
        self.reason(sanction, "lift", self.approver)
        self.assertEqual(person.standing, "valid")
        self.assertTrue(person._may_act(self.today))
        self.assertFalse(person._may_act(self.today.replace(year=2025)))
