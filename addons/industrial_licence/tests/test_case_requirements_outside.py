"""What stands outside the regime, and what nobody may ask for."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .requirement_case import RequirementCase


@tagged("post_install", "-at_install")
class TestCaseRequirementsOutside(RequirementCase):
    def submitted(self, **vals):
        return super().submitted(**{"is_commitment_signed": True, **vals})

    def test_a_cosmetic_is_not_applied_for(self):
        """S003-A03-02: neither it nor food is anything of this licence."""
        category = self.product.category_id.id
        cream = self.env["licence.product"].create({"name": "面霜", "category_id": category})
        unit = self.env["licence.unit"].create(
            {"name": "面霜", "code": "01", "product_id": cream.id, "effective_from": "2005-09-01"}
        )
        for flag in ("cosmetics", "food"):
            cream.exclusion = flag
            draft = self.draft(units=unit)
            self.assertIn("outside this licence", self.obstacles(draft, "submit"))
            with self.assertRaisesRegex(UserError, "outside this licence"):
                draft.action_submit()
            self.assertEqual((draft.state, draft.number), ("draft", False))

    def test_what_touches_food_is_in_no_register_and_no_summary(self):
        """S003-A03-02: the registers are what annex 1 is drawn from."""
        for product, listed in (
            (self.product, True),
            (self._shipped("product_food_plastic"), False),
        ):
            certificate = self.issued(units=product.unit_ids[:1]).issued_certificate_id
            self.cancel(certificate)
            self.env.flush_all()
            for name in ("applicant", "holder", "cancelled"):
                rows = self.env[f"licence.register.{name}"].with_user(self.manager).search(
                    [("product_id", "=", product.id)]
                )  # fmt: skip
                self.assertEqual(bool(rows), listed, (product.name, name))
            today = legal_today(self.env)
            acts = self.env["licence.certificate.act"]._summary(self.province, today, today)
            self.assertEqual(certificate in acts.certificate_id, listed, product.name)

    def cancel(self, certificate):
        self.env.cr.flush()
        ground = self._shipped("licence_act_ground_cancel_enterprise_ended")
        act = self.env["licence.certificate.act"].with_user(self.handler).create(
            {"certificate_id": certificate.id, "kind": ground.kind, "ground_id": ground.id,
             "reason": "企业已终止"}
        )  # fmt: skip
        act.action_propose()
        act.with_user(self.approver).action_decide()
        act.with_user(self.clerk).action_execute()

    def test_nobody_asks_for_a_fourth_document(self):
        """S001-4.2-02: in 2016 the list is three documents, and no officer lengthens it."""
        self.on("2016-03-01")
        application = self.submitted(units=self.rope_units[:1])
        self.assertEqual(
            sorted(application.item_ids.requirement_id.mapped("code")),
            ["application_form", "business_licence", "commitment"],
        )
        with self.assertRaises(AccessError):
            self.env["licence.dossier.item"].with_user(self.intake).create(
                {"application_id": application.id, "name": "环评批复", "is_mandatory": True}
            )
