from datetime import date

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .clock_case import ClockCase


@tagged("post_install", "-at_install")
class TestTimeLimit(ClockCase):
    def setUp(self):
        super().setUp()
        self.limits = self.env["licence.time.limit"].with_user(self.admin)

    def limit(self, code):
        return self.limits.search([("code", "=", code)])

    def vals(self, **vals):
        return {"code": "X-1", "name": "x", "number": 5, "start_event": "e", "basis": "测试",
                "effective_from": "2020-01-01", **vals}  # fmt: skip

    def test_every_statutory_number_of_a_case_is_there(self):
        told = {
            "T-02": (5, "working_day", "deem_accepted"), "T-05": (30, "working_day", "escalate"),
            "T-12": (30, "working_day", "escalate"), "T-13": (5, "working_day", "escalate"),
            "T-14": (5, "working_day", "escalate"), "T-15": (60, "calendar_day", "escalate"),
            "T-33": (60, "month", "none"), "T-35": (24, "hour", "late_flag"),
            "D-13": (60, "working_day", "escalate"), "D-16": (10, "working_day", "escalate"),
            "D-20": (6, "month", "none"), "D-21": (0, "calendar_day", "deem_renewed"),
            "D-28": (12, "month", "none"), "D-29": (36, "month", "none"),
        }  # fmt: skip
        for code, (number, unit, consequence) in told.items():
            limit = self.limit(code)
            self.assertEqual((limit.number, limit.unit, limit.consequence),
                             (number, unit, consequence), code)  # fmt: skip
            self.assertTrue(limit.basis)

    def test_what_the_text_does_not_say_is_marked(self):
        for code in ("T-03", "T-04", "T-17", "T-29", "D-18"):
            self.assertFalse(self.limit(code).is_confirmed, code)
            self.assertTrue(self.limit(code).note, code)

    def test_the_closest_row_wins(self):
        self.limits.create([self.vals(), self.vals(path="promise", number=3)])
        find = self.limits._limit
        self.assertEqual(find("X-1", date(2026, 1, 1)).number, 5)
        self.assertEqual(find("X-1", date(2026, 1, 1), path="promise").number, 3)
        self.assertEqual(find("X-1", date(2026, 1, 1), path="visit_first").number, 5)

    def test_a_new_row_takes_over_from_its_day(self):
        old = self.limits.create(self.vals())
        self.assertEqual(self.limits._limit("X-1", date(2026, 6, 1)), old)
        old.effective_to = "2026-05-31"
        new = self.limits.create(self.vals(number=3, effective_from="2026-06-01"))
        self.assertEqual(self.limits._limit("X-1", date(2026, 5, 31)), old)
        self.assertEqual(self.limits._limit("X-1", date(2026, 6, 1)), new)

    def test_two_rows_in_force_on_one_day_are_refused(self):
        self.limits.create(self.vals())
        with self.assertRaises(ValidationError):
            self.limits.create(self.vals(number=3, effective_from="2026-06-01"))

    def test_a_used_row_keeps_its_number_for_ever(self):
        clock = self.case()._clock_start("T-12")
        with self.assertRaisesRegex(UserError, "end this row"):
            self.limit("T-12").number = 20
        self.limit("T-12").write({"number": 30, "note": "seen"})
        self.assertEqual(clock.number, 30)

    def test_an_officer_does_not_change_the_law(self):
        with self.assertRaises(AccessError):
            self.limit("T-12").with_user(self.officer).number = 90

    def test_whoever_reads_a_record_reads_all_its_fields(self):
        case = self.case()
        case._clock_start("T-12")
        case._clock_pause("T-12", "test")
        case._clock_resume("T-12")
        self.sweep("2026-04-20")
        law = ["licence.time.limit", "licence.pause.ground", "licence.calendar.year",
               "licence.calendar.day"]  # fmt: skip
        work = ["licence.clock", "licence.clock.pause", "licence.escalation", "licence.task"]
        seen = {self.admin: [*law, "licence.heartbeat"], self.officer: law + work,
                self.chief: [*law, *work, "licence.heartbeat"]}  # fmt: skip
        for user, models in seen.items():
            for model in models:
                self.assertTrue(self.env[model].with_user(user).search([], limit=3).read(), model)

    def test_some_limits_count_back(self):
        self.assertEqual(self.limit("D-20")._latest_day(date(2026, 8, 31)), date(2026, 2, 28))
        self.assertEqual(self.limit("D-06")._latest_day(date(2026, 10, 12)), date(2026, 9, 29))
