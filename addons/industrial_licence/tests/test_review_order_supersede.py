from datetime import timedelta

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewOrderSupersede(PlanCase):
    def appeal(self, line, **vals):
        return self.env["licence.appeal"].with_user(self.clerk).create(
            {
                "partner_id": line.enterprise_id.id, "against": "conclusion",
                "text": "对核查结论有异议", "plan_line_id": line.id, **vals,
            }
        )  # fmt: skip

    def test_an_upheld_objection_brings_another_visit_by_other_people(self):
        """国质检监[2006]499号 二(二)3."""
        plan = self.filed()
        line, old = plan.line_ids, plan.line_ids.order_id
        line._note_visited(self.day)
        appeal = self.appeal(line)
        sent = plan.team_id.member_ids.auditor_id
        self.assertEqual(appeal.original_auditor_ids, sent)
        self.upheld(appeal)
        again = appeal.again_id
        self.assertEqual((old.state, again.state, again.stage), ("cancelled", "given", "waiting"))
        self.assertEqual(again.department_id, self.department)
        second = self.plan(again, day=self.day + timedelta(days=9))
        with self.assertRaisesRegex(ValidationError, "objected to"), self.env.cr.savepoint():
            self.team(second, sent)
        self.assertTrue(self.team(second))

    def upheld(self, appeal):
        mine = appeal.with_user(self.head)
        mine.write({"handler_id": self.head.id})
        mine.action_take_up()
        mine.write({"result": "upheld", "effect": "review_again"})
        self.reason(appeal, "answer", self.head)

    def test_nobody_takes_this_step_by_hand(self):
        order = self.given()
        with self.assertRaises(UserError):
            order.with_user(self.handler)._advance("supersede", reason="试")
        self.assertEqual(order.state, "given")

    def test_the_visit_of_another_enterprise_is_refused(self):
        line = self.filed().line_ids
        other = self._enterprise("测试癸有限公司", 77)
        with self.assertRaisesRegex(ValidationError, "another enterprise"):
            self.appeal(line, partner_id=other.id)
