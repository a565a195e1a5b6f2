from datetime import date, datetime, time, timedelta
from unittest.mock import patch

from odoo.orm.model_classes import add_to_registry
from odoo.tests import TransactionCase, new_test_user

from ..tools.legal_time import at_moment


def noon(day):
    """Noon in China on a day, as Odoo stores it."""
    return datetime.combine(date.fromisoformat(day), time(4))


class ClockCase(TransactionCase):
    """A province, a city below it, their people, and a case in which terms run."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._add_fake()
        area = cls.env["licence.authority"]
        cls.province = area.create(
            {"name": "测试省局", "region_name": "测试省", "code": "990000", "level": "province",
             "short_name": "测", "parent_id": area.search([("level", "=", "national")]).id}
        )  # fmt: skip
        cls.city = area.create(
            {"name": "测试市局", "region_name": "测试市", "code": "990100", "level": "city",
             "parent_id": cls.province.id}
        )  # fmt: skip
        # Handler and intake officer: a term is owned by whoever holds its post.
        cls.officer = cls.person("clock.officer", "handler", cls.city)
        cls.officer.group_ids += cls.env.ref("industrial_licence.group_intake")
        cls.intake = cls.person("clock.intake", "intake", cls.city)
        cls.chief = cls.person("clock.chief", "manager", cls.city)
        cls.outsider = cls.person("clock.outsider", "handler", cls.env["licence.authority"])
        cls.admin = cls.person("clock.admin", "administrator", cls.env["licence.authority"])
        cls.Clock = cls.env["licence.clock"]

    @classmethod
    def _add_fake(cls):
        from .fake_clocked import FakeCase  # noqa: PLC0415 — must not reach the registry alone

        add_to_registry(cls.registry, FakeCase)
        cls.addClassCleanup(cls.registry.__delitem__, FakeCase._name)
        cls.registry._setup_models__(cls.env.cr, [FakeCase._name])
        cls.registry.init_models(cls.env.cr, [FakeCase._name], {"models_to_check": True})
        cls.env["ir.model.access"].create(
            {
                "name": "fake case",
                "model_id": cls.env["ir.model"]._get_id("licence.fake.case"),
                "group_id": cls.env.ref("industrial_licence.group_staff").id,
                "perm_read": True, "perm_write": True, "perm_create": True, "perm_unlink": True,
            }
        )  # fmt: skip

    @classmethod
    def person(cls, login, post, authority):
        user = new_test_user(
            cls.env, login, groups=f"industrial_licence.group_{post}",
            context={"no_reset_password": True},
        )  # fmt: skip
        user.licence_authority_id = authority
        return user

    def case(self, day="2026-03-02", **vals):
        """A case of the officer as seen on a day."""
        env = at_moment(self.env(user=self.officer), noon(day))
        vals = {"authority_id": self.city.id, "handler_id": self.officer.id, **vals}
        return env["licence.fake.case"].create(vals)

    def on(self, day, record):
        return record.with_env(at_moment(record.env, noon(day)))

    def sweep(self, day, **options):
        """The nightly job as it would run on a day; the commits stay in the test's transaction."""
        env = at_moment(self.env(user=1), noon(day))
        with patch.object(self.registry["ir.cron"], "_commit_progress", return_value=float("inf")):
            return env["licence.clock"]._cron_sweep(**options)

    def days(self, first, count):
        start = date.fromisoformat(first)
        return [str(start + timedelta(days=number)) for number in range(count)]
