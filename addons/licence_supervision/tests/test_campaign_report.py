from odoo.exceptions import UserError
from odoo.tests import tagged

from .campaign_case import CampaignCase


@tagged("post_install", "-at_install")
class TestCampaignReport(CampaignCase):
    def test_every_department_tells_its_result_first(self):
        campaign = self.running()
        with self.assertRaisesRegex(UserError, "虚构公安局"):
            campaign._advance("report")
        self.assertEqual(self.reported().state, "reported")
