from datetime import timedelta

from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..tools.legal_time import legal_today
from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalAgent(PortalCase):
    """An agent speaks for the enterprise between two days, and not an hour longer."""

    def setUp(self):
        super().setUp()
        self.case = self.own_draft()
        self.today = legal_today(self.env)

    def agent(self, login, begin, end):
        day = timedelta(days=1)
        return self._speaker(
            login, self.enterprise, role="agent", document="授权委托书（测试）",
            date_from=self.today + begin * day, date_until=self.today + end * day,
        )  # fmt: skip

    def seen(self, user):
        return self.env["licence.application"].with_user(user).search([])

    def test_on_the_last_day_the_agent_still_acts(self):
        agent = self.agent("agent.now", -5, 0)
        self.assertEqual(self.seen(agent), self.case)
        self.fill(self.case.with_user(agent)).action_submit()
        self.assertEqual(self.case.with_env(self.env).step_ids.user_id, agent)

    def test_before_and_after_there_is_nothing(self):
        for name, begin, end in (("over", -9, -1), ("early", 1, 9)):
            agent = self.agent(f"agent.{name}", begin, end)
            self.assertFalse(self.seen(agent))
            with self.assertRaises(AccessError), mute_logger("odoo.addons.base.models.ir_rule"):
                self.case.with_user(agent).remark = "x"
            self.sign_in(agent)
            self.assertEqual(self.get(f"/my/applications/{self.case.id}").status_code, 404)
            self.assertNotIn(self.enterprise.name, self.page("/my/enterprises"))

    def test_taken_back_it_is_over_at_once(self):
        agent = self.agent("agent.taken", 0, 9)
        mandate = self.env["licence.mandate"].search([("user_id", "=", agent.id)])
        self.assertEqual(self.seen(agent), self.case)
        self.sign_in(self.boss)
        self.post(f"/my/mandates/{mandate.id}/end")
        self.assertEqual(mandate.ended_by_id, self.boss)
        self.env.invalidate_all()
        self.assertFalse(self.seen(agent))

    def test_only_the_legal_representative_takes_back_what_others_hold(self):
        agent = self.agent("agent.kept", 0, 9)
        mandate = self.env["licence.mandate"].search([("user_id", "=", agent.id)])
        self.sign_in(self.handler_of)
        page = self.post(f"/my/mandates/{mandate.id}/end").text
        self.assertIn('role="alert"', page)
        self.assertFalse(mandate.ended_on)

    def test_without_document_or_end_there_is_no_agent(self):
        account = self._account("agent.bare")
        for vals in ({"document": "x"}, {"date_until": self.today}):
            with (
                self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"),
                self.env.cr.savepoint(),
            ):  # fmt: skip
                self._mandate(account, self.enterprise, role="agent", **vals)
