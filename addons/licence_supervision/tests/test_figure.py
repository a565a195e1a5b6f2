from odoo.tests import new_test_user, tagged

from .inspection_case import InspectionCase

MOST_QUERIES, EXACTLY = 15, 14


@tagged("post_install", "-at_install")
class TestFigure(InspectionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.chief = new_test_user(
            cls.env, "figure.chief", groups="industrial_licence.group_manager",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.chief.licence_authority_id = cls.province

    def _figures(self):
        figures = self.env["licence.supervision.figure"].with_user(self.chief).search([])
        return {figure.code: figure for figure in figures}

    def test_each_figure_counts_its_own_list(self):
        self.failed()
        self.looked()._advance("conclude")
        figures = self._figures()
        self.assertEqual(len(figures), 14)
        for code in ("open_cases", "inspections", "open_orders", "complaints", "signals"):
            figure = figures[code]
            action = figure.action_open()
            there = self.env[action["res_model"]].with_user(self.chief)
            self.assertEqual(figure.value, there.search_count(action["domain"]), code)
        self.assertGreaterEqual(figures["inspections"].value, 1)
        self.assertGreaterEqual(figures["open_orders"].value, 1)
        self.assertGreater(figures["fail_rate"].value, 0)

    def test_every_list_opens(self):
        for figure in self._figures().values():
            action = figure.action_open()
            self.env[action["res_model"]].with_user(self.chief).search(action["domain"], limit=1)

    def test_the_page_costs_fifteen_queries_at_most(self):
        page = self.env["licence.supervision.figure"].with_user(self.chief)
        names = ["code", "name", "unit", "res_model", "value"]
        page.search_fetch([], names).mapped("value")  # rules are known to the registry from here
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertTrue(page.env.user.licence_authority_id.parent_path)
        before = self.env.cr.sql_log_count
        page.search_fetch([], names).mapped("value")
        self.assertEqual(self.env.cr.sql_log_count - before, EXACTLY)
        self.assertLessEqual(EXACTLY, MOST_QUERIES)

    def test_closure_is_closed_of_failed(self):
        before = self._figures()["closure"].value
        check = self.failed()
        order = check.rectification_ids
        order.evidence = order.recheck = "已改（测试）"
        order._advance("hand_in")
        order._advance("pass_")
        check.announcement = "第1号（测试）"
        check.action_announce()
        check._advance("close")
        self.env.invalidate_all()
        self.assertEqual((before, self._figures()["closure"].value), (0, 100))
