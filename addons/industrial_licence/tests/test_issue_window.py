from datetime import timedelta

from psycopg2.errors import ExclusionViolation

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..tools.legal_time import legal_today
from .event_case import EventCase


@tagged("post_install", "-at_install")
class TestIssueWindow(EventCase):
    """S002-1.1-02: a schedule by product and period; publicity and intake hang on it."""

    def window(self, user=None, **vals):
        today = legal_today(self.env)
        return self.env["licence.issue.window"].with_user(user or self.handler).create(
            {
                "product_id": self.own_product.id, "begins_on": today - timedelta(days=5),
                "ends_on": today + timedelta(days=25), **vals,
            }
        )  # fmt: skip

    def test_an_application_of_the_window_is_counted_and_names_it(self):
        window = self.window()
        self.assertEqual(window.intake_count, 0)
        case = self.application()
        late = self.application(received_on=window.ends_on + timedelta(days=1))
        window.invalidate_recordset()
        self.assertEqual(window.intake_count, 1)
        self.assertEqual(case.with_user(self.intake).issue_window_id, window)
        self.assertFalse(late.issue_window_id)
        opened = window.action_intake()
        found = self.env[opened["res_model"]].search(opened["domain"])
        self.assertEqual(found, case)

    def test_an_event_is_planned_in_its_window(self):
        window = self.window()
        event = self.event(window_id=window.id)
        self.assertEqual((window.event_ids, window.event_count), (event, 1))

    def test_windows_of_one_product_do_not_overlap(self):
        self.window()
        with mute_logger("odoo.sql_db"), self.assertRaises(ExclusionViolation):
            self.window()
            self.env.flush_all()

    def test_the_provincial_office_keeps_it_and_the_county_reads_it(self):
        window = self.window()
        below = self._officer("window.county", "group_handler", self.county)
        self.assertEqual(window.with_user(below).search([("id", "=", window.id)]), window)
        for user in (below, self.abroad):
            with self.assertRaises(AccessError):
                window.with_user(user).note = "x"
        with self.assertRaises(AccessError), self.cr.savepoint():
            self.window(self.abroad, authority_id=self.province.id, product_id=self.product.id)
        with self.assertRaisesRegex(ValidationError, "provincial office"), self.cr.savepoint():
            self.window(below)
        self.assertFalse(window.with_user(self.abroad).search([("id", "=", window.id)]))

    def test_the_calendar_shows_windows_from_day_to_day(self):
        view = self.env["licence.issue.window"].get_view(view_type="calendar")
        self.assertIn('date_start="begins_on"', view["arch"])
        self.assertIn('date_stop="ends_on"', view["arch"])
