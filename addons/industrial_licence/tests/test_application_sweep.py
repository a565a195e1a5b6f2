"""The nightly sweep on real applications: counted again, nights skipped, one case poisoned."""

from datetime import datetime, timedelta
from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import mute_logger

from ..tools.legal_time import at_moment, legal_now, legal_today
from .application_case import ApplicationCase

SWEEP = "odoo.addons.industrial_licence.models.clock_sweep"


@tagged("post_install", "-at_install")
class TestApplicationSweep(ApplicationCase):
    def setUp(self):
        super().setUp()
        self.number = 600
        self._rule("renewal")
        self.now = legal_now(self.env)
        self.lying = [self.back(days, "submitted") for days in (12, 11, 10, 9)]
        self.slow = [self.back(days, "accepted") for days in (60, 40)]
        self.renewals = [self.renewal(road) for road in ("accepted", "concluded")]
        self.still = self.back(5, "accepted")
        self.still._clock_pause("T-12", "test")
        self.env.flush_all()

    def firm(self):
        self.number += 1
        return self._enterprise(f"夜间{self.number}号有限公司", self.number)

    def at(self, moment):
        self.env = at_moment(self.env, moment)

    def back(self, days, road, **vals):
        self.at(self.now - timedelta(days=days))
        made = getattr(self, road)(**{"enterprise": self.firm(), **vals})
        self.at(self.now)
        return made.with_env(self.env)

    def renewal(self, road):
        """A renewal whose certificate ran out two days ago."""
        firm, end = self.firm(), legal_today(self.env) - timedelta(days=1)
        self.at(datetime(end.year - 5, end.month, end.day, 2))
        certificate = self.issued(enterprise=firm).issued_certificate_id
        return self.back(300, road, kind="renewal", enterprise=firm, certificate_id=certificate.id)

    def sweep(self, days_ago=0):
        env = at_moment(self.env(user=1), self.now - timedelta(days=days_ago))
        with patch.object(self.registry["ir.cron"], "_commit_progress", return_value=float("inf")):
            return env["licence.clock"]._cron_sweep()

    def ask(self, query):
        self.env.flush_all()
        self.cr.execute(query)
        return self.cr.fetchall()

    def clocks(self):
        return self.ask(
            "SELECT id, due_on, due_at, warn_on, look_at, outcome, stopped_on, unknown_year "
            "FROM licence_clock WHERE res_model = 'licence.application' ORDER BY id"
        )

    def world(self):
        """What the nights leave behind, without the hour at which somebody wrote it down."""
        return [self.ask(query) for query in (
            "SELECT id, state, accepted_on, decided_on, decision, is_deemed, due_on, warn_on "
            "FROM licence_application ORDER BY id",
            "SELECT res_id, code, started_on, due_on, warn_on, outcome, stopped_on, warned_for, "
            "lapsed_for FROM licence_clock WHERE res_model = 'licence.application' "
            "ORDER BY res_id, code, started_on",
            "SELECT c.res_id, c.code, e.level, e.fact_on FROM licence_escalation e "
            "JOIN licence_clock c ON c.id = e.clock_id ORDER BY 1, 2, 3, 4",
            "SELECT application_id, opened_on, state FROM licence_archive ORDER BY 1",
            "SELECT application_id, decided_on FROM licence_decision ORDER BY 1",
            "SELECT application_id, kind, issued_on FROM licence_notice ORDER BY 1, 2",
            "SELECT res_id, verb, source, target, at FROM licence_step "
            "WHERE res_model = 'licence.application' ORDER BY res_id, id",
        )]  # fmt: skip

    def test_counting_every_clock_again_changes_nothing(self):
        before = self.clocks()
        self.assertGreater(len(before), 15)
        self.assertEqual(self.env["licence.clock"]._recount(), 0)
        self.assertEqual(self.clocks(), before)
        self.sweep()
        swept = self.clocks()
        self.assertEqual(self.env["licence.clock"]._recount(), 0)
        self.assertEqual(self.clocks(), swept)

    def test_the_law_acts_on_its_day_on_whatever_night_it_is_found(self):
        self.sweep()
        for renewal in self.renewals:
            day = renewal.certificate_id.valid_until + timedelta(days=1)
            self.assertEqual(renewal.decided_on, day)

    def test_three_nights_skipped_change_nothing(self):
        with self.cr.savepoint() as nights:
            for night in (3, 2, 1, 0):
                self.sweep(night)
            each_night = self.world()
            nights.rollback()
        self.env.invalidate_all()
        self.sweep()
        # What the law set going in the first hour of that night may itself be due for a warning.
        self.sweep()
        for every, once in zip(each_night, self.world(), strict=True):
            self.assertEqual(once, every)
        self.assertEqual({one.state for one in self.lying}, {"accepted"})
        self.assertEqual({one.state for one in self.renewals}, {"granted"})

    def test_a_second_sweep_of_the_same_night_does_nothing(self):
        self.sweep()
        before = self.world()
        self.assertFalse(self.sweep().get("done"))
        self.assertEqual(self.world(), before)

    def test_one_poisoned_case_does_not_stop_the_sweep(self):
        poisoned, *others = self.lying
        self.cr.execute("ALTER TABLE licence_application DISABLE TRIGGER licence_sealed_line")
        self.cr.execute(
            "UPDATE licence_application SET received_on = NULL WHERE id = %s", [poisoned.id]
        )
        self.cr.execute("ALTER TABLE licence_application ENABLE TRIGGER licence_sealed_line")
        self.env.invalidate_all()
        with mute_logger(SWEEP):
            tally = self.sweep()
        self.assertEqual(tally["failed"], 1)
        self.assertEqual({one.state for one in others}, {"accepted"})
        clock = poisoned.clock_ids.filtered(lambda one: one.code == "T-02")
        self.assertEqual((poisoned.state, clock.outcome), ("submitted", "running"))
        self.assertTrue(clock.sweep_error)
        self.assertFalse(poisoned.step_ids.filtered(lambda step: step.verb == "deem_accepted"))
