from datetime import date

from odoo.tests import tagged

from .clock_case import ClockCase

LEVELS = {"warn", "lapse"}


@tagged("post_install", "-at_install")
class TestClockSweep(ClockCase):
    def setUp(self):
        super().setUp()
        self.made = self.case("2026-03-02")

    def told(self, clock):
        return [(e.level, str(e.fact_on), e.user_ids) for e in clock.escalation_ids.sorted("id")]

    def test_the_officer_is_warned_first_and_the_superior_told_of_the_lapse(self):
        clock = self.made._clock_start("T-05")
        self.sweep("2026-04-06")
        self.assertFalse(clock.escalation_ids)
        self.sweep("2026-04-07")
        self.assertEqual(self.told(clock), [("warn", "2026-04-07", self.officer)])
        self.sweep("2026-04-14")
        self.assertEqual(len(clock.escalation_ids), 1)
        self.sweep("2026-04-15")
        self.assertEqual(self.told(clock)[1:], [("lapse", "2026-04-15", self.chief)])
        self.assertEqual(clock.outcome, "running")
        self.assertEqual(self.on("2026-04-15", clock).due_colour, "red")

    def test_each_is_reminded_on_the_case_and_relieved_when_it_ends(self):
        self.made._clock_start("T-05")
        self.sweep("2026-04-15")
        reminders = self.made.sudo().activity_ids
        self.assertEqual(reminders.user_id, self.officer | self.chief)
        self.assertEqual(set(reminders.mapped("date_deadline")), {date(2026, 4, 14)})
        self.on("2026-04-16", self.made)._clock_stop("T-05")
        self.assertFalse(reminders.exists())

    def test_a_term_nobody_has_taken_warns_everybody_of_the_post(self):
        approvers = self.env["res.users"].union(
            *(self.person(f"sweep.approver.{n}", "approver", self.city) for n in (1, 2))
        )
        self.person("sweep.approver.far", "approver", self.province)
        clock = self.made._clock_start("T-12")
        self.sweep("2026-04-07")
        self.assertEqual(self.told(clock), [("warn", "2026-04-07", approvers)])

    def test_running_again_tells_nobody_twice(self):
        clock = self.made._clock_start("T-12")
        for _again in range(3):
            self.sweep("2026-04-15")
        self.assertEqual(len(clock.escalation_ids), 2)
        self.assertEqual(len(self.made.sudo().activity_ids), 2)

    def test_skipping_nights_changes_nothing(self):
        nightly, skipped = self.case("2026-03-02"), self.case("2026-03-02")
        one, other = nightly._clock_start("T-12"), skipped._clock_start("T-12")
        accepted, late = self.case("2026-04-08"), self.case("2026-04-08")
        accepted._clock_start("T-02")
        for day in self.days("2026-04-01", 18):
            self.sweep(day)
        late._clock_start("T-02")
        other._room().write({"warned_for": False, "lapsed_for": False, "look_at": "2026-04-01"})
        self.env.cr.execute("ALTER TABLE licence_escalation DISABLE TRIGGER USER")
        other.escalation_ids._room().unlink()
        self.env.cr.execute("ALTER TABLE licence_escalation ENABLE TRIGGER USER")
        self.sweep("2026-04-18")
        self.assertEqual(self.told(one), self.told(other))
        self.assertEqual((accepted.lapses, accepted.accepted_on), (1, date(2026, 4, 8)))
        self.assertEqual(accepted.lapses, late.lapses)
        self.assertEqual(accepted.accepted_on, late.accepted_on)
        fields = ["outcome", "stopped_on", "due_on"]
        first, second = (case.clock_ids.read(fields)[0] for case in (accepted, late))
        self.assertEqual({k: first[k] for k in fields}, {k: second[k] for k in fields})

    def test_overdue_acceptance_is_deemed_from_the_day_of_receipt(self):
        clock = self.made._clock_start("T-02")
        self.sweep("2026-03-09")
        self.assertEqual((clock.outcome, self.made.lapses), ("running", 0))
        self.sweep("2026-03-10")
        self.assertEqual((clock.outcome, str(clock.stopped_on)), ("lapsed", "2026-03-10"))
        self.assertEqual((self.made.lapses, self.made.accepted_on), (1, date(2026, 3, 2)))
        self.sweep("2026-03-11")
        self.assertEqual(self.made.lapses, 1)

    def test_a_renewal_not_decided_by_expiry_is_deemed_granted(self):
        clock = self.made._clock_start("D-21", on=date(2026, 5, 2))
        self.assertEqual(str(clock.due_on), "2026-05-02")
        self.sweep("2026-05-02")
        self.assertEqual(self.made.lapses, 0)
        self.sweep("2026-05-03")
        self.assertEqual((clock.outcome, self.made.lapses), ("lapsed", 1))

    def test_the_stop_inside_the_consequence_finds_nothing_open(self):
        clock = self.made._clock_start("T-02")
        self.sweep("2026-03-10")
        self.on("2026-03-10", self.made)._clock_stop("T-02")
        self.assertEqual(clock.outcome, "lapsed")

    def test_a_late_flag_tells_no_superior(self):
        clock = self.made._clock_start("T-08")
        self.sweep("2026-04-15")
        self.assertEqual(clock.escalation_ids.mapped("level"), ["warn"])
        self.assertFalse(clock.look_at)

    def test_what_stands_still_or_has_ended_is_left_alone(self):
        paused = self.made._clock_start("T-12")
        self.made._clock_pause("T-12", "test")
        ended = self.made._clock_start("T-02")
        self.made._clock_stop("T-02")
        self.sweep("2026-06-01")
        self.assertFalse((paused | ended).escalation_ids)

    def test_hours_lapse_at_their_instant(self):
        clock = self.made._clock_start("T-35")
        self.sweep("2026-03-03")
        self.assertFalse(clock.lapsed_for)
        self.sweep("2026-03-04")
        self.assertEqual(clock.lapsed_for, clock.due_on)

    def test_small_batches_do_the_same(self):
        clocks = self.Clock.union(*(self.case()._clock_start("T-12") for _ in range(5)))
        self.sweep("2026-04-15", batch=2)
        for clock in clocks:
            self.assertEqual(set(clock.escalation_ids.mapped("level")), LEVELS)
