"""A county, its city and province at work on one holder of their area."""

from odoo.addons.industrial_licence.tests.certificate_case import CertificateCase
from odoo.tests import new_test_user


class InspectionCase(CertificateCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.one = cls.person("inspect.one", cls.county, "group_supervision_officer")
        cls.two = cls.person("inspect.two", cls.county, "group_supervision_officer")
        cls.of_city = cls.person("inspect.city", cls.city, "group_supervision_officer")
        cls.of_province = cls.person("inspect.prov", cls.province, "group_supervision_officer")
        cls.second_of_province = cls.person(
            "inspect.prov2", cls.province, "group_supervision_officer"
        )
        cls.stranger = cls.person("inspect.other", cls.other, "group_supervision_officer")
        cls.national = cls.person("inspect.nation", cls.nation, "group_supervision_officer")
        cls.national_two = cls.person("inspect.nation2", cls.nation, "group_supervision_officer")

    @classmethod
    def person(cls, login, authority, *groups):
        names = ",".join(f"licence_supervision.{group}" for group in groups)
        user = new_test_user(cls.env, login, groups=names, context={"no_reset_password": True})
        user.licence_authority_id = authority
        return user

    @classmethod
    def speak(cls, user, enterprise, **vals):
        """A mandate as an invited person has it: the account is nobody's contact."""
        told = {"user_id": user.id, "enterprise_id": enterprise.id, "date_from": "2020-01-01"}
        return cls.env["licence.mandate"].create({**told, **vals})

    def inspection(self, by=None, officers=None, **vals):
        """Planned by the county with its two officers, three conditions to look at."""
        officers = self.one | self.two if officers is None else officers
        lines = [(0, 0, {"name": name}) for name in ("设备（测试）", "检验（测试）")]
        return (
            self.env["licence.supervision.inspection"]
            .with_user(by or self.one)
            .create(
                {
                    "enterprise_id": self.enterprise.id,
                    "site_id": self.enterprise.site_ids[:1].id,
                    "officer_ids": [(6, 0, officers.ids)],
                    "line_ids": lines,
                    **vals,
                }
            )
        )

    def looked(self, worse=False, **vals):
        inspection = self.inspection(**vals)
        inspection._advance("start")
        inspection.line_ids.write({"finding": "kept"})
        inspection.write({"findings": "已检查（测试）", "conclusion": "kept"})
        if worse:
            inspection.line_ids[0].finding = "worse"
            inspection.conclusion = "rectify"
        return inspection

    def order(self, **vals):
        certificate = self.issue(2024, 3, 1)
        inspection = self.looked(worse=True, certificate_id=certificate.id, **vals)
        inspection._advance("conclude")
        return inspection.rectification_ids

    def spot_check(self, by=None, **vals):
        return (
            self.env["licence.supervision.spot.check"]
            .with_user(by or self.of_province)
            .create(
                {
                    "enterprise_id": self.enterprise.id,
                    "site_id": self.enterprise.site_ids[:1].id,
                    "product_id": self.own_product.id,
                    "batch": "B-001", "place": "成品仓库（测试）",
                    "sampler_ids": [(6, 0, (self.of_province | self.second_of_province).ids)],
                    **vals,
                }
            )
        )  # fmt: skip

    def failed(self, **vals):
        check = self.spot_check(**vals)
        check._advance("sample")
        check.write({"laboratory": "甲检验所（测试）", "report_number": "R-1"})
        check._advance("fail", reason="绝缘厚度不合格（测试）")
        return check
