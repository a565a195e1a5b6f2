from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .review_case import ReviewCase

FORBIDDEN = frozenset(
    "accept decline grant issue impose revoke annul retract cancel terminate".split()
)


@tagged("post_install", "-at_install")
class TestDepartmentApprove(ReviewCase):
    def test_only_an_approved_body_gets_work(self):
        body = self.draft_body("测试六部")
        self.assertFalse(body._may_act(self.today))
        body.action_propose()
        with self.assertRaises(AccessError):
            body.with_user(self.centre)._advance("approve")
        with self.assertRaisesRegex(UserError, "approval number"):
            body.with_user(self.chief).action_approve()
        body.with_user(self.chief).write({"approval_no": "准6", "number": "B006"})
        body.with_user(self.chief).action_approve()
        self.assertTrue(body._may_act(self.today))

    def test_scope_expiry_check_and_sanction_end_its_work(self):
        body = self.department
        mine = self.env["licence.department"]._domain_for(self.product, self.today)
        self.assertIn(body, body.search(mine))
        other = self.env.ref("industrial_licence.product_cement")
        self.assertNotIn(body, body.search(body._domain_for(other, self.today)))
        body.sudo().establishment_until = "2020-01-01"
        self.assertFalse(body._may_act(self.today))
        body.sudo().establishment_until = False
        self.imposed(body, "exclusion")
        self.assertEqual(body.standing, "barred")
        self.assertNotIn(body, body.search(mine))

    def test_a_body_takes_no_administrative_step_anywhere(self):
        steps = [
            (name, transition)
            for name, model in self.env.items()
            for transition in getattr(model, "_lifecycle", None) or ()
            if transition.verb in FORBIDDEN
        ]
        self.assertGreater(len(steps), 6)
        for user in (self.clerk, self.head):
            taken = [
                (name, step.verb)
                for name, step in steps
                if any(map(user.has_group, step.actors - {"system"}))
            ]
            self.assertFalse(taken)

    def test_nobody_is_of_a_body_and_of_an_authority(self):
        with self.assertRaises(ValidationError):
            self.clerk.licence_authority_id = self.hubei
        with self.assertRaises(AccessError):
            self.clerk.with_user(self.handler).licence_department_id = False
