from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestIntegrityBreachDismiss(ReviewCase):
    def test_an_unfounded_case_ends_the_suspension(self):
        person = self.registered()
        case = self.case(person, "goods")
        case.action_open()
        case.investigation = "查无实据"
        self.reason(case, "dismiss", self.approver)
        self.assertEqual((person.standing, person.integrity), ("valid", "clean"))
        self.assertEqual(case.sanction_id.state, "lifted")
