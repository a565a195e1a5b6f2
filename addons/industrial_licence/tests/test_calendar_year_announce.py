from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .test_clock_recount import NOTICE_2027, AnnouncingCase


@tagged("post_install", "-at_install")
class TestCalendarYearAnnounce(AnnouncingCase):
    def test_the_shipped_years_are_announced_and_the_next_one_is_not(self):
        self.assertTrue(self.year(2026).announced)
        self.assertTrue(self.year(2004).announced)
        self.assertFalse(self.year(2027).announced)
        self.assertEqual(self.env["licence.calendar.day"].search_count([]), 634)

    def test_loading_again_changes_nothing(self):
        calendar = self.env["licence.calendar.year"]._calendar()
        self.env["licence.calendar.year"]._load_shipped()
        self.assertEqual(self.env["licence.calendar.day"].search_count([]), 634)
        self.assertIs(self.env["licence.calendar.year"]._calendar(), calendar)

    def test_an_incomplete_list_is_refused(self):
        self.enter(NOTICE_2027[:3])
        year = self.year(2027).with_user(self.admin)
        year.source = "测试公告"
        with self.assertRaisesRegex(UserError, "2027"):
            year.action_announce()
        self.assertFalse(year.announced)

    def test_without_its_notice_it_is_refused(self):
        self.enter(NOTICE_2027)
        with self.assertRaisesRegex(UserError, "notice"):
            self.year(2027).with_user(self.admin).action_announce()

    def test_only_an_administrator_announces(self):
        self.enter(NOTICE_2027)
        self.year(2027).source = "测试公告"
        for user in (self.officer, self.chief):
            with self.assertRaises(AccessError):
                self.year(2027).with_user(user).action_announce()

    def test_nobody_writes_announced(self):
        for vals in ({"announced": True}, {"announced_at": "2026-01-01"}):
            with self.assertRaises(AccessError):
                self.year(2027).with_user(self.admin).write(vals)
        with self.assertRaises(AccessError):
            self.year(2027).with_user(self.admin).create({"year": 2028, "announced": True})

    def test_a_shipped_day_stays(self):
        day = self.env["licence.calendar.day"].search([("date", "=", "2026-10-01")])
        with self.assertRaises(UserError):
            day.with_user(self.admin).write({"kind": "make_up"})
        with self.assertRaises(UserError):
            day.with_user(self.admin).unlink()

    def test_the_row_of_the_office_wins(self):
        calendar = self.env["licence.calendar.year"]
        day = self.env["licence.calendar.day"].search([("date", "=", "2026-10-10")])
        self.assertTrue(calendar._calendar().is_working(day.date))
        self.enter([("2026-10-10", "holiday", "改为休息")])
        self.assertFalse(calendar._calendar().is_working(day.date))
