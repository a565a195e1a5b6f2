"""A campaign of the province with another department."""

from .signal_case import SignalCase


class CampaignCase(SignalCase):
    def campaign(self, **vals):
        campaigns = self.env["licence.supervision.campaign"].with_user(self.of_province)
        return campaigns.create({"name": "电线电缆专项整治（测试）", **vals})

    def running(self):
        campaign = self.campaign(
            task_ids=[(0, 0, {"department": "虚构公安局（测试）", "task": "打击制假（测试）"})]
        )
        campaign.with_user(self.head)._advance("start")
        return campaign

    def reported(self):
        campaign = self.running()
        campaign.task_ids.result = "查处两起（测试）"
        campaign.report = "整治报告（测试）"
        campaign._advance("report")
        return campaign
