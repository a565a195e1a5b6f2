from datetime import date

from odoo.exceptions import UserError
from odoo.tests import tagged

from .clock_case import ClockCase


@tagged("post_install", "-at_install")
class TestClockPause(ClockCase):
    def setUp(self):
        super().setUp()
        self.made = self.case("2026-03-02")
        self.clock = self.made._clock_start("T-12")

    def at(self, day):
        return self.on(day, self.made)

    def test_days_of_a_pause_do_not_count(self):
        self.assertEqual(str(self.clock.due_on), "2026-04-14")
        self.at("2026-03-09")._clock_pause("T-12", "test", "测监通〔2026〕1号")
        self.assertEqual(self.clock.outcome, "paused")
        self.assertFalse(self.clock.due_on)
        self.assertFalse(self.made.due_on)
        self.at("2026-03-16")._clock_resume("T-12")
        self.assertEqual((self.clock.outcome, str(self.clock.due_on)), ("running", "2026-04-21"))
        self.assertEqual(str(self.made.due_on), "2026-04-21")

    def test_the_pause_keeps_ground_notice_and_person(self):
        self.at("2026-03-09")._clock_pause("T-12", "test", "测监通〔2026〕1号")
        pause = self.clock.pause_ids
        self.assertEqual(pause.begin, date(2026, 3, 9))
        self.assertEqual(pause.ground_id.code, "test")
        self.assertEqual(pause.notice, "测监通〔2026〕1号")
        self.assertEqual(pause.begun_by_id, self.officer)
        self.assertFalse(pause.is_notice_missing)

    def test_without_a_notice_it_says_so(self):
        self.made._clock_pause("T-12", "test")
        self.assertTrue(self.clock.pause_ids.is_notice_missing)

    def test_rectification_is_no_ground(self):
        with self.assertRaisesRegex(UserError, "rectification"):
            self.made._clock_pause("T-12", "rectification")
        self.assertEqual(self.clock.outcome, "running")

    def test_a_ground_holds_back_only_the_terms_it_names(self):
        self.made._clock_start("T-02")
        with self.assertRaises(UserError):
            self.made._clock_pause("T-02", "test")

    def test_the_office_may_enter_a_ground(self):
        self.env["licence.pause.ground"].with_user(self.admin).create(
            {
                "code": "correction",
                "name": "Correction",
                "basis": "测试",
                "effective_from": "2026-01-01",
            }
        )
        self.made._clock_pause("T-12", "correction")
        self.assertEqual(self.clock.outcome, "paused")

    def test_it_cannot_stand_still_twice(self):
        self.made._clock_pause("T-12", "test")
        with self.assertRaisesRegex(UserError, "already"):
            self.made._clock_pause("T-12", "hearing")

    def test_a_term_that_has_lapsed_cannot_stand_still(self):
        with self.assertRaisesRegex(UserError, "lapsed"):
            self.at("2026-04-15")._clock_pause("T-12", "test")

    def test_on_its_last_day_it_still_can(self):
        self.at("2026-04-14")._clock_pause("T-12", "test")
        self.at("2026-04-20")._clock_resume("T-12")
        self.assertEqual(str(self.clock.due_on), "2026-04-20")

    def test_stopping_a_paused_term_ends_the_pause_and_judges(self):
        self.at("2026-03-09")._clock_pause("T-12", "test")
        self.at("2026-09-01")._clock_stop("T-12")
        self.assertEqual(self.clock.outcome, "met")
        self.assertEqual(str(self.clock.pause_ids.end), "2026-09-01")

    def test_a_moved_last_day_is_warned_again(self):
        self.sweep("2026-04-08")
        self.assertEqual(self.clock.escalation_ids.mapped("level"), ["warn"])
        self.at("2026-04-09")._clock_pause("T-12", "test")
        self.at("2026-05-11")._clock_resume("T-12")
        self.assertEqual(str(self.clock.due_on), "2026-05-14")
        self.sweep("2026-05-11")
        self.assertEqual(len(self.clock.escalation_ids), 2)
