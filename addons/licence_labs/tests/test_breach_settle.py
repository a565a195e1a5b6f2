from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestBreachSettle(LabCase):
    def breach(self, code="false_report", **vals):
        kind = self.env.ref(f"licence_labs.breach_type_{code}")
        return (
            self.env["licence.lab.breach"]
            .with_user(self.officer)
            .create({"lab_id": self.lab.id, "type_id": kind.id, "facts": "查实", **vals})
        )

    def settled(self, **vals):
        breach = self.breach()
        breach.action_confirm()
        breach.write(vals)
        breach.with_user(self.approver).action_settle()
        return breach

    def test_an_excluded_laboratory_is_off_the_list(self):
        order = self.ordered()
        self.settled(consequence="exclusion")
        self.assertFalse(self.lab.may_test)
        self.assertFalse(order._eligible())
        self.assertFalse(self.lab.sanction_ids.valid_until)

    def test_a_suspension_ends(self):
        self.settled(consequence="suspension", consequence_until="2027-01-31")
        self.assertFalse(self.lab.may_test)
        self.assertEqual(str(self.lab.sanction_ids.valid_until), "2027-01-31")

    def test_a_warning_bars_nobody(self):
        self.settled(consequence="warning")
        self.assertTrue(self.lab.may_test)

    def test_it_needs_a_consequence_and_an_approver(self):
        breach = self.breach()
        breach.action_confirm()
        with self.assertRaises(AccessError):
            breach.action_settle()
        with self.assertRaisesRegex(UserError, "what follows"):
            breach.with_user(self.approver).action_settle()
