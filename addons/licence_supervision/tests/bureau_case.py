"""The nation looks into the files of a province."""

from .inspection_case import InspectionCase


class BureauCase(InspectionCase):
    def bureau_check(self, **vals):
        told = {
            "subject": "申请与受理工作（测试）", "checked_id": self.province.id,
            "period_from": "2000-01-01", "period_to": "2099-12-31",
        }  # fmt: skip
        checks = self.env["licence.supervision.bureau.check"].with_user(self.national)
        return checks.create({**told, **vals})

    def sampled(self, count=12, declined=3, **vals):
        for _number in range(count):
            self.application(road=("submit", "accept"))
        for _number in range(declined):
            self.application(road=("submit", "decline"))
        check = self.bureau_check(**vals)
        check._advance("sample")
        return check

    def told(self):
        check = self.sampled()
        check.line_ids.write({"verdict": "problem", "finding": "受理超期（测试）"})
        check.findings = "十份材料均超期（测试）"
        check._advance("tell")
        return check
