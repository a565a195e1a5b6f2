from datetime import datetime

from odoo.addons.industrial_licence.tools.legal_time import at_moment
from odoo.exceptions import AccessError
from odoo.tests import tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportCalendar(ReportCase):
    def drafts(self, *moment):
        env = at_moment(self.env, datetime(*moment))
        return env["licence.supervision.report"]._cron_generate()

    def test_on_the_first_a_draft_of_last_month_exists_with_its_lines(self):
        self.licensed(2026, 9, 30, 15, 59, 0)
        made = self.drafts(2026, 9, 30, 16, 0, 1)  # the first of October in Shanghai
        of_province = made.filtered(lambda one: one.authority_id == self.province)
        kinds = {one.kind: one for one in of_province}
        self.assertEqual(set(kinds), {"applicants", "summary", "yearly"})
        self.assertEqual(len(kinds["summary"].line_ids), 1)
        self.assertEqual(str(kinds["yearly"].deadline), "2026-10-31")
        self.assertEqual(str(kinds["yearly"].period_begin), "2025-10-01")
        self.assertFalse(self.drafts(2026, 10, 2, 4))

    def test_not_sent_on_the_first_of_november_is_late(self):
        self.drafts(2026, 10, 1, 4)
        reports = self.reports.search([("kind", "=", "yearly")])
        for moment, is_late in (((2026, 10, 31, 4), False), ((2026, 11, 1, 4), True)):
            there = reports.with_env(at_moment(reports.env, datetime(*moment)))
            there.invalidate_recordset()
            self.assertEqual(there.is_late, is_late)

    def test_the_body_above_sees_who_has_not_reported_and_a_sister_province_does_not(self):
        self.report(2026, 3)
        stranger = self.person("report.sister", self.other, "group_reporter")
        waiting = [("sent_on", "=", False), ("authority_id", "=", self.province.id)]
        reports = self.env["licence.supervision.report"]
        self.assertTrue(reports.with_user(self.above).search(waiting))
        self.assertFalse(reports.with_user(stranger).search(waiting))

    def test_a_county_reports_to_its_city_every_year(self):
        officer = self.person("report.county", self.county, "group_reporter")
        made = self.drafts(2026, 9, 1, 4).filtered(lambda one: one.authority_id == self.county)
        self.assertEqual((made.kind, str(made.deadline)), ("local", "2026-09-30"))
        self.assertEqual(made.with_user(officer).state, "generated")

    def test_handling_is_prefilled_with_the_counts_of_the_acts(self):
        certificate = self.licensed(2026, 3, 2)
        self.ended(certificate, "annul_fraud", 2026, 3, 20)
        report = self.reports.create({"kind": "yearly", "period": "2026-01-01"})
        self.assertEqual(report.figures["annul"], 1)
        self.assertIn("撤销1件", report.handling)

    def test_a_leader_makes_no_report(self):
        with self.assertRaises(AccessError):
            self.reports.with_user(self.leader).create({"kind": "summary", "period": "2026-03-01"})
