from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestSanctionImpose(ReviewCase):
    def test_one_drafts_another_imposes_and_it_bars_in_every_province(self):
        person = self.registered()
        sanction = self.sanction(person)
        self.assertTrue(person._may_act(self.today))
        with self.assertRaises(AccessError):
            sanction.with_user(self.handler).action_impose()
        sanction.with_user(self.approver).action_impose()
        self.assertEqual(person.standing, "barred")
        self.assertFalse(person.with_user(self.far_handler)._may_act(self.today))

    def test_a_warning_does_not_bar(self):
        person = self.registered()
        self.imposed(person, "warning")
        self.assertTrue(person._may_act(self.today))

    def test_a_ban_is_decided_by_the_nation(self):
        person = self.registered()
        sanction = self.sanction(person, "ban")
        with self.assertRaisesRegex(UserError, "national authority"):
            sanction.with_user(self.approver).action_impose()
        self.assertEqual(person.state, "registered")

    def test_a_body_neither_drafts_nor_imposes(self):
        person = self.registered()
        for user in (self.clerk, self.head):
            with self.assertRaises(AccessError):
                self.env["licence.sanction"].with_user(user).create(
                    {"res_id": person.id, "kind": "warning", "reason": "x"}
                )
            with self.assertRaises(AccessError):
                self.sanction(person).with_user(user)._advance("impose")

    def test_a_period_bars_inside_it_only(self):
        person = self.registered("2024-02-01")
        self.imposed(person, effective_from="2025-03-01", effective_to="2025-03-31")
        days = ("2025-02-28", "2025-03-01", "2025-03-31", "2025-04-01")
        found = [person._may_act(fields.Date.to_date(day)) for day in days]
        self.assertEqual(found, [True, False, False, True])

    def test_the_target_must_exist_and_stays(self):
        person, other = self.registered(), self.candidate()
        with self.assertRaises(ValidationError):
            self.env["licence.sanction"].with_user(self.handler).create(
                {"res_id": 999999999, "kind": "warning", "reason": "x"}
            )
        with self.assertRaises(UserError):
            self.sanction(person).res_id = other.id
