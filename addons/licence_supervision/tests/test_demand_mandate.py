from odoo.exceptions import UserError
from odoo.tests import HttpCase, new_test_user, tagged

from .test_demand_send import DemandCase


@tagged("post_install", "-at_install")
class TestDemandMandate(DemandCase, HttpCase):
    """An invited person, nobody's contact, finds the way from the first page and back."""

    def test_an_expired_mandate_sees_nothing(self):
        demand = self.sent()
        there = demand.with_user(self.firm_user)
        self.assertEqual(there.search([]).ids, demand.ids)
        self.mandate._end()
        self.assertFalse(there.search([]))

    def test_a_reader_reads_and_does_not_answer(self):
        demand = self.sent()
        reader = new_test_user(
            self.env, "demand.reader",
            groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        self.speak(reader, self.enterprise, scope="read")
        self.assertEqual(demand.with_user(reader).search([]).ids, demand.ids)
        with self.assertRaisesRegex(UserError, "not act"):
            demand.with_user(reader)._advance("answer", reason="来源清单（测试）")
        self.assertEqual((demand.state, demand.answer), ("sent", False))

    def test_the_first_page_of_an_invited_person_leads_to_both_pages(self):
        self.sent()
        paper = self.issue(2024, 3, 1)
        told = {"enterprise_id": self.enterprise.id, "date_from": "2020-01-01"}
        mandates = self.env["licence.mandate"].with_context(no_reset_password=True)
        user = mandates._invite(told, "受邀人（测试）", "invited.demand@example.com").user_id
        self.assertFalse(user.partner_id.parent_id)
        user.password = user.login
        self.env.flush_all()
        self.authenticate(user.login, user.login)
        home = self.url_open("/my").text
        pages = {
            "/my/licence/declaration": paper.number,
            "/my/licence/demands": "原材料来源报告（测试）",
        }
        for path, word in pages.items():
            self.assertIn(f'href="{path}"', home)
            self.assertIn(word, self.url_open(path).text)
