from odoo.exceptions import UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestTestOrderReport(LabCase):
    def report(self, order):
        self.as_post(order, "tester").action_report()

    def refusal(self, order):
        with self.assertRaises(UserError) as refusal:
            self.report(order)
        self.assertEqual(order.state, "testing")
        self.assertFalse(order.sudo().report_ids)
        return str(refusal.exception)

    def test_a_finished_test_starts_the_clock_of_its_report(self):
        order = self.reported().sudo()
        self.assertEqual((order.state, order.verdict), ("reported", "pass"))
        self.assertEqual(order.report_ids.state, "draft")
        clocks = {clock.code: clock.outcome for clock in order.clock_ids}
        self.assertEqual((clocks["T-07"], clocks["T-08"]), ("met", "running"))

    def test_a_blank_item_stops_it(self):
        order = self.testing()
        self.enter(order)
        self.attach(order)
        self.as_post(order, "tester").result_ids[1].value = False
        self.assertIn("绝缘厚度", self.refusal(order))

    def test_a_result_without_its_unit_stops_it(self):
        order = self.testing()
        self.enter(order)
        self.attach(order)
        row = self.as_post(order, "tester").result_ids[0]
        for wrong in (False, "mΩ"):
            row.measure_unit = wrong
            self.assertIn("Ω/km", self.refusal(order))

    def test_without_the_raw_record_there_is_no_report(self):
        order = self.testing()
        self.enter(order)
        self.assertIn("raw test record", self.refusal(order))

    def test_one_failed_item_fails_the_whole(self):
        order = self.testing()
        self.enter(order, ("1.84", "0.75", "pass"))
        self.attach(order)
        self.report(order)
        self.assertEqual(order.verdict, "fail")
        self.assertEqual(order.result_ids.mapped("verdict"), ["fail", "pass", "pass"])

    def test_another_version_of_the_standard_stops_it(self):
        order = self.testing()
        self.enter(order)
        self.attach(order)
        self.as_post(order, "tester").result_ids[0].standard = "GB/T 3048.4-1994"
        self.assertIn("version of the standard", self.refusal(order))

    def test_a_cma_that_lapsed_on_the_day_of_the_test_stops_it(self):
        order = self.testing()
        self.enter(order)
        self.attach(order)
        self.lab.accreditation_ids.valid_until = "2026-11-01"
        self.assertIn("CMA", self.refusal(order))
