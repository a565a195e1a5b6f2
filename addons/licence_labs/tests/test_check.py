from odoo.exceptions import AccessError
from odoo.fields import Command
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestCheck(LabCase):
    def check(self, **vals):
        return (
            self.env["licence.lab.check"]
            .with_user(self.officer)
            .create({"lab_id": self.lab.id, **vals})
        )

    def test_a_sampled_report_is_compared_with_its_retest(self):
        report = self.issued().sudo().report_ids
        check = self.check(
            kind="report", report_id=report.id, result="fail",
            line_ids=[
                Command.create({"item": "导体电阻", "reported": "1.80", "retested": "1.95",
                                "measure_unit": "Ω/km", "agrees": "no"}),
                Command.create({"item": "绝缘厚度", "reported": "0.75", "retested": "0.74",
                                "measure_unit": "mm", "agrees": "yes"}),
            ],
        )  # fmt: skip
        self.assertEqual((check.disagreeing, check.authority_id), (1, self.province))

    def test_a_finding_suspends_scope_and_the_list_is_shorter_at_once(self):
        order = self.ordered()
        self.assertIn(self.lab, order._eligible())
        check = self.check(kind="proficiency", round_name="2026 第一轮", result="fail")
        scope = self.lab.scope_ids.filtered(lambda row: row.unit_id == self.unit)
        self.env["licence.lab.scope.suspension"].with_user(self.officer)._suspend(
            scope, check.checked_on, "能力验证不合格", "测试依据", check_id=check.id
        )
        self.assertNotIn(self.lab, order._eligible())
        self.assertTrue(scope.is_suspended)
        self.assertEqual(check.suspension_ids.scope_id, scope)

    def test_an_officer_of_another_area_and_the_laboratory_see_nothing(self):
        check = self.check()
        self.officer.licence_authority_id = self._authority("110000")
        self.assertFalse(check.search([("id", "=", check.id)]))
        head = self.member(self.lab, "head")
        self.assertFalse(check.with_user(head).read(["findings"]))
        with self.assertRaises(AccessError):
            check.with_user(head).search([])

    def test_the_card_shows_the_ten_groups_of_article_17(self):
        arch = self.env["licence.lab"].get_view(view_type="form")["arch"]
        for group in (
            "单位性质、隶属关系", "内部管理制度", "机构设置", "资质", "主要工作内容和经历", "人员",
            "办公条件", "检验设备",
        ):  # fmt: skip
            self.assertIn(f'string="{group}"', arch)
        self.assertIn('name="calibration_until"', arch)
