import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .plan_case import PlanCase

VERIFIER = Path(__file__).parents[3] / "scripts" / "verify_draw.py"


@tagged("post_install", "-at_install")
class TestReviewTeamChoice(PlanCase):
    def team_of(self, plan):
        action = plan.action_choose_team()
        return self.env["licence.review.team"].with_user(self.clerk).browse(action["res_id"])

    def test_the_proposal_keeps_every_rule_and_spares_who_worked(self):
        busy, idle, mate = self.fit(), self.fit(), self.fit(self.other_unit)
        order = self.given()
        self.filed(order, people=busy | self.fit(self.other_unit), days=2)
        plan = self.plan(self.given(enterprise=self._enterprise("测试戊厂", 5)), day=self.later())
        team = self.team_of(plan)
        team.action_fill()
        self.assertEqual(team.composed_by, "assisted")
        self.assertEqual(team.member_ids.auditor_id, idle | mate)
        team.action_propose()
        self.assertEqual(team.state, "proposed")

    def later(self):
        return self.day + timedelta(days=9)

    def test_the_number_of_queries_does_not_grow_with_the_people(self):
        team = self.team_of(self.plan())
        self.pair()
        few = self.queries(team)
        for _more in range(3):
            self.fit()
        self.assertEqual(self.queries(team), few)
        self.assertLessEqual(few, 30)

    def queries(self, team):
        """Of a proposal with an empty cache of records and a warm one of rules."""
        for _warm in range(2):
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.assertTrue(team._proposal(2))
        return self.env.cr.sql_log_count - before

    def test_nobody_fit_is_said(self):
        team = self.team_of(self.plan())
        self.fit()
        with self.assertRaisesRegex(UserError, "not enough people"):
            team.action_fill()
        self.assertFalse(team.member_ids)

    def drawn(self, team):
        action = team.action_draw()
        draw = self.env["licence.draw"].with_user(self.clerk).browse(action["res_id"])
        draw.action_commit()
        draw.write({"witness": "03 11 17", "witness_name": "测试见证人"})
        draw.action_draw()
        draw.action_publish()
        return draw

    def test_the_drawn_go_on_the_team_and_the_verifier_agrees(self):
        tied, team = self.fit(), self.team_of(self.plan())
        people = self.pair() | self.fit() | self.fit(self.other_unit)
        self.env["licence.review.tie"].create(
            {"auditor_id": tied.id, "enterprise_id": team.plan_id.line_ids.enterprise_id.id,
             "relation": "consulting", "effective_from": "2020-01-01"}
        )  # fmt: skip
        draw = self.drawn(team)
        left_out = draw.candidate_ids.filtered("exclusion")
        self.assertEqual(left_out.auditor_id, tied)
        self.assertIn("paid consulting", left_out.exclusion)
        team.action_take_drawn()
        self.assertEqual(team.composed_by, "drawn")
        self.assertLessEqual(team.member_ids.auditor_id, people)
        self.assertEqual(self.verified(draw._export()), 0)
        record = json.loads(draw._export())
        record["result"] = record["result"][::-1]
        self.assertNotEqual(self.verified(json.dumps(record).encode()), 0)

    def verified(self, raw):
        done = subprocess.run(
            [sys.executable, VERIFIER, "/dev/stdin"], input=raw, capture_output=True, check=False
        )
        return done.returncode

    def test_a_second_silent_draw_is_impossible(self):
        plan = self.plan()
        team = self.team_of(plan)
        self.pair()
        draw = self.drawn(team)
        with self.refused_by_table(), self.env.cr.savepoint():
            team._prepare_draw()
        self.assertEqual(team.action_draw()["res_id"], draw.id)
        self.reason(team, "dissolve", self.clerk)
        again = self.team_of(plan)
        self.assertNotEqual(again, team)
        self.assertEqual(again.action_draw()["res_id"], draw.id)
        self.reason(draw, "repeat", self.clerk, "抽中人员突发疾病")
        again.invalidate_recordset()
        self.assertEqual(again._draws()[:1].redraw, 1)
        self.assertEqual(again._draws()[:1].redraw_reason, "抽中人员突发疾病")

    def test_another_plan_of_the_same_reviews_is_no_way_to_draw_anew(self):
        order = self.given()
        plan = self.plan(order)
        team = self.team_of(plan)
        self.pair()
        action = team.action_draw()
        first = self.env["licence.draw"].with_user(self.clerk).browse(action["res_id"])
        first.action_commit()
        self.reason(plan, "withdraw", self.clerk)
        second = self.team_of(self.plan(order))
        with self.assertRaisesRegex(UserError, "publish it first"):
            second.action_draw()
        first.write({"witness": "03 11 17", "witness_name": "测试见证人"})
        first.action_draw()
        first.action_publish()
        again = first.browse(second.action_draw()["res_id"])
        self.assertEqual((again.previous_id, again.redraw), (first, 1))
        self.assertIn("Another plan", again.redraw_reason)

    def test_the_pool_of_a_plan_is_not_made_by_hand(self):
        team = self.team_of(self.plan())
        self.pair()
        draw = team._prepare_draw()
        row = draw.candidate_ids[0]
        for attempt in (row.unlink, lambda: row.write({"weight": 50})):
            with self.assertRaisesRegex(UserError, "pool follows"):
                attempt()
        row.exclusion = "本人请假"
        self.assertEqual(row.exclusion, "本人请假")

    def test_who_is_tied_after_the_draw_is_not_taken(self):
        team = self.team_of(self.plan())
        one, _other = self.pair()
        self.drawn(team)
        self.env["licence.review.tie"].create(
            {"auditor_id": one.id, "enterprise_id": team.plan_id.line_ids.enterprise_id.id,
             "relation": "kinship", "effective_from": "2020-01-01"}
        )  # fmt: skip
        with self.assertRaisesRegex(ValidationError, "near relative"), self.env.cr.savepoint():
            team.action_take_drawn()
        self.assertFalse(team.member_ids)

    def test_a_hand_on_the_team_is_seen(self):
        team = self.team_of(self.plan())
        self.pair()
        team.action_fill()
        third = self.fit()
        team.write({"member_ids": [(0, 0, {"auditor_id": third.id})]})
        self.assertEqual(team.composed_by, "hand")
