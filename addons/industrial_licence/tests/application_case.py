"""One province, its officers, an enterprise and a product, for every test of applications."""

import base64

import stdnum.cn.uscc

from odoo.fields import Command
from odoo.tests import TransactionCase, new_test_user

from ..tools.legal_time import legal_today

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
POSTS = {
    "intake": "group_intake",
    "handler": "group_handler",
    "approver": "group_approver",
    "clerk": "group_certificate_clerk",
    "manager": "group_manager",
    "archivist": "group_archive",
}


def credit_code(number):
    """A valid, evidently invented unified social credit code."""
    body = f"91420000MA{number:07d}"
    return body + stdnum.cn.uscc.calc_check_digit(body)


class ApplicationCase(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.province = cls._authority("420000")
        cls.city = cls._authority("420100")
        cls.county = cls.env["licence.authority"].search([("parent_id", "=", cls.city.id)], limit=1)
        for name, group in POSTS.items():
            setattr(cls, name, cls._officer(f"app.{name}", group, cls.province))
        cls.product = cls.env.ref("industrial_licence.product_cable")
        cls.policy_product = cls.env.ref("industrial_licence.product_cement")
        cls.units, cls.policy_units = cls.product.unit_ids, cls.policy_product.unit_ids
        cls.rule = cls._rule()
        cls.enterprise = cls._enterprise("测试甲有限公司", 1)

    @classmethod
    def _authority(cls, code):
        return cls.env["licence.authority"]._by_code(code)

    @classmethod
    def _officer(cls, login, group, authority):
        user = new_test_user(
            cls.env, login, groups=f"industrial_licence.{group}",
            context={"no_reset_password": True},
        )  # fmt: skip
        user.licence_authority_id = authority
        return user

    @classmethod
    def _rule(cls, kind="initial", path="visit_first", visit="before", test="sealed", **vals):
        """A rule of the path that beats the shipped ones for the product of the tests."""
        return cls.env["licence.path.rule"].create(
            {
                "kind": kind, "path": path, "visit": visit, "test": test,
                "product_id": cls.product.id, "decision_limit_code": "T-12", "priority": 50,
                "effective_from": "2005-09-01", "basis": "测试依据", **vals,
            }
        )  # fmt: skip

    @classmethod
    def _enterprise(cls, name, number, region=None):
        region = region or cls.county
        return cls.env["res.partner"].create(
            {
                "name": name, "is_licence_enterprise": True, "is_company": True,
                "credit_code": credit_code(number), "legal_representative": "测试人甲",
                "region_id": region.id, "domicile": f"{name}住所",
                "site_ids": [
                    Command.create(
                        {"name": "一厂", "address": f"{name}一厂", "region_id": region.id}
                    )
                ],
            }
        )  # fmt: skip

    def draft(self, kind="initial", units=None, **vals):
        units = self.units[:1] if units is None else units
        enterprise = vals.pop("enterprise", self.enterprise)
        return (
            self.env["licence.application"]
            .with_user(self.intake)
            .create(
                {
                    "kind": kind,
                    "enterprise_id": enterprise.id,
                    "site_id": enterprise.site_ids[:1].id,
                    "line_ids": [Command.create({"unit_id": unit.id}) for unit in units],
                    **vals,
                }
            )
        )

    def hand_in(self, application, stage="apply"):
        for item in application.item_ids:
            if item.stage == stage and item.is_mandatory and not item.version_ids:
                self.upload(item)

    def upload(self, item, name="材料.pdf", raw=PDF):
        return (
            self.env["licence.dossier.version"]
            .with_user(self.intake)
            .create({"item_id": item.id, "name": name, "content": base64.b64encode(raw).decode()})
        )

    def submitted(self, **vals):
        application = self.draft(**vals)
        self.hand_in(application)
        application.action_submit()
        return application

    def verify(self, application):
        for item in application.item_ids.filtered(lambda one: one.stage == "apply"):
            item.verdict = "met"
        application.write({"rule_verdict": "met", "policy_verdict": "met"})

    def accepted(self, **vals):
        application = self.submitted(**vals)
        self.verify(application)
        application.action_accept()
        return application

    def prove(self, application, leg, result="pass", **vals):
        """Evidence as the room that made it would bring it."""
        kind = {"visit": "visit_report", "test": "test_report"}[leg]
        return self.env["licence.evidence"]._bring(
            [
                {
                    "application_id": application.id, "leg": leg, "kind": kind, "result": result,
                    "basis": "报告001", "valid_from": legal_today(self.env),
                    "issuer": "测试机构", "signed_off_by_id": self.handler.id, **vals,
                }
            ]
        )  # fmt: skip

    def opine(self, application, result="grant", by=None):
        return (
            self.env["licence.opinion"]
            .with_user(by or self.handler)
            .create({"application_id": application.id, "result": result, "text": "建议"})
        )

    def concluded(self, **vals):
        application = self.accepted(**vals)
        for leg in ("visit", "test"):
            if application._leg_is_due(leg):
                self.prove(application, leg)
        self.opine(application)
        application.with_user(self.handler).action_conclude()
        return application

    def granted(self, **vals):
        application = self.concluded(**vals)
        application.with_user(self.approver).action_grant()
        return application

    def issued(self, **vals):
        application = self.granted(**vals)
        application.with_user(self.clerk).action_issue()
        return application
