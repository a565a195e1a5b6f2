from odoo.tests import tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportQueries(ReportCase):
    def test_filled_and_drawn_in_twelve_queries_however_long(self):
        for _number in range(3):
            self.licensed(2026, 3, 2)
        report = self.report(2026, 3)
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertQueryCount(12):
            report._fill()
            report._to_workbook()
