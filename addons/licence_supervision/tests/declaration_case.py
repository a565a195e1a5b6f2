"""A holder with one certificate and a person of its own who declares."""

from odoo.tests import new_test_user

from .inspection_case import InspectionCase


class DeclarationCase(InspectionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.firm_user = new_test_user(
            cls.env, "declare.firm", groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.mandate = cls.speak(cls.firm_user, cls.enterprise)
        cls.enterprise.legal_representative = "虚构代表（测试）"

    def declaration(self, by=None, line=None, **vals):
        self.paper = self.issue(2024, 3, 1)
        told = {
            "certificate_id": self.paper.id, "product_range": "甲类虚构钢筋 6mm—40mm（测试）",
            "standard": "GB/T 0000.2—2099 虚构标准（测试）", **(line or {}),
        }  # fmt: skip
        declarations = self.env["licence.supervision.declaration"].with_user(by or self.firm_user)
        return declarations.create(
            {
                "enterprise_id": self.enterprise.id, "signed_by": "虚构代表（测试）",
                "signed_on": "2026-01-05", "line_ids": [(0, 0, told)], **vals,
            }
        )  # fmt: skip

    def published(self, **vals):
        declaration = self.declaration(**vals)
        declaration._advance("publish")
        return declaration
