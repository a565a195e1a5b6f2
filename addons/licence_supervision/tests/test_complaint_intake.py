from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintIntake(ComplaintCase):
    def test_it_gets_number_code_and_term_and_the_wizard_leaves_nothing(self):
        complaint = self.complaint()
        complaint._number_now()
        self.assertRegex(complaint.number, r"^TS420000-\d{4}-\d{5}$")
        self.assertEqual(len(complaint.query_code), 14)
        self.assertEqual(complaint.sudo().clock_ids.code, "T-45")
        self.assertIn(complaint.number, complaint.sudo().clock_ids.subject)
        self.assertFalse(self.env["licence.supervision.intake.wizard"].search([]))
        self.assertEqual((complaint.complainant, complaint.is_anonymous), ("***", False))

    def test_an_anonymous_one_keeps_nobody_and_is_followed_by_its_code(self):
        complaint = self.complaint(kind="tip_off", identity=None)
        complaint._number_now()
        self.assertTrue(complaint.is_anonymous)
        self.assertFalse(self.env["licence.supervision.complainant"].search_count([]))
        told = self.complaints._follow(complaint.number, complaint.query_code)
        self.assertEqual((told["state"], told["reply"]), ("Taken In", ""))
        self.assertFalse(self.complaints._follow(complaint.number, "WRONGCODE"))
        self.assertFalse(self.complaints._follow(complaint.number, ""))

    def test_a_complaint_about_the_own_body_goes_to_the_body_above(self):
        wizard = self.wizard(by=self.eyes, target_authority_id=self.city.id)
        with self.assertRaisesRegex(UserError, "received by the body above it"):
            wizard.action_confirm()
        taken = self.complaints._take_in(
            {"kind": "complaint", "channel": "portal", "content": "x",
             "target_authority_id": self.city.id}, None, self.county,
        )  # fmt: skip
        self.assertEqual(taken.authority_id, self.province)

    def test_only_the_intake_makes_one(self):
        vals = {"kind": "complaint", "channel": "counter", "content": "x"}
        with self.assertRaises(AccessError):
            self.complaints.with_user(self.desk).create(vals)
        with self.assertRaisesRegex(AccessError, "petition officer"):
            self.complaints.with_user(self.officer)._received_at_desk(vals, {})
        with self.assertRaisesRegex(UserError, "Say what happened"):
            self.wizard(content=" ").action_confirm()

    def test_past_its_term_it_shows_overdue(self):
        complaint = self.complaint()
        self.assertEqual(complaint.due_colour, "green")
        self.assertEqual(complaint.sudo().clock_ids.consequence, "escalate")
