from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestReportIssue(LabCase):
    def test_a_sample_becomes_a_report_that_carries_the_application(self):
        order = self.issued()
        self.assertEqual(order.state, "issued")
        report = order.sudo().report_ids
        self.assertEqual((report.state, report.edition, report.verdict), ("issued", 1, "pass"))
        self.assertTrue(report.is_intact)
        self.assertTrue(report.is_admissible, report.admissibility)
        evidence = order.sudo().application_id._leg_evidence("test")
        self.assertEqual((evidence.result, evidence.basis), ("pass", report.number))
