from datetime import date

from odoo import fields, models

from .authority import Level

# 行政复议法 (2023 revision) art. 24: governments review, no longer the superior department.
GOVERNMENTS_REVIEW = date(2024, 1, 1)
COURT = "有管辖权的人民法院"


class Authority(models.Model):
    _inherit = "licence.authority"

    review_organ = fields.Char(
        "Body of Administrative Review", help="Named in decisions; empty: as the law says."
    )
    court = fields.Char("Competent Court", help="Named in decisions; empty: in general words.")

    def _remedies_on(self, day):
        """Where a decision of this authority is appealed: 行政复议法 24, 行政诉讼法 14."""
        self.ensure_one()
        return {
            "review_organ": self.review_organ or self._organ_of_review(day),
            "court": self.court or COURT,
        }

    def _organ_of_review(self, day):
        if self.level == Level.NATIONAL:
            return self._name_on(day)
        government = f"{self.region_name}人民政府"
        if day >= GOVERNMENTS_REVIEW:
            return government
        return f"{government}或者{self.parent_id._name_on(day)}"
