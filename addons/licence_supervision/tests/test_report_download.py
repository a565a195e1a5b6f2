from odoo.exceptions import AccessError
from odoo.tests import HttpCase, new_test_user, tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportDownload(ReportCase, HttpCase):
    def _chief(self, login, authority):
        user = new_test_user(
            self.env, login, groups="industrial_licence.group_manager",
            context={"no_reset_password": True},
        )  # fmt: skip
        user.licence_authority_id = authority
        return user

    def test_the_manager_gets_the_workbook_by_its_address(self):
        self.licensed(2026, 3, 2)
        chief = self._chief("download.chief", self.province)
        report = self.report(2026, 3).with_user(chief)
        action = report.action_download()
        chief.sudo().password = "download.chief"
        self.env.flush_all()
        self.authenticate("download.chief", "download.chief")
        answer = self.url_open(action["url"])
        self.assertEqual((answer.status_code, answer.content[:2]), (200, b"PK"))
        self.assertIn(".xlsx", answer.headers["Content-Disposition"])

    def test_a_sister_province_gets_nothing(self):
        report = self.report(2026, 3)
        stranger = self._chief("download.other", self.other)
        with self.assertRaises(AccessError):
            report.with_user(stranger).read(["draft_workbook"])
        stranger.sudo().password = "download.other"
        self.env.flush_all()
        self.authenticate("download.other", "download.other")
        answer = self.url_open(report.action_download()["url"])
        self.assertNotEqual(answer.status_code, 200)
