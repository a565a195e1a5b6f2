from odoo.exceptions import AccessError
from odoo.tests import tagged

from .standard_case import StandardCase


@tagged("post_install", "-at_install")
class TestRuleProposalWithdraw(StandardCase):
    def test_the_body_takes_it_back_while_it_waits(self):
        proposal = self.filed()
        with self.assertRaises(AccessError):
            proposal.with_user(self.chief)._advance("withdraw", reason="撤")
        self.reason(proposal, "withdraw", self.head)
        self.assertEqual(proposal.state, "withdrawn")
