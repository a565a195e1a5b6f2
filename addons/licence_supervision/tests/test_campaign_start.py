from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .campaign_case import CampaignCase


@tagged("post_install", "-at_install")
class TestCampaignStart(CampaignCase):
    def test_a_leader_starts_it_when_the_partners_have_their_tasks(self):
        campaign = self.campaign()
        with self.assertRaises(AccessError):
            campaign._advance("start")
        with self.assertRaisesRegex(UserError, "departments"):
            campaign.with_user(self.head)._advance("start")
        self.assertEqual(self.running().state, "running")
