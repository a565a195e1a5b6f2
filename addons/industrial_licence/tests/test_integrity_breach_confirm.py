from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestIntegrityBreachConfirm(ReviewCase):
    def test_a_serious_breach_stands_on_the_recommenders_record(self):
        person = self.registered()
        case = self.case(person, "goods")
        case.action_open()
        with self.assertRaisesRegex(UserError, "investigation found"):
            self.reason(case, "confirm", self.approver)
        case.investigation = "查实"
        self.reason(case, "confirm", self.approver)
        self.assertEqual((person.integrity, person.standing), ("breached", "barred"))
        record = self.env["licence.recommender.record"].search(
            [("department_id", "=", self.department.id)]
        )
        self.assertEqual((record.serious_count, record.breach_count), (1, 1))

    def test_who_opened_does_not_conclude(self):
        case = self.case(self.registered())
        case.action_open()
        case.investigation = "查实"
        for user in (self.head, self.handler, self.clerk):
            with self.assertRaises(AccessError):
                case.with_user(user)._advance("confirm", reason="x")

    def test_a_ban_counts_for_the_recommender(self):
        self.imposed(self.registered(), "ban")
        record = (
            self.env["licence.recommender.record"]
            .with_user(self.head)
            .search([("department_id", "=", self.department.id)])
        )
        self.assertEqual(record.banned_count, 1)
