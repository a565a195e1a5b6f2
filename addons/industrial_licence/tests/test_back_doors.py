"""Every way around `_advance`, tried on every record that lives by a life-cycle."""

from contextlib import contextmanager

import psycopg2
from psycopg2.extras import Json

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from .archive_case import ArchiveCase

BY_THE_DATABASE = psycopg2.errors.IntegrityConstraintViolation


@tagged("post_install", "-at_install")
class TestBackDoors(ArchiveCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.records = {record._name: record for record in cls._specimens(cls())}
        cls.env.flush_all()

    def _specimens(self):
        """One record of each kind, some way along its life."""
        certificate = self.issued().issued_certificate_id
        application = certificate.application_id
        decision = self.env["licence.decision"].search([("application_id", "=", application.id)])
        archive = self.env["licence.archive"].search([("application_id", "=", application.id)])
        yield from (application, certificate, decision, archive)
        act = self.act(certificate, "annul_fraud")
        act._advance("propose")
        yield act
        yield self.request(self.city_archive(2015, 1, 5))
        yield self.env["licence.catalogue"].search([("state", "=", "approved")], limit=1)
        yield self.env["licence.rule.book"].search([], limit=1)

    def each(self):
        """The superuser's view of each: what he may not do, nobody may."""
        root = self.env.ref("base.user_root")
        return [record.with_user(root) for record in self.records.values()]

    def row(self, record):
        query = SQL(
            "SELECT to_jsonb(t) FROM %s t WHERE id = %s", SQL.identifier(record._table), record.id
        )
        return record.env.execute_query(query)[0][0]

    def another(self, record, name):
        """A value of a sealed field that is not the one it has."""
        field = record._fields[name]
        if field.type == "selection":
            values = [value for value, _label in field._description_selection(record.env)]
            usual = {record[name], record._born_with().get(name)}
            return next(value for value in values if value not in usual)
        samples = {
            "many2one": lambda: 900_000_000, "integer": lambda: 99,
            "boolean": lambda: not record[name], "date": lambda: "2001-02-03",
            "datetime": lambda: "2001-02-03 04:05:06", "json": lambda: {"forged": True},
            "one2many": lambda: [(5, 0, 0)],
        }  # fmt: skip
        return samples.get(field.type, lambda: "forged")()

    def forgeries(self, record):
        return {name: self.another(record, name) for name in sorted(record._sealed_names())}

    def living(self):
        """Every model of ours that lives by a life-cycle, with a specimen here or without."""
        return [
            model for name, model in sorted(self.env.items())
            if getattr(model, "_lifecycle", None) and not model._abstract
            and model._original_module == "industrial_licence" and ".fake." not in name
        ]  # fmt: skip

    def columns(self, model):
        return sorted(
            name for name in model._sealed_by_database()
            if model._fields[name].store and model._fields[name].column_type
        )  # fmt: skip

    def test_the_database_holds_the_line_for_every_living_model(self):
        """A field sealed in Python only is open to whoever writes SQL."""
        for model in self.living():
            self.cr.execute(
                "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger "
                "WHERE tgrelid = %s::regclass",
                [model._table],
            )
            lines = dict(self.cr.fetchall())
            self.assertIn("licence_state_line", lines, model._name)
            self.assertIn("version", self.columns(model), model._name)
            guarded = set(model._sealed_fields) - model._sealed_between_steps
            self.assertLessEqual(guarded, model._sealed_by_database(), model._name)
            self.assertIn(",".join(self.columns(model)), lines["licence_sealed_line"], model._name)

    def test_no_living_model_is_born_sealed(self):
        for model in self.living():
            for name in sorted(model._sealed_names()):
                with self.assertRaises(UserError, msg=f"{model._name} {name}"):
                    model.create({name: self.another(model, name)})

    @contextmanager
    def refused(self, record, name=""):
        before = self.row(record)
        with self.assertRaises(UserError, msg=f"{record._name} {name}"):
            yield
        self.assertEqual(self.row(record), before)

    def test_write_and_web_save(self):
        for record in self.each():
            for name, value in self.forgeries(record).items():
                with self.refused(record, name):
                    record.write({name: value})
                with self.refused(record, name):
                    record.web_save({name: value}, {name: {}})

    def test_forged_context(self):
        for record in self.each():
            for forged in (True, 1, "object", {}, [1]):
                keys = dict.fromkeys(("_licence_pass", "_room_pass", "_licence_moment"), forged)
                with self.refused(record):
                    record.with_context(**keys).write({"state": self.another(record, "state")})

    def test_create_and_load(self):
        for record in self.each():
            for name, value in self.forgeries(record).items():
                with self.refused(record, name):
                    record.create({name: value})
            answer = record.load(["state"], [[self.another(record, "state")]])
            self.assertFalse(answer["ids"])

    def test_copy(self):
        for record in self.each():
            with self.refused(record):
                record.copy({"state": self.another(record, "state")})
            self.assert_fresh(record, self.copied(record))

    def copied(self, record):
        """A copy, or nothing where there is no such thing as a copy."""
        try:
            with self.cr.savepoint(), mute_logger("odoo.sql_db"):
                return record.copy()
        except (UserError, psycopg2.IntegrityError):
            return record.browse()

    def assert_fresh(self, record, copied):
        for each in copied:
            self.assertEqual((each.state, each.version), (record._lifecycle.initial, 0))
            self.assertFalse(each.step_ids)

    def test_defaults_from_context_and_store(self):
        for record in self.each():
            forged = self.forgeries(record)
            context = {f"default_{name}": value for name, value in forged.items()}
            model = record.with_context(**context)
            for name, value in forged.items():
                if record._fields[name].type in ("char", "selection", "date", "integer"):
                    self.env["ir.default"].set(record._name, name, value)
            found = model.default_get(list(forged))
            told = {name for name, value in forged.items() if name in found
                    and found[name] == value}  # fmt: skip
            self.assertFalse(told, record._name)

    @mute_logger("odoo.sql_db")
    def refused_by_the_database(self, query, what):
        with self.assertRaises(BY_THE_DATABASE, msg=what), self.cr.savepoint():
            self.env.cr.execute(query)

    def test_raw_sql_update(self):
        """Outside the transaction of a step; here the steps are of another one: xid is changed."""
        self.age_the_journal()
        for record in self.each():
            table = SQL.identifier(record._table)
            for name, value in self.forgeries(record).items():
                if not record._fields[name].store or not record._fields[name].column_type:
                    continue
                stored = Json(value) if isinstance(value, dict) else value
                self.refused_by_the_database(
                    SQL("UPDATE %s SET %s = %s WHERE id = %s",
                        table, SQL.identifier(name), stored, record.id), f"{record._name} {name}",
                )  # fmt: skip

    def age_the_journal(self):
        """The steps of the fixture were taken in this very transaction; say they were not."""
        self.cr.execute("ALTER TABLE licence_step DISABLE TRIGGER licence_step_line")
        self.cr.execute("UPDATE licence_step SET xid = '1'")
        self.cr.execute("ALTER TABLE licence_step ENABLE TRIGGER licence_step_line")

    def test_raw_sql_insert(self):
        for record in self.each():
            table = SQL.identifier(record._table)
            if record.state == record._lifecycle.initial:
                continue
            told = Json({"id": 900_000_000})
            self.refused_by_the_database(
                SQL("INSERT INTO %s SELECT (jsonb_populate_record(NULL::%s, to_jsonb(t) || %s)).* "
                    "FROM %s t WHERE id = %s", table, table, told, table, record.id), record._name,
            )  # fmt: skip
