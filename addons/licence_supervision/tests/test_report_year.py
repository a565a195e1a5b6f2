from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestReportYear(InspectionCase):
    def _year(self, body=None, kind="yearly"):
        reporter = self.person(f"year.{kind}", body or self.province, "group_reporter")
        reports = self.env["licence.supervision.report"].with_user(reporter)
        return reports.create({"kind": kind, "period": "2026-01-01"})

    def _concluded(self, *day, **vals):
        inspection = self.on(self.looked(**vals), *day)
        inspection._advance("conclude")
        return inspection

    def test_four_sections_with_the_counts_of_the_lists(self):
        for kind in ("regular", "regular", "patrol"):
            self._concluded(2026, 3, 2, kind=kind)
        self._concluded(2026, 3, 3, kind="return_visit", worse=True)
        self._concluded(2026, 10, 1, kind="patrol")  # belongs to the next report
        report = self._year()
        self.assertEqual(report.patrol, "巡查1家次，回访1家次。")
        self.assertTrue(report.regular.startswith("定期检查2家次，不定期检查0家次"))
        self.assertTrue(report.handling.startswith("责令限期整改1件"))
        listed = self.env["licence.supervision.inspection"].search_count(
            [("kind", "=", "regular"), ("concluded_on", "<=", "2026-09-30")]
        )
        self.assertEqual(report.figures["regular"], listed)

    def test_the_county_counts_its_own_area(self):
        self._concluded(2026, 3, 2, kind="patrol")
        self.assertEqual(self._year(self.county, "local").figures["patrol"], 1)

    def test_where_the_review_is_given_up_the_section_says_so(self):
        self.env["licence.regime.switch"].create(
            {
                "measure_id": self.env.ref(
                    "industrial_licence.measure_annual_review_abolished"
                ).id,
                "province_id": self.province.id, "adopted_on": "2025-06-01",
                "basis": "试点（测试）",
            }
        )  # fmt: skip
        self.assertEqual(self._year().self_review, "已取消（试点）。")
