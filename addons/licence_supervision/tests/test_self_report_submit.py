from datetime import date

from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase

TOLD = ("conditions", "particulars", "production", "marks", "inspected")


@tagged("post_install", "-at_install")
class TestSelfReportSubmit(InspectionCase):
    def setUp(self):
        super().setUp()
        self.issue(2024, 3, 1)
        self.issue(2024, 3, 2)
        self.model = self.env["licence.supervision.self.report"]

    def opened(self, year=2025):
        return self.model._open_year(year).filtered(
            lambda one: one.enterprise_id == self.enterprise
        )

    def test_one_for_each_holder_and_year_however_often_the_year_opens(self):
        made = self.opened()
        self.assertEqual((len(made), made.deadline), (1, date(2026, 3, 31)))
        self.assertEqual(made.area_id, self.county)
        self.assertFalse(self.opened())
        self.assertTrue(self.opened(2024))

    def test_none_where_the_province_has_given_the_review_up(self):
        self.env["licence.regime.switch"].create(
            {
                "measure_id": self.env.ref(
                    "industrial_licence.measure_annual_review_abolished"
                ).id,
                "province_id": self.province.id, "adopted_on": "2025-06-01",
                "basis": "试点（测试）",
            }
        )  # fmt: skip
        self.assertTrue(self.opened(2024))
        self.assertFalse(self.opened(2025))

    def test_handed_in_with_all_its_parts_and_late_after_its_day(self):
        report = self.opened().with_user(self.one)
        with self.assertRaisesRegex(UserError, "生产条件保持情况"):
            report._advance("submit")
        report.write(dict.fromkeys(TOLD, "无变化（测试）"))
        report._advance("submit")
        self.assertTrue(report.is_late)
        self.assertIn(report, self.model.with_user(self.one).search([("is_late", "=", True)]))

    def test_none_is_made_by_hand(self):
        with self.assertRaises(UserError):
            self.model.with_user(self.one).create({"year": 2025})
