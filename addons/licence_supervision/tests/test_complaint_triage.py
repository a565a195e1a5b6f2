from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintTriage(ComplaintCase):
    def test_named_handlers_see_it_others_of_their_post_do_not(self):
        complaint = self.complaint()
        seen = self.complaints.with_user(self.officer)
        self.assertFalse(seen.search([]))
        complaint.handler_ids = self.officer
        complaint._advance("triage")
        self.assertEqual(seen.search([]).id, complaint.id)

    def test_nobody_of_the_body_complained_of_handles_it(self):
        complaint = self.complaint()
        below = self.person("petition.county", self.county, "group_supervision_officer")
        for biased in (self.eyes, below):
            with self.assertRaisesRegex(ValidationError, "body complained of"):
                complaint.handler_ids = biased

    def test_without_handler_it_goes_nowhere(self):
        with self.assertRaisesRegex(UserError, "Name the handlers"):
            self.complaint()._advance("triage")
        with self.assertRaises(AccessError):
            self.complaint().with_user(self.leader)._advance("triage")
