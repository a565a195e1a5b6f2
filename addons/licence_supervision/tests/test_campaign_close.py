from odoo.exceptions import AccessError
from odoo.tests import tagged

from .campaign_case import CampaignCase


@tagged("post_install", "-at_install")
class TestCampaignClose(CampaignCase):
    def test_a_leader_closes_what_was_reported(self):
        campaign = self.reported()
        with self.assertRaises(AccessError):
            campaign._advance("close")
        campaign.with_user(self.head)._advance("close")
        self.assertTrue(campaign.closed_on)
