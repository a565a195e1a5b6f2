from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewOrderReassign(PlanCase):
    def give_on(self, order, user, **vals):
        action = order.with_user(user).action_reassign()
        wizard = self.env["licence.reassign.wizard"].with_user(user)
        return wizard.with_context(**action["context"]).create(
            {"reason": "原机构停业整顿", **vals}
        ).action_confirm()  # fmt: skip

    def test_a_case_is_given_to_one_body_by_the_rule_of_allocation(self):
        order = self.given()
        self.assertEqual(order.department_id, self.department)
        self.assertFalse(order.authority_id)
        self.assertEqual(order.allocation_id.subject_id, order.application_id.id)
        self.assertEqual((order.stage, order.product_id), ("waiting", self.product))
        with self.assertRaisesRegex(UserError, "given already"):
            order._give(order.application_id)

    def test_the_authority_gives_it_to_another_with_a_reason(self):
        order, other = self.given(), self.body("测试第二审查部", 2)
        self.give_on(order, self.handler, department_id=other.id)
        self.assertEqual(order.department_id, other)
        self.give_on(order, self.handler, organiser="authority")
        self.assertEqual((order.department_id.id, order.authority_id), (False, self.hubei))
        self.assertEqual(len(order.sudo().step_ids), 2)

    def test_a_body_does_not_hand_it_on(self):
        """国质检监[2006]499号 二(二)4: a review is never re-delegated."""
        order, other = self.given(), self.body("测试第三审查部", 3)
        with self.assertRaises(AccessError):
            self.give_on(order, self.clerk, department_id=other.id)
        with self.assertRaises(UserError):
            order.with_user(self.clerk).write({"department_id": other.id})
        plan = self.plan(order)
        with self.assertRaises(AccessError):
            plan.write({"department_id": other.id})
        with self.assertRaisesRegex(UserError, "plan is withdrawn first"):
            self.give_on(order, self.handler, department_id=other.id)

    def test_only_the_body_it_was_given_to_plans_it(self):
        order, other = self.given(), self.body("测试第四审查部", 4)
        stranger = self.officer("stranger", "department_clerk", department=other)
        with self.assertRaisesRegex(ValidationError, "was not given to"):
            self.env["licence.review.plan"].with_user(stranger).create(
                {
                    "product_id": self.product.id,
                    "line_ids": [
                        Command.create(
                            {"application_id": order.application_id.id,
                             "begins_on": self.day, "ends_on": self.day}
                        )
                    ],
                }
            )  # fmt: skip

    def test_a_body_sees_its_own_reviews_alone(self):
        order = self.given()
        stranger = self.officer("foreign", "department_clerk", department=self.body("部五", 5))
        orders = self.env["licence.review.order"]
        self.assertIn(order, orders.with_user(self.clerk).search([]))
        self.assertNotIn(order, orders.with_user(stranger).search([]))
        with self.assertRaises(AccessError):
            self.env["licence.application"].with_user(self.clerk).search([])
