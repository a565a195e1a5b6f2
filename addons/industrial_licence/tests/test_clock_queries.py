from odoo.tests import tagged

from .clock_case import ClockCase


@tagged("post_install", "-at_install")
class TestClockQueries(ClockCase):
    """Exact counts: more is a regression, fewer is a figure to write down here."""

    def exactly(self, count, act):
        self.env.flush_all()
        before = self.cr.sql_log_count
        act()
        self.env.flush_all()
        self.assertEqual(self.cr.sql_log_count - before, count)

    def warm(self, day="2026-03-02", **vals):
        case = self.case(day, **vals)
        case._clock_start("D-13")
        case._clock_start("T-12")
        self.env.flush_all()
        return case

    def test_starting_costs_two_queries(self):
        self.warm()
        case = self.case()
        case.mapped("display_name")
        self.exactly(2, lambda: case._clock_start("T-12"))

    def test_starting_fifty_costs_no_more_than_one(self):
        self.warm()
        cases = self.case().browse([self.case().id for _ in range(50)])
        self.exactly(2, lambda: cases._clock_start("T-12"))

    def test_stopping_pausing_and_resuming_have_their_price(self):
        case = self.warm()
        self.exactly(9, lambda: case._clock_pause("T-12", "test"))
        self.exactly(5, lambda: case._clock_resume("T-12"))
        self.exactly(4, lambda: case._clock_stop("T-12"))

    def test_a_sweep_with_nothing_due_asks_once_and_gives_its_sign_of_life(self):
        for _more in range(30):
            self.warm()
        self.sweep("2026-03-02")
        self.exactly(2, lambda: self.sweep("2026-03-03"))

    def sweep_cost(self, due, idle):
        for _each in range(due):
            self.case("2026-03-02")._clock_start("T-12")
        for _each in range(idle):
            self.case("2026-03-25")._clock_start("T-12")
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        self.sweep("2026-04-15")
        return self.cr.sql_log_count - before

    def test_the_sweep_does_not_ask_for_what_is_not_due(self):
        self.sweep_cost(1, 0)
        few = self.sweep_cost(10, 0)
        self.assertEqual(self.sweep_cost(10, 60), few)
