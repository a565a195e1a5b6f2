from datetime import date

from odoo.tests import tagged

from .clock_case import ClockCase


@tagged("post_install", "-at_install")
class TestClockExplain(ClockCase):
    def test_every_day_from_the_event_to_the_last_day_is_told(self):
        clock = self.case("2026-09-28")._clock_start("T-02")
        rows = clock._explain()
        self.assertEqual(rows[0]["day"], date(2026, 9, 28))
        self.assertEqual(rows[-1]["day"], clock.due_on)
        self.assertEqual([row["number"] for row in rows if row["number"]], [1, 2, 3, 4, 5])
        holidays = [row for row in rows if row["reason"] == "holiday"]
        self.assertEqual(len(holidays), 6)
        self.assertIn("国庆节", holidays[0]["note"])
        self.assertIn("make_up", [row["reason"] for row in rows])

    def test_a_pause_stands_in_the_sheet_with_its_ground(self):
        case = self.case("2026-03-02")
        clock = case._clock_start("T-12")
        self.on("2026-03-04", case)._clock_pause("T-12", "test")
        self.on("2026-03-06", case)._clock_resume("T-12")
        paused = [row for row in clock._explain() if row["reason"] == "paused"]
        self.assertEqual([str(row["day"]) for row in paused], ["2026-03-04", "2026-03-05"])
        self.assertEqual(paused[0]["note"], clock.pause_ids.ground_id.name)

    def test_a_year_not_announced_ends_the_sheet_with_a_sentence(self):
        clock = self.case("2026-12-28")._clock_start("T-02")
        rows = clock._explain()
        self.assertEqual(str(rows[-2]["day"]), "2026-12-31")
        self.assertEqual((rows[-1]["reason"], rows[-1]["note"]), ("unannounced", "2027"))
        self.assertIn("2027", clock.unknown_words)
        self.assertFalse(self.case()._clock_start("T-12").unknown_words)
        self.assertIn("2027", clock.why)

    def test_the_sheet_on_screen_carries_the_days_and_the_article(self):
        clock = self.case("2026-09-28")._clock_start("T-02")
        html = clock.with_user(self.officer).why
        for text in ("2026-10-10", "行政许可法第三十二条", "国庆节", str(clock.due_on)):
            self.assertIn(text, html)

    def test_hours_are_told_by_their_two_ends(self):
        rows = self.case("2026-09-30")._clock_start("T-35")._explain()
        self.assertEqual([str(row["day"]) for row in rows], ["2026-09-30", "2026-10-01"])
