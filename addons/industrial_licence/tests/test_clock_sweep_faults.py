from odoo.tests import tagged
from odoo.tools import mute_logger

from .clock_case import ClockCase

SWEEP = "odoo.addons.industrial_licence.models.clock_sweep"


@tagged("post_install", "-at_install")
class TestClockSweepFaults(ClockCase):
    def test_one_poisoned_case_stops_no_other(self):
        cases = [self.case(is_poisoned=number == 1) for number in range(4)]
        clocks = [case._clock_start("T-02") for case in cases]
        with self.assertLogs(SWEEP, "ERROR"):
            tally = self.sweep("2026-03-10")
        self.assertEqual([case.lapses for case in cases], [1, 0, 1, 1])
        outcomes = [clock.outcome for clock in clocks]
        self.assertEqual(outcomes, ["lapsed", "running", "lapsed", "lapsed"])
        self.assertEqual(tally["failed"], 1)

    def test_the_poisoned_case_is_told_to_the_superior_once_and_healed_later(self):
        case = self.case(is_poisoned=True)
        clock = case._clock_start("T-02")
        for day in ("2026-03-10", "2026-03-11"):
            with mute_logger(SWEEP):
                self.sweep(day)
        stuck = clock.escalation_ids.filtered(lambda each: each.level == "stuck")
        self.assertEqual(stuck.user_ids, self.chief)
        self.assertEqual(str(stuck.fact_on), "2026-03-10")
        self.assertTrue(clock.sweep_error)
        case.is_poisoned = False
        self.sweep("2026-03-12")
        self.assertEqual((clock.outcome, str(clock.stopped_on)), ("lapsed", "2026-03-10"))
        self.assertEqual(case.lapses, 1)
        self.assertFalse(clock.sweep_error)

    def test_a_poisoned_reminder_is_swept_alone(self):
        cases = [self.case() for _ in range(3)]
        clocks = [case._clock_start("T-12") for case in cases]
        self.env.flush_all()
        self.cr.execute("DELETE FROM licence_fake_case WHERE id = %s", [cases[1].id])
        self.env.invalidate_all()
        with mute_logger(SWEEP):
            self.sweep("2026-04-15")
        for clock in (clocks[0], clocks[2]):
            self.assertEqual(len(clock.escalation_ids), 2)

    def test_without_manager_in_the_city_the_province_is_told(self):
        boss = self.person("clock.boss", "manager", self.province)
        self.chief.licence_authority_id = self.province.parent_id
        clock = self.case()._clock_start("T-12")
        self.sweep("2026-04-15")
        lapse = clock.escalation_ids.filtered(lambda each: each.level == "lapse")
        self.assertEqual(lapse.user_ids, boss)

    def test_without_officer_the_superior_is_warned(self):
        clock = self.case(handler_id=False)._clock_start("T-12")
        self.sweep("2026-04-07")
        self.assertEqual(clock.escalation_ids.user_ids, self.chief)

    def test_a_substitute_is_warned_for_the_absent_officer(self):
        other = self.person("clock.substitute", "handler", self.city)
        clock = self.case("2026-10-12")._clock_start("T-05")
        self.on("2026-11-20", self.env["licence.substitution"]).create(
            {"absent_id": self.officer.id, "substitute_id": other.id, "reason": "leave",
             "effective_from": "2026-11-20", "effective_to": "2026-11-30"}
        )  # fmt: skip
        self.sweep("2026-11-20")
        self.assertEqual(clock.escalation_ids.user_ids, other)

    def test_the_sweep_leaves_its_sign_of_life(self):
        self.case()._clock_start("T-12")
        self.sweep("2026-04-07")
        beat = self.env["licence.heartbeat"].search([("job", "=", "clock_sweep")])
        self.assertEqual((str(beat.last_run_at), beat.done, beat.failed),
                         ("2026-04-07 04:00:00", 1, 0))  # fmt: skip

    def test_the_real_job_runs(self):
        self.case()
        with self.enter_registry_test_mode():
            self.env.ref("industrial_licence.ir_cron_clock_sweep").method_direct_trigger()
        self.assertTrue(self.env["licence.heartbeat"].search([("job", "=", "clock_sweep")]))
