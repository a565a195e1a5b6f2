from odoo.exceptions import UserError
from odoo.tests import tagged

from .finding_case import FindingCase


@tagged("post_install", "-at_install")
class TestDepartmentFindingCorrect(FindingCase):
    def test_no_correction_no_step(self):
        finding = self.finding()
        with self.assertRaisesRegex(UserError, "Write down the correction"):
            finding.action_correct()
        finding.write({"correction": "已补记录", "corrected_on": self.today})
        finding.action_correct()
        self.assertEqual(finding.state, "corrected")
        with self.assertRaises(UserError):
            finding.correction = "别的"
