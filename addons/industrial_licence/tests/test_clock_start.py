from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .clock_case import ClockCase


@tagged("post_install", "-at_install")
class TestClockStart(ClockCase):
    def test_thirty_working_days_skip_the_national_holiday(self):
        case = self.case("2026-09-14")
        clock = case._clock_start("T-12")
        self.assertEqual(clock.started_on, date(2026, 9, 14))
        self.assertEqual(clock.due_on, date(2026, 10, 30))
        self.assertEqual(case.due_on, clock.due_on)
        self.assertEqual(case.due_colour, "green")
