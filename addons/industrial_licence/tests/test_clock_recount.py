from datetime import date

from odoo.tests import tagged

from ..tools.legal_time import at_moment
from .clock_case import ClockCase, noon

NOTICE_2027 = [
    ("2027-01-01", "holiday", "元旦"), ("2027-01-02", "holiday", "元旦"),
    ("2027-01-03", "make_up", "调休上班"), ("2027-05-01", "holiday", "劳动节"),
    ("2027-10-01", "holiday", "国庆节"), ("2027-10-02", "holiday", "国庆节"),
    ("2027-10-03", "holiday", "国庆节"),
]  # fmt: skip


class AnnouncingCase(ClockCase):
    """The office enters and announces a year."""

    def year(self, number):
        return self.env["licence.calendar.year"].search([("year", "=", number)])

    def enter(self, rows, source="测试公告"):
        day = self.env["licence.calendar.day"].with_user(self.admin)
        return day.create(
            [{"date": d, "kind": kind, "name": name, "source": source} for d, kind, name in rows]
        )

    def announce(self, number=2027, rows=NOTICE_2027):
        self.enter(rows)
        year = self.year(number).with_user(self.admin)
        year.source = "测试公告"
        year.with_env(at_moment(year.env, noon("2026-11-20"))).action_announce()


@tagged("post_install", "-at_install")
class TestClockRecount(AnnouncingCase):
    def test_recomputing_everything_changes_nothing(self):
        cases = self.case().browse()
        for number, day in enumerate(self.days("2026-01-05", 40)):
            case = self.case(day)
            case._clock_start(("T-12", "T-02", "D-13", "D-22", "T-35", "D-20")[number % 6])
            cases |= case
        paused = cases[::12]
        self.on("2026-02-10", paused)._clock_pause("T-12", "test")
        self.on("2026-02-24", paused[:2])._clock_resume("T-12")
        self.sweep("2026-03-20")
        clocks = cases.clock_ids
        self.env.flush_all()
        self.env.invalidate_all()
        before = clocks.read(["due_on", "due_at", "warn_on", "look_at", "outcome", "warned_for"])
        self.assertEqual(self.Clock._recount(), 0)
        self.env.flush_all()
        self.env.invalidate_all()
        after = clocks.read(["due_on", "due_at", "warn_on", "look_at", "outcome", "warned_for"])
        self.assertEqual(before, after)

    def test_a_settled_clock_says_what_its_events_say(self):
        case = self.case()
        clock = case._clock_start("T-12")
        self.on("2026-03-09", case)._clock_pause("T-12", "test")
        self.on("2026-03-20", case)._clock_stop("T-12")
        self.assertEqual(clock._expected_vals()["due_on"], clock.due_on)

    def test_an_unknown_year_leaves_the_date_empty_and_rings_once(self):
        first = self.case("2026-12-01")._clock_start("T-12")
        self.assertFalse(first.due_on)
        self.assertEqual(first.unknown_year, 2027)
        self.case("2026-12-02")._clock_start("T-12")
        alarms = self.year(2027).sudo().activity_ids
        self.assertIn(self.admin, alarms.user_id)
        self.assertEqual(len(alarms.filtered(lambda a: a.user_id == self.admin)), 1)
        self.assertEqual(self.env["licence.calendar.year"]._banner(), [(2027, 2)])

    def test_a_far_year_rings_nobody(self):
        clock = self.case("2026-11-20")._clock_start("D-22", on=date(2029, 3, 1))
        self.assertEqual(clock.unknown_year, 2029)
        self.assertFalse(self.year(2029))

    def test_announcing_gives_the_date_and_silences_the_alarm(self):
        case = self.case("2026-12-28")
        clock = case._clock_start("T-02")
        self.announce()
        self.assertEqual(str(clock.due_on), "2027-01-04")
        self.assertEqual(str(case.due_on), "2027-01-04")
        self.assertFalse(clock.unknown_year)
        self.assertFalse(self.year(2027).sudo().activity_ids)
        self.assertEqual(self.env["licence.calendar.year"]._banner(), [])

    def test_announcing_moves_clocks_of_the_december_before(self):
        clock = self.case("2026-12-22")._clock_start("T-02")
        self.assertEqual(str(clock.due_on), "2026-12-29")
        self.announce(rows=[*NOTICE_2027, ("2026-12-28", "holiday", "调休")])
        self.assertEqual(str(clock.due_on), "2026-12-30")

    def test_a_changed_day_moves_only_what_it_touches(self):
        before, after = self.case("2026-03-02"), self.case("2026-03-09")
        early, late = before._clock_start("T-02"), after._clock_start("T-02")
        self.enter([("2026-03-11", "holiday", "临时放假")])
        self.assertEqual((str(early.due_on), str(late.due_on)), ("2026-03-09", "2026-03-17"))

    def test_taking_the_day_out_brings_the_date_back(self):
        clock = self.case("2026-03-09")._clock_start("T-02")
        self.enter([("2026-03-11", "holiday", "临时放假")]).unlink()
        self.assertEqual(str(clock.due_on), "2026-03-16")

    def test_a_stop_that_waited_for_the_calendar_is_judged(self):
        case, late = self.case("2026-12-28"), self.case("2026-12-28")
        clocks = case._clock_start("T-02") | late._clock_start("T-02")
        self.on("2027-01-04", case)._clock_stop("T-02")
        self.on("2027-01-05", late)._clock_stop("T-02")
        self.assertEqual(set(clocks.mapped("outcome")), {"running"})
        self.announce()
        self.assertEqual(clocks.mapped("outcome"), ["met", "late"])
        self.assertFalse(case.due_on)
