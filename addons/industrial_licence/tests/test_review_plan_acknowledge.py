from odoo.exceptions import UserError
from odoo.tests import tagged

from ..lifecycle.review_plan import Addressee
from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewPlanAcknowledge(PlanCase):
    def test_the_province_acknowledges_once(self):
        plan = self.filed()
        plan.with_user(self.handler).action_acknowledge()
        filing = plan.filing_ids.sudo()
        self.assertEqual(filing.acknowledged_by_id, self.handler)
        self.assertEqual(plan.state, "filed")
        with self.assertRaisesRegex(UserError, "acknowledged already"):
            plan.with_user(self.handler).action_acknowledge()

    def test_the_centre_does_not_acknowledge_what_went_to_the_province(self):
        plan = self.filed()
        with self.assertRaisesRegex(UserError, "filed with the provincial authority"):
            plan.with_user(self.centre).action_acknowledge()

    def test_until_the_provinces_took_over_bodies_filed_with_the_centre(self):
        plan, rules = self.plan(), self.env["licence.review.rule"]
        for day, where in (("2010-05-05", Addressee.CENTRE), ("2021-05-05", Addressee.PROVINCE)):
            self.assertEqual(rules._addressee_on(day, plan), where)
            self.assertEqual(plan._addressed_authority(where).level, {
                Addressee.CENTRE: "national", Addressee.PROVINCE: "province"}[where])  # fmt: skip

    def test_an_authority_files_with_its_province_at_any_time(self):
        case = self.accepted()
        plan = (
            self.env["licence.review.plan"]
            .with_user(self.handler)
            .create({"product_id": self.product.id})
        )
        self.assertEqual(plan.authority_id, self.hubei)
        rules = self.env["licence.review.rule"]
        self.assertEqual(rules._addressee_on("2010-05-05", plan), Addressee.PROVINCE)
        self.assertTrue(case)
