from itertools import product

import psycopg2

from odoo.exceptions import AccessError
from odoo.service.model import get_public_method
from odoo.tests import tagged
from odoo.tools import mute_logger

from .clock_case import ClockCase

DUE = {"due_on": "2030-01-01"}


@tagged("post_install", "-at_install")
class TestClockSeal(ClockCase):
    def setUp(self):
        super().setUp()
        self.made = self.case()
        self.clock = self.made._clock_start("T-12")
        self.made._clock_pause("T-12", "test")
        self.made._clock_resume("T-12")

    def test_no_post_writes_a_clock_a_pause_or_an_escalation(self):
        self.sweep("2026-04-10")
        people = self.officer | self.chief | self.admin | self.env.ref("base.user_admin")
        records = (self.clock, self.clock.pause_ids, self.clock.escalation_ids[:1])
        for user, record in product(people, records):
            for act in self.acts_on(record.with_user(user)):
                with self.assertRaises(AccessError):
                    act()

    def acts_on(self, seen):
        return lambda: seen.write({"id": seen.id}), seen.unlink, lambda: seen.create([{}])

    def test_superuser_and_forged_context_do_not_help(self):
        for clock in (
            self.clock.sudo(),
            self.clock.with_context(_room_pass=True).sudo(),
            self.clock.with_context(_room_pass="object").sudo(),
        ):
            with self.assertRaises(AccessError):
                clock.write(DUE)

    def test_what_a_move_returns_carries_no_pass(self):
        with self.assertRaises(AccessError):
            self.case()._clock_start("T-12").sudo().write(DUE)

    def test_the_case_does_not_take_a_last_day_from_outside(self):
        with self.assertRaises(AccessError):
            self.made.write(DUE)
        with self.assertRaises(AccessError):
            self.made.create({"name": "x", **DUE})
        with self.assertRaises(AccessError):
            self.made.write({"clock_ids": [(5, 0, 0)]})

    def test_moves_are_not_callable_from_outside(self):
        for name in ("_clock_start", "_clock_stop", "_clock_pause", "_clock_resume", "_clock_void"):
            with self.assertRaises(AccessError):
                get_public_method(self.made, name)
        for name in ("_begin", "_stop", "_lapse", "_cron_sweep", "_recount"):
            with self.assertRaises(AccessError):
                get_public_method(self.clock, name)

    def refused_by_the_database(self, query, record_id):
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaisesRegex(psycopg2.IntegrityError, "settled"),
            self.cr.savepoint(),
        ):
            self.cr.execute(query, [record_id])

    def test_the_database_keeps_the_beginning(self):
        self.refused_by_the_database(
            "UPDATE licence_clock SET started_on = started_on - 1 WHERE id = %s", self.clock.id
        )
        self.refused_by_the_database(
            "UPDATE licence_clock SET number = 90 WHERE id = %s", self.clock.id
        )
        self.refused_by_the_database("DELETE FROM licence_clock WHERE id = %s", self.clock.id)

    def test_the_database_keeps_the_end(self):
        self.on("2026-06-01", self.made)._clock_stop("T-12")
        self.assertEqual(self.clock.outcome, "late")
        self.env.flush_all()
        for query in (
            "UPDATE licence_clock SET outcome = 'met' WHERE id = %s",
            "UPDATE licence_clock SET due_on = due_on + 90 WHERE id = %s",
            "UPDATE licence_clock SET stopped_on = stopped_on - 60 WHERE id = %s",
        ):
            self.refused_by_the_database(query, self.clock.id)

    def test_the_database_keeps_pauses_and_escalations(self):
        pause = self.clock.pause_ids
        self.refused_by_the_database(
            'UPDATE licence_clock_pause SET "end" = "end" + 9 WHERE id = %s', pause.id
        )
        self.refused_by_the_database("DELETE FROM licence_clock_pause WHERE id = %s", pause.id)
        self.sweep("2026-04-10")
        told = self.clock.escalation_ids[:1]
        self.refused_by_the_database("DELETE FROM licence_escalation WHERE id = %s", told.id)
