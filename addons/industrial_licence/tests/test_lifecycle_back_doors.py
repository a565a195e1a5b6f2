"""One test per way around `_advance`: each must fail and change nothing."""

import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .test_lifecycle_mixin import LightCase


@tagged("post_install", "-at_install")
class TestLifecycleBackDoors(LightCase):
    def assert_untouched(self):
        self.env.invalidate_all()
        self.assertEqual(self.light.state, "red")
        self.assertFalse(self.light.lit_on)
        self.assertFalse(self.light.step_ids)

    def test_write(self):
        for vals in ({"state": "green"}, {"lit_on": "2020-01-01"}, {"version": 9}):
            with self.assertRaises(AccessError):
                self.light.write(vals)
            with self.assertRaises(AccessError):
                self.light.sudo().write(vals)
        self.assert_untouched()

    def test_web_save(self):
        with self.assertRaises(AccessError):
            self.light.web_save({"state": "green"}, {"state": {}})
        self.assert_untouched()

    def test_create(self):
        for vals in ({"state": "green"}, {"lit_on": "2020-01-01"}):
            with self.assertRaises(AccessError):
                self.light.create(vals)

    def test_load(self):
        answer = self.light.load(["name", "state"], [["imported", "green"]])
        self.assertFalse(answer["ids"])
        self.assertIn("declared step", answer["messages"][0]["message"])

    def test_copy(self):
        self.light._advance("go")
        copied = self.light.copy()
        self.assertEqual((copied.state, copied.lit_on, copied.version), ("red", False, 0))
        with self.assertRaises(AccessError):
            self.light.copy({"state": "green"})

    def test_default_in_context(self):
        made = self.light.with_context(
            default_state="green", default_lit_on="2020-01-01", default_version=7
        ).create({})
        self.assertEqual((made.state, made.lit_on, made.version), ("red", False, 0))

    def test_stored_default(self):
        defaults = self.env["ir.default"]
        defaults.set("licence.fake.light", "state", "green", user_id=self.officer.id)
        defaults.set("licence.fake.light", "lit_on", "2020-01-01", user_id=self.officer.id)
        made = self.light.create({})
        self.assertEqual((made.state, made.lit_on), ("red", False))

    def test_forged_context(self):
        for forged in (True, 1, "object", {}, [1]):
            light = self.light.with_context(_licence_pass=forged, _licence_moment=forged)
            with self.assertRaises(AccessError):
                light.write({"state": "green"})
        self.assert_untouched()

    @mute_logger("odoo.sql_db")
    def refuses_sql(self, statement, *parameters):
        with self.assertRaises(psycopg2.errors.IntegrityConstraintViolation), self.cr.savepoint():
            self.env.cr.execute(statement, parameters)
        self.assert_untouched()

    def test_raw_sql_update(self):
        self.refuses_sql(
            "UPDATE licence_fake_light SET state = 'green' WHERE id = %s", self.light.id
        )
        self.refuses_sql(
            "UPDATE licence_fake_light SET lit_on = '2020-01-01' WHERE id = %s", self.light.id
        )

    def test_raw_sql_insert(self):
        self.refuses_sql("INSERT INTO licence_fake_light (state, version) VALUES ('green', 0)")

    def test_raw_sql_forged_journal(self):
        self.refuses_sql(
            "INSERT INTO licence_step (res_model, res_id, verb, source, target, user_id, at) "
            "VALUES ('licence.fake.light', %s, 'go', 'off', 'green', %s, now())",
            self.light.id,
            self.officer.id,
        )

    @mute_logger("odoo.sql_db")
    def test_raw_sql_on_the_journal(self):
        self.light._advance("go")
        for statement in (
            "UPDATE licence_step SET reason = 'other'",
            "DELETE FROM licence_step",
            "TRUNCATE licence_step",
        ):
            with (
                self.assertRaises(psycopg2.errors.IntegrityConstraintViolation),
                self.cr.savepoint(),
            ):
                self.env.cr.execute(statement)
        self.assertEqual(len(self.light.step_ids), 1)

    def test_the_journal_by_the_orm(self):
        self.light._advance("go")
        step = self.light.step_ids
        for act in (
            lambda: step.write({"reason": "other"}),
            step.unlink,
            lambda: step.create({"res_model": "x", "res_id": 1, "verb": "go"}),
        ):
            with self.assertRaises(AccessError):
                act()
        self.assert_refused_by_the_table(lambda: step.sudo().write({"reason": "other"}))
        self.assert_refused_by_the_table(step.sudo().unlink)

    @mute_logger("odoo.sql_db")
    def assert_refused_by_the_table(self, act):
        with self.assertRaises(psycopg2.errors.IntegrityConstraintViolation), self.cr.savepoint():
            act()
            self.env.flush_all()

    def test_a_journal_row_shows_only_to_those_who_see_its_record(self):
        self.light._advance("go")
        self.env["ir.rule"].create(
            {
                "name": "own lights",
                "model_id": self.env["ir.model"]._get_id("licence.fake.light"),
                "domain_force": "[('create_uid', '=', user.id)]",
            }
        )
        step = self.light.step_ids
        foreign = step.with_user(self.stranger)
        self.assertFalse(foreign.search([("id", "=", step.id)]))
        with self.assertRaises(AccessError):
            foreign.read(["verb"])
        self.assertEqual(step.with_user(self.officer).search([("id", "=", step.id)]), step)

    def test_the_database_dates_the_journal_itself(self):
        self.light._advance("go")
        step = self.light.step_ids
        self.env.cr.execute("SELECT clock_timestamp() AT TIME ZONE 'UTC'")
        (now,) = self.env.cr.fetchone()
        self.assertLess(abs((now - step.recorded_at).total_seconds()), 60)
