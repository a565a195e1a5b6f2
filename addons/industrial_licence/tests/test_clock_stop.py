from odoo.tests import tagged

from .clock_case import ClockCase


@tagged("post_install", "-at_install")
class TestClockStop(ClockCase):
    def setUp(self):
        super().setUp()
        self.made = self.case("2026-03-02")
        self.clock = self.made._clock_start("T-02")

    def test_on_the_last_day_it_is_met(self):
        self.on("2026-03-09", self.made)._clock_stop("T-02")
        self.assertEqual((self.clock.outcome, str(self.clock.stopped_on)), ("met", "2026-03-09"))
        self.assertFalse(self.made.due_on)

    def test_a_day_later_it_is_late(self):
        self.on("2026-03-10", self.made)._clock_stop("T-02")
        self.assertEqual(self.clock.outcome, "late")
        self.assertEqual(str(self.clock.due_on), "2026-03-09")

    def test_hours_are_judged_by_the_instant(self):
        case = self.case("2026-03-02")
        clock = case._clock_start("T-35")
        self.on("2026-03-03", case)._clock_stop("T-35")
        self.assertEqual(clock.outcome, "met")
        late = self.case("2026-03-02")
        clock = late._clock_start("T-35")
        self.on("2026-03-04", late)._clock_stop("T-35")
        self.assertEqual(clock.outcome, "late")

    def test_stopping_what_does_not_run_changes_nothing(self):
        self.made._clock_stop("T-12")
        self.assertEqual(self.clock.outcome, "running")

    def test_void_ends_every_open_term(self):
        other = self.made._clock_start("T-12")
        self.made._clock_pause("T-12", "hearing")
        self.made._clock_void()
        self.assertEqual((self.clock | other).mapped("outcome"), ["void", "void"])
        self.assertFalse(other.pause_ids.filtered(lambda pause: not pause.end))

    def test_stopped_in_a_year_not_announced_the_outcome_waits(self):
        case = self.case("2026-12-30")
        clock = case._clock_start("T-13")
        self.assertFalse(clock.due_on)
        self.on("2027-01-08", case)._clock_stop("T-13")
        self.assertEqual((clock.outcome, str(clock.stopped_on)), ("running", "2027-01-08"))
        self.assertTrue(self.on("2027-01-08", case)._clock_start("T-13"))

    def test_stopped_before_the_unknown_year_matters_it_is_met(self):
        case = self.case("2026-12-21")
        clock = case._clock_start("T-12")
        self.on("2026-12-31", case)._clock_stop("T-12")
        self.assertEqual(clock.outcome, "met")
