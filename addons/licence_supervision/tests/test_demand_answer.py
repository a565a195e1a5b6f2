from odoo import http
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, new_test_user, tagged

from .test_demand_send import DemandCase


@tagged("post_install", "-at_install")
class TestDemandAnswer(DemandCase, HttpCase):
    def test_the_enterprise_answers_and_its_words_are_kept(self):
        demand = self.sent()
        demand.with_user(self.firm_user)._advance("answer", reason="来源清单（测试）")
        self.assertEqual((demand.answer, demand.state), ("来源清单（测试）", "answered"))
        self.assertFalse(demand.is_late)

    def test_an_empty_answer_is_refused(self):
        with self.assertRaisesRegex(UserError, "Say the reason"):
            self.sent().with_user(self.firm_user)._advance("answer", reason=" ")

    def test_after_its_day_it_is_flagged_late(self):
        demand = self.sent()
        demand._seal({"due_on": "2020-01-01"})
        self.assertTrue(demand.is_late)
        late = self.env["licence.supervision.demand"].search([("is_late", "=", True)])
        self.assertIn(demand, late)

    def test_another_enterprise_neither_reads_nor_answers_it(self):
        demand = self.sent()
        other = new_test_user(
            self.env, "demand.other", groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        self.assertFalse(demand.with_user(other).search([]))
        with self.assertRaises(AccessError):
            demand.with_user(other)._advance("answer", reason="x")

    def test_the_page_of_the_enterprise(self):
        demand = self.sent()
        self.firm_user.password = "demand.firm"
        self.authenticate("demand.firm", "demand.firm")
        page = self.url_open("/my/licence/demands")
        self.assertIn("原材料来源报告（测试）", page.text)
        address = f"/my/licence/demands/{demand.id}"
        token = http.Request.csrf_token(self)
        shown = self.url_open(address, data={"answer": "清单在此（测试）", "csrf_token": token})
        self.assertIn("清单在此（测试）", shown.text)
        self.assertEqual(demand.state, "answered")
        again = self.url_open(address, data={"answer": "再交", "csrf_token": token})
        self.assertIn('role="alert"', again.text)
        self.assertEqual(self.url_open("/my/licence/demands/99999999").status_code, 404)
