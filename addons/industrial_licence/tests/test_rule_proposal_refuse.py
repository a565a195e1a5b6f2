from odoo.exceptions import AccessError
from odoo.tests import tagged

from .standard_case import StandardCase


@tagged("post_install", "-at_install")
class TestRuleProposalRefuse(StandardCase):
    def test_a_refusal_says_why_and_the_body_reads_it(self):
        proposal = self.filed()
        self.reason(proposal, "refuse", self.chief, "暂不具备修订条件")
        mine = proposal.with_user(self.clerk)
        self.assertEqual((mine.state, mine.answer), ("refused", "暂不具备修订条件"))
        self.assertEqual(mine.answered_on, self.today)

    def test_the_editor_refuses_nothing(self):
        with self.assertRaises(AccessError):
            self.filed().with_user(self.editor)._advance("refuse", reason="否")
