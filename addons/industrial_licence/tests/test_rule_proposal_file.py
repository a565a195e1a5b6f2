from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .standard_case import StandardCase


@tagged("post_install", "-at_install")
class TestRuleProposalFile(StandardCase):
    def test_the_head_files_what_the_clerk_drew_up_and_the_task_is_done(self):
        standard = self.superseded()
        proposal = self.filed(standard_id=standard.id)
        self.assertEqual((proposal.state, proposal.filed_on), ("filed", self.today))
        self.assertFalse(standard.sudo().activity_ids)
        office = proposal.with_user(self.chief).search([("state", "=", "filed")])
        self.assertIn(proposal, office)

    def test_the_clerk_alone_files_nothing(self):
        proposal = self.proposal()
        with self.assertRaises(AccessError):
            proposal.action_file()
        self.assertFalse(proposal.with_user(self.chief).search([("id", "=", proposal.id)]))

    def test_a_body_proposes_for_its_own_products_and_in_its_own_name(self):
        cement = self.env.ref("industrial_licence.product_cement")
        foreign = self.proposal(rule_book_id=cement.rule_book_ids[:1].id)
        with self.assertRaisesRegex(UserError, "for no product of your body"):
            foreign.with_user(self.head).action_file()
        other = self.body("测试另一审查部", 4)
        with self.assertRaises(AccessError):
            self.proposal(department_id=other.id)
        with self.assertRaisesRegex(UserError, "stays with the body"):
            self.proposal().department_id = other

    def test_another_body_sees_neither_draft_nor_proposal(self):
        proposal = self.filed()
        other = self.body("测试另一审查部", 4)
        head = self.officer("another.head", "department_head", department=other)
        self.assertFalse(proposal.with_user(head).search([("id", "=", proposal.id)]))
        with self.assertRaises(AccessError):
            proposal.with_user(head)._advance("withdraw", reason="撤")

    def test_what_was_filed_stands(self):
        proposal = self.filed()
        with self.assertRaisesRegex(UserError, "no longer be edited"):
            proposal.text = "另一文本"
        draft = self.proposal()
        for vals in ({"answer": "采纳"}, {"state": "adopted"}, {"answered_on": "2026-01-01"}):
            with self.assertRaises(AccessError):
                draft.write(vals)
