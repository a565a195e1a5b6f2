from datetime import date, datetime

import psycopg2

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

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

    def test_accepted_on_friday_five_working_days_end_on_the_next_friday(self):
        self.assertEqual(str(self.case("2026-11-13")._clock_start("T-13").due_on), "2026-11-20")

    def test_hours_run_through_the_night(self):
        clock = self.case("2026-09-30")._clock_start("T-35")
        self.assertEqual(clock.due_at, datetime(2026, 10, 1, 4))
        self.assertEqual(clock.due_on, date(2026, 10, 1))

    def test_months_roll_to_a_working_day_only_where_the_limit_says_so(self):
        self.assertEqual(str(self.case("2026-09-03")._clock_start("D-22").due_on), "2026-10-08")
        self.assertEqual(str(self.case("2021-10-02")._clock_start("T-49").due_on), "2026-10-02")

    def test_the_clock_knows_its_officer_authority_post_and_case(self):
        clock = self.case(name="某某水泥厂")._clock_start("T-05")
        self.assertEqual(clock.owner_id, self.officer)
        self.assertEqual((clock.authority_id, clock.keeper_id), (self.city, self.city))
        self.assertEqual(clock.group, self.env.ref("industrial_licence.group_handler"))
        self.assertEqual(clock.subject, "某某水泥厂")

    def test_nobody_owns_a_term_whose_post_they_do_not_hold(self):
        clock = self.case()._clock_start("T-12")
        self.assertFalse(clock.owner_id)
        self.assertEqual(clock.group, self.env.ref("industrial_licence.group_approver"))

    def test_the_case_sets_the_number_only_where_the_law_leaves_it_open(self):
        self.assertEqual(self.case()._clock_start("T-37", number=15).number, 15)
        self.assertEqual(self.case()._clock_start("T-12", number=15).number, 30)

    def test_the_limit_is_the_one_in_force_on_the_day_of_the_event(self):
        with self.assertRaisesRegex(UserError, "T-12"):
            self.case("2015-08-03")._clock_start("T-12")
        self.assertTrue(self.case("2015-08-04")._clock_start("T-12"))

    def test_the_event_may_lie_before_today(self):
        clock = self.case("2026-03-10")._clock_start("T-02", on=date(2026, 3, 2))
        self.assertEqual((str(clock.started_on), str(clock.due_on)), ("2026-03-02", "2026-03-09"))

    def test_a_term_never_runs_twice_in_one_case(self):
        case = self.case()
        case._clock_start("T-12")
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(psycopg2.errors.UniqueViolation),
            self.cr.savepoint(),
        ):
            case._clock_start("T-12")

    def test_a_term_may_run_again_after_it_was_stopped(self):
        case = self.case()
        case._clock_start("T-02")
        case._clock_stop("T-02")
        again = self.on("2026-03-09", case)._clock_start("T-02")
        self.assertEqual(str(again.due_on), "2026-03-16")

    def test_the_nearest_last_day_stands_on_the_case(self):
        case = self.case()
        case._clock_start("D-13")
        short = case._clock_start("T-12")
        self.assertEqual(case.due_on, short.due_on)
        case._clock_void("T-12")
        self.assertGreater(case.due_on, short.due_on)

    def test_a_new_officer_takes_over_the_open_terms(self):
        case = self.case()
        ended = case._clock_start("T-02")
        case._clock_stop("T-02")
        clock = case._clock_start("T-05")
        other = self.person("clock.other", "handler", self.city)
        case.handler_id = other
        self.assertEqual(clock.owner_id, other)
        self.assertEqual(ended.owner_id, self.officer)
