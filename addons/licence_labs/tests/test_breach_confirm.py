from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestBreachConfirm(LabCase):
    def test_the_officer_of_the_province_confirms_what_was_found(self):
        breach = self.breach()
        breach.action_confirm()
        self.assertEqual((breach.state, breach.confirmed_by_id), ("confirmed", self.officer))
        self.assertIn("第四十三条", breach.sanction_basis)

    def test_without_facts_nothing_is_confirmed(self):
        with self.assertRaisesRegex(UserError, "what was found"):
            self.breach(facts="  ").action_confirm()

    def test_a_false_report_names_what_rests_on_it(self):
        report = self.issued().sudo().report_ids
        breach = self.breach(report_id=report.id)
        application = report.order_id.application_id
        self.assertIn(application.number, breach.affected)
        self.assertEqual(breach.with_user(self.approver).affected_ids, application)
        self.assertFalse(self.breach("harassment", report_id=report.id).affected)

    def test_laboratories_do_not_see_breaches(self):
        breach = self.breach()
        head = self.member(self.lab, "head")
        self.assertFalse(breach.with_user(head).read(["facts"]))
        with self.assertRaises(AccessError):
            breach.with_user(head).search([])
