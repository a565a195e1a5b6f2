from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestInspectionStart(InspectionCase):
    def test_two_officers_at_least(self):
        inspection = self.inspection(officers=self.one)
        with self.assertRaisesRegex(UserError, "Two officers at least"):
            inspection._advance("start")
        inspection.officer_ids |= self.two
        inspection._advance("start")
        self.assertTrue(inspection.started_at)

    def test_a_closed_enterprise_is_not_inspected_one_without_certificate_is(self):
        self.assertFalse(self.inspection().certificate_id)
        self.enterprise.active = False
        with self.assertRaisesRegex(UserError, "is closed"):
            self.inspection()

    def test_a_county_sees_its_own_area_and_no_other(self):
        inspection = self.inspection()
        model = self.env["licence.supervision.inspection"]
        self.assertEqual(model.with_user(self.of_city).search([]).ids, inspection.ids)
        self.assertFalse(model.with_user(self.stranger).search([]))
        with self.assertRaises(AccessError):
            inspection.with_user(self.stranger)._advance("start")

    def test_a_flying_one_is_hidden_until_it_starts(self):
        officers = self.national | self.national_two
        flying = self.inspection(
            by=self.national, officers=officers, kind="flying", clue="线索（测试）"
        )
        local = self.env["licence.supervision.inspection"].with_user(self.one)
        lines = self.env["licence.supervision.inspection.line"].with_user(self.one)
        self.assertFalse(local.search([]) or lines.search([]))
        self.assertFalse(local._read_group([], ["kind"], ["__count"]))
        flying._advance("start")
        self.assertEqual(local.search([]).ids, flying.ids)

    def test_sixty_days_after_an_exempt_renewal(self):
        """发证后60天内: the issue itself plans the visit at the place, due on day sixty."""
        self._rule(
            kind="renewal", path="visit_exempt", visit="exempt", test="own_report",
            visit_limit_code="T-15",
        )  # fmt: skip
        application = self.application(kind="renewal")
        rule = self.env["licence.path.rule"].search([("visit_limit_code", "=", "T-15")], limit=1)
        certificate = self.issue(2024, 3, 1)
        application._seal({"path_rule_id": rule.id, "issued_certificate_id": certificate.id})
        made = self.env["licence.supervision.inspection"].with_user(self.clerk)
        made = self.on(made, 2026, 3, 2)._plan_after_issue(application)
        made = made.with_env(self.env)
        self.assertEqual((made.kind, str(made.due_on)), ("after_exemption", "2026-05-06"))
        self.assertEqual(made.area_id, self.county)
        self.assertEqual(made.due_colour, "red")
        with self.assertRaisesRegex(UserError, "due by law"):
            made.with_user(self.one)._advance("cancel", reason="x")

    def test_the_only_site_and_the_only_living_licence_fill_themselves(self):
        certificate = self.issue(2024, 3, 1)
        form = Form(self.env["licence.supervision.inspection"].with_user(self.one))
        form.enterprise_id = self.enterprise
        self.assertEqual(form.certificate_id, certificate)
        self.assertEqual(form.product_id, certificate.product_id)
