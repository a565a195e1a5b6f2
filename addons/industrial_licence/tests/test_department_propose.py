import hashlib

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDepartmentPropose(ReviewCase):
    def test_a_body_without_legal_person_or_with_profit_is_not_proposed(self):
        for vals, words in (
            ({"is_legal_person": False}, "legal person"),
            ({"kinds": ("qualification",)}, "legal person"),
            ({"is_non_profit": False}, "no profit"),
            ({"kinds": ("establishment",)}, "qualification"),
            ({"establishment_until": "2020-01-01"}, "expired"),
            ({"scope_ids": []}, "products"),
        ):
            body = self.draft_body("测试三部", **vals)
            with self.assertRaisesRegex(UserError, words):
                body.action_propose()
            self.assertEqual(body.state, "draft")

    def test_an_affiliated_body_needs_its_independence_rules(self):
        body = self.draft_body("测试挂靠部", host_id=self.unit.id)
        with self.assertRaisesRegex(UserError, "independence rules"):
            body.action_propose()
        body.document_ids = [Command.create({"kind": "independence", "name": "独立性规定"})]
        body.action_propose()
        self.assertEqual(body.state, "proposed")

    def test_the_nine_groups_of_data(self):
        body = self.draft_body("测试四部", premises=False, kinds=("qualification",))
        self.assertEqual(body.missing_groups, "内部管理制度、办公条件")
        self.assertFalse(self.department.missing_groups)

    def test_a_document_on_file_is_not_rewritten(self):
        document = self.env["licence.department.document"].with_user(self.clerk).create(
            {"department_id": self.department.id, "kind": "conduct", "name": "行为规范",
             "file": self.upload("规范"), "sha256": "forged"}
        )  # fmt: skip
        self.assertEqual(document.sha256, hashlib.sha256("规范".encode()).hexdigest())
        with self.assertRaises(UserError):
            document.file = self.upload("别的")
