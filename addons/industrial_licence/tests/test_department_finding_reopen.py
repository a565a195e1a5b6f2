from odoo.tests import tagged

from .finding_case import FindingCase


@tagged("post_install", "-at_install")
class TestDepartmentFindingReopen(FindingCase):
    def test_a_poor_correction_is_done_again(self):
        finding = self.corrected()
        self.reason(finding, "reopen", self.centre)
        self.assertEqual(finding.state, "open")
        finding.with_user(self.clerk).correction = "重新补齐"
