from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..tools.legal_time import at_moment
from .clock_case import ClockCase, noon


@tagged("post_install", "-at_install")
class TestHeartbeat(ClockCase):
    def watch(self, day):
        at_moment(self.env(user=1), noon(day))["licence.heartbeat"]._cron_watch()

    def test_a_silent_job_is_told_to_administrators_once(self):
        self.sweep("2026-03-02")
        beat = self.env["licence.heartbeat"].search([("job", "=", "licence.clock._cron_sweep")])
        self.watch("2026-03-03")
        self.assertFalse(beat.activity_ids)
        self.watch("2026-03-04")
        self.watch("2026-03-05")
        mine = beat.activity_ids.filtered(lambda each: each.user_id == self.admin)
        self.assertEqual(len(mine), 1)

    def test_a_coming_year_without_calendar_rings_from_the_middle_of_november(self):
        year = self.env["licence.calendar.year"].search([("year", "=", 2027)])
        self.watch("2026-11-14")
        self.assertFalse(year.alarmed_on)
        self.watch("2026-11-15")
        self.assertTrue(year.alarmed_on)
        self.assertIn(self.admin, year.activity_ids.user_id)

    def test_nobody_writes_the_sign_of_life(self):
        self.sweep("2026-03-02")
        beat = self.env["licence.heartbeat"].search([("job", "=", "licence.clock._cron_sweep")])
        with self.assertRaises(AccessError):
            beat.with_user(self.admin).write({"last_run_at": "2030-01-01"})
        beat.with_user(self.admin).write({"max_silence": 48})
