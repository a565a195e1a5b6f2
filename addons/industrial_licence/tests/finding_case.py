"""A finding of a self-inspection."""

from odoo.fields import Command

from .review_case import ReviewCase


class FindingCase(ReviewCase):
    def finding(self, **vals):
        inspection = self.env["licence.department.inspection"].with_user(self.clerk).create(
            {
                "scope": "全部", "inspector": "测试员",
                "finding_ids": [Command.create({"name": "缺少记录", **vals})],
            }
        )  # fmt: skip
        return inspection.finding_ids

    def corrected(self):
        finding = self.finding(correction="已补记录", corrected_on=self.today)
        finding.action_correct()
        return finding
