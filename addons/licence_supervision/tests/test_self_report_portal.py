from odoo import http
from odoo.exceptions import UserError
from odoo.tests import HttpCase, new_test_user, tagged

from .inspection_case import InspectionCase

ADDRESS = "/my/licence/self-reports"
PARTS = ("conditions", "particulars", "production", "marks", "inspected")


@tagged("post_install", "-at_install")
class TestSelfReportPortal(InspectionCase, HttpCase):
    """实施办法 48: the enterprise itself writes its report, on its own page."""

    def setUp(self):
        super().setUp()
        self.issue(2024, 3, 1)
        opened = self.env["licence.supervision.self.report"]._open_year(2025)
        self.report = opened.filtered(lambda one: one.enterprise_id == self.enterprise)
        self.page = f"{ADDRESS}/{self.report.id}"

    def account(self, login, enterprise, **vals):
        user = new_test_user(
            self.env, login, groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        self.speak(user, enterprise, **vals)
        return user

    def sign_in(self, user):
        user.password = user.login
        self.env.flush_all()
        self.authenticate(user.login, user.login)

    def send(self, **told):
        return self.url_open(self.page, data={"csrf_token": http.Request.csrf_token(self), **told})

    def test_the_enterprise_writes_and_hands_in(self):
        self.sign_in(self.account("self.firm", self.enterprise))
        self.assertIn(f'href="{ADDRESS}"', self.url_open("/my").text)
        self.assertIn(self.page, self.url_open(ADDRESS).text)
        half = self.send(conditions="设备完好（测试）").text
        self.assertIn('role="alert"', half)
        self.assertIn("设备完好（测试）", half)
        self.assertEqual((self.report.state, self.report.conditions), ("due", False))
        whole = self.send(**dict.fromkeys(PARTS, "无变化（测试）"), verdict="in_order", remark="x")
        self.assertIn('id="handed_in"', whole.text)
        self.assertEqual(self.report.state, "submitted")
        self.assertEqual((self.report.verdict, self.report.remark), (False, False))
        self.assertIn('role="alert"', self.send(**dict.fromkeys(PARTS, "改写")).text)
        self.assertEqual(self.report.conditions, "无变化（测试）")

    def test_a_reader_reads_and_does_not_hand_in(self):
        reader = self.account("self.reader", self.enterprise, scope="read")
        with self.assertRaisesRegex(UserError, "not act"):
            self.report.with_user(reader)._hand_in_online(dict.fromkeys(PARTS, "无变化（测试）"))
        self.sign_in(reader)
        self.assertNotIn("<textarea", self.url_open(self.page).text)
        self.assertEqual((self.report.state, self.report.conditions), ("due", False))

    def test_another_enterprise_and_an_expired_mandate_find_nothing(self):
        other = self.enterprise.copy({"credit_code": False, "name": "另一企业（测试）"})
        for user in (
            self.account("self.other", other),
            self.account("self.former", self.enterprise, date_until="2020-12-31"),
        ):
            self.sign_in(user)
            self.assertNotIn(self.page, self.url_open(ADDRESS).text)
            for address in (self.page, f"{ADDRESS}/99999999"):
                self.assertEqual(self.url_open(address).status_code, 404)
