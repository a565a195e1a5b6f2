import time
from unittest.mock import patch

import stdnum.cn.uscc

from odoo.tests import TransactionCase, tagged

from ..demo import province
from ..lifecycle.application import APPLICATION
from ..lifecycle.application import State as Application
from ..lifecycle.certificate_act import CERTIFICATE_ACT
from ..lifecycle.certificate_act import Kind as Act
from ..report import press
from ..tools.terms import Kind, Path

LONGEST = 60


@tagged("post_install", "-at_install")
class TestDemoProvince(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # The posters of the demo were drawn by a child; a test leaves none behind.
        cls.addClassCleanup(press.close)
        begun = time.process_time()
        cls._build()
        cls.seconds = time.process_time() - begun

    @classmethod
    def _build(cls):
        """As `make run` does it; the commits of the sweep stay in the test's transaction."""
        keep = patch.object(cls.registry["ir.cron"], "_commit_progress", return_value=float("inf"))
        with keep:
            province.build(cls.env, "only-for-this-test")

    def _found(self, model, name):
        return {value for (value,) in self.env[model]._read_group([], [name])}

    def test_it_is_there_within_a_minute_of_computing(self):
        self.assertLess(self.seconds, LONGEST)

    def test_a_second_build_does_nothing(self):
        before = self._figures()
        self._build()
        self.assertEqual(self._figures(), before)

    def _figures(self):
        self.env.flush_all()
        models = (
            "res.users",
            "res.partner",
            "licence.application",
            "licence.step",
            "licence.clock",
        )
        return [self.env[model].search_count([]) for model in models]

    def test_a_body_has_its_roster_a_filed_plan_and_reviews_that_wait(self):
        plans = self.env["licence.review.plan"].search([])
        self.assertEqual(set(plans.mapped("state")), {"filed", "draft"})
        self.assertLessEqual(
            {"waiting", "planned", "filed"}, self._found("licence.review.order", "stage")
        )
        filed = plans.filtered(lambda plan: plan.state == "filed")
        self.assertTrue(filed.filing_ids.filtered("acknowledged_at"))

    def test_every_state_kind_and_path_is_there(self):
        self.assertLessEqual(set(APPLICATION.states), self._found("licence.application", "state"))
        self.assertLessEqual(set(Kind), self._found("licence.application", "kind"))
        self.assertLessEqual(set(Path), self._found("licence.application", "path"))

    def test_every_act_is_there_and_every_stage_of_one(self):
        states = self._found("licence.certificate.act", "state")
        self.assertLessEqual(set(CERTIFICATE_ACT.states), states)
        self.assertLessEqual(set(Act), self._found("licence.certificate.act", "kind"))

    def test_enterprises_are_evidently_invented_and_their_codes_valid(self):
        codes = [
            partner.credit_code
            for partner in self.env["res.partner"].search([("name", "=like", "示例·%")])
        ]
        self.assertGreaterEqual(len(codes), 40)
        self.assertTrue(all(stdnum.cn.uscc.is_valid(code) and "XXXX" in code for code in codes))

    def test_every_state_was_reached_by_a_step_of_the_journal(self):
        cases = self.env["licence.application"].search([("state", "!=", Application.DRAFT)])
        last = {case.id: case.step_ids.sorted("id")[-1:].target for case in cases}
        self.assertEqual(last, {case.id: case.state for case in cases})

    def test_no_verb_was_taken_by_the_superuser_unless_the_law_took_it(self):
        root = self.env.ref("base.user_root")
        steps = self.env["licence.step"].search(
            [("user_id", "=", root.id), ("res_model", "=", "licence.application")]
        )
        self.assertLessEqual(set(steps.mapped("verb")), {"deem_accepted", "deem_renewed"})

    def test_the_sweep_has_left_no_obstacle(self):
        self.assertFalse(self.env["licence.clock"].search_count([("sweep_error", "!=", False)]))

    def test_urgency_shows_in_all_colours(self):
        found = {lane for (lane,) in self.env["licence.task"]._read_group([], ["lane"])}
        self.assertLessEqual({"red", "amber", "green"}, found)
