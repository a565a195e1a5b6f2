from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .finding_case import FindingCase


@tagged("post_install", "-at_install")
class TestDepartmentFindingVerify(FindingCase):
    def test_another_person_verifies(self):
        finding = self.corrected()
        with self.assertRaises(AccessError):
            finding.with_user(self.clerk)._advance("verify")
        finding.with_user(self.head).action_verify()
        self.assertEqual((finding.state, finding.closed_on), ("closed", self.today))

    def test_the_head_does_not_verify_the_own_correction(self):
        finding = self.finding(correction="x", corrected_on=self.today)
        finding.with_user(self.head).action_correct()
        with self.assertRaisesRegex(UserError, "another person"):
            finding.with_user(self.head).action_verify()
