from odoo.exceptions import UserError
from odoo.tests import tagged

from .campaign_case import CampaignCase


@tagged("post_install", "-at_install")
class TestCampaignDrop(CampaignCase):
    def test_a_proposal_is_dropped_with_a_reason(self):
        campaign = self.campaign()
        with self.assertRaisesRegex(UserError, "Say the reason"):
            campaign._advance("drop")
        campaign._advance("drop", reason="已有整治（测试）")
        self.assertEqual(campaign.state, "dropped")
