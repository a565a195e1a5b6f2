"""What a verb costs the database, with one case and with many."""

import logging

from odoo.tests import tagged

from .application_case import ApplicationCase

_logger = logging.getLogger(__name__)
MOST = 50


@tagged("post_install", "-at_install")
class TestApplicationQueries(ApplicationCase):
    def cost(self, act):
        self.env.flush_all()
        self.env.invalidate_all()
        # Whether a colleague's name is in the cache already is no matter of the verb.
        (self.intake | self.handler | self.approver | self.clerk).mapped("login")
        before = self.cr.sql_log_count
        act()
        self.env.flush_all()
        return self.cr.sql_log_count - before

    def life(self, number):
        """The cost of each verb in the life of one application."""
        enterprise = self._enterprise(f"测试{number}号有限公司", 100 + number)
        application = self.draft(enterprise=enterprise)
        self.hand_in(application)
        costs = {"submit": self.cost(application.action_submit)}
        self.verify(application)
        costs["accept"] = self.cost(application.action_accept)
        self.prove(application, "visit")
        self.prove(application, "test")
        self.opine(application)
        for verb, user in (("conclude", self.handler), ("grant", self.approver),
                           ("issue", self.clerk)):  # fmt: skip
            acting = application.with_user(user)
            costs[verb] = self.cost(getattr(acting, f"action_{verb}"))
        return costs

    def endings(self, number):
        enterprise = self._enterprise(f"结束{number}号有限公司", 200 + number)
        told = {"termination_ground": "ended"}
        returned, declined, withdrawn = (
            self.submitted(enterprise=enterprise, units=self.units[place]) for place in range(3)
        )
        item = returned.item_ids[0]
        terminated = withdrawn.with_user(self.approver)
        return {
            "return_": self.cost(lambda: returned._return_for({item: "缺页"})),
            "decline": self.cost(lambda: declined._advance("decline", reason="不受理")),
            "terminate": self.cost(
                lambda: terminated._advance("terminate", reason="终止", facts=told)
            ),
            "withdraw": self.cost(lambda: returned._advance("withdraw", reason="撤回")),
        }

    def test_every_verb_stays_below_the_limit_however_many_cases_there_are(self):
        for number in (8, 9):  # what is asked once per process: groups, limits, series
            self.life(number)
            self.endings(number)
        alone = {**self.life(1), **self.endings(1)}
        for number in range(2, 8):
            self.submitted(enterprise=self._enterprise(f"其他{number}号有限公司", 300 + number))
        crowded = {**self.life(2), **self.endings(2)}
        _logger.info("Queries of each verb: %s", crowded)
        self.assertEqual(alone, crowded)
        dear = {verb: cost for verb, cost in crowded.items() if cost > MOST}
        self.assertFalse(dear)

    def test_the_list_costs_the_same_for_one_and_for_many(self):
        fields = {
            name: {} for name in ("number", "kind", "path", "received_on", "due_on", "due_colour",
                                  "state", "credit_code")
        }  # fmt: skip
        model = self.env["licence.application"].with_user(self.handler)
        self.submitted()
        self.cost(lambda: model.web_search_read([], fields))
        one = self.cost(lambda: model.web_search_read([], fields))
        for number in range(2, 12):
            self.submitted(enterprise=self._enterprise(f"列表{number}号有限公司", 400 + number))
        self.assertEqual(self.cost(lambda: model.web_search_read([], fields)), one)
