from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .standard_case import StandardCase


@tagged("post_install", "-at_install")
class TestRuleProposalAdopt(StandardCase):
    def test_an_adopted_proposal_is_linked_from_the_new_version(self):
        proposal, version = self.filed(), self.new_version()
        proposal.with_user(self.editor).adopted_book_id = version
        proposal.with_user(self.chief).action_adopt()
        self.assertEqual((proposal.state, proposal.answered_by_id), ("adopted", self.chief))
        self.assertEqual(version.proposal_ids, proposal)
        self.assertIn("测试新版细则", proposal.with_user(self.clerk).answer)
        auditor = self.officer("reader", "auditor")
        self.assertEqual(version.with_user(auditor).proposal_ids.text, proposal.text)

    def test_who_names_the_version_does_not_adopt(self):
        proposal = self.filed()
        proposal.with_user(self.chief).adopted_book_id = self.new_version()
        with self.assertRaisesRegex(UserError, "another person adopts"):
            proposal.with_user(self.chief).action_adopt()
        proposal.with_user(self.second_chief).action_adopt()
        self.assertEqual(proposal.state, "adopted")

    def test_the_version_named_must_follow_the_old_one(self):
        proposal = self.filed()
        with self.assertRaisesRegex(UserError, "Name the version"):
            proposal.with_user(self.chief).action_adopt()
        cement = self.env.ref("industrial_licence.product_cement")
        for wrong in (
            self.book, self.new_version("2020-01-01"), self.new_version(product=cement),
        ):  # fmt: skip
            proposal.with_user(self.editor).adopted_book_id = wrong
            with self.assertRaisesRegex(UserError, "no new version|does not follow"):
                proposal.with_user(self.chief).action_adopt()

    def test_neither_body_nor_province_answers(self):
        proposal, version = self.filed(), self.new_version()
        for user in (self.head, self.clerk, self.approver):
            with self.assertRaises(AccessError):
                proposal.with_user(user).adopted_book_id = version
        proposal.with_user(self.editor).adopted_book_id = version
        with self.assertRaisesRegex(UserError, "national office answers"):
            proposal.with_user(self.approver).action_adopt()
        with self.assertRaises(AccessError):
            proposal.with_user(self.head).action_adopt()
        with self.assertRaisesRegex(UserError, "names the version"):
            self.proposal(adopted_book_id=version.id)

    def test_an_answer_stands(self):
        proposal = self.filed()
        proposal.with_user(self.editor).adopted_book_id = self.new_version()
        proposal.with_user(self.chief).action_adopt()
        with self.assertRaisesRegex(UserError, "that is filed"):
            proposal.with_user(self.editor).adopted_book_id = self.new_version("2028-01-01")
