from odoo.exceptions import UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestLiabilityLaboratory(LabCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.past = cls.laboratory("换帅检验所（测试）", "LAB-009", listed=False)
        cls.past.staff_ids = [
            Command.create({"name": name, "role": "head", "joined_on": begin, "left_on": end})
            for name, begin, end in (("测试老所长", "2015-01-01", "2020-12-31"),
                                     ("测试新所长", "2021-01-01", False))
        ]  # fmt: skip

    def case(self, **vals):
        return self.env["licence.liability.case"].with_user(self.handler).create(
            {
                "name": "检验失实", "event_on": "2019-06-01", "facts": "测试事实",
                "lab_id": self.past.id, **vals,
            }
        )  # fmt: skip

    def test_the_head_of_the_day_of_the_event_stands_first(self):
        """国质检监[2006]499号 二(三): 检验机构负责人."""
        case = self.case()
        case.action_open()
        self.assertEqual(case.person_ids.mapped("name"), ["测试老所长"])
        self.assertEqual(case.person_ids.role, "lab_head")
        self.assertEqual(case.person_ids.body, self.past.name)

    def test_an_archived_head_without_an_end_answers_for_nothing(self):
        self.past.staff_ids.filtered(lambda one: not one.left_on).active = False
        case = self.case(event_on="2022-01-01")
        with self.assertRaisesRegex(UserError, "Nobody is on record"):
            case.action_open()

    def test_heads_before_those_who_tested_and_signed(self):
        order = self.issued()
        self.lab.sudo().staff_ids = [Command.create({"name": "测试甲所长", "role": "head"})]
        case = self.case(
            test_order_id=order.id, lab_id=self.lab.id, event_on=order.sudo().issued_on
        )
        case.action_open()
        rows = case.person_ids
        self.assertEqual(rows[0].role, "lab_head")
        self.assertEqual(set(rows[1:].mapped("role")), {"direct"})
        report = order.sudo().report_ids
        self.assertLessEqual(report.tester_id | report.reviewer_id, rows[1:].user_id)

    def test_the_test_in_question_is_of_this_laboratory(self):
        order = self.chosen()
        with self.assertRaisesRegex(ValidationError, "another laboratory"):
            self.case(test_order_id=order.id)

    def test_who_was_head_when_is_never_rewritten(self):
        self.lab.sudo().staff_ids = [
            Command.create({"name": "测试乙所长", "role": "head", "joined_on": "2015-01-01"})
        ]
        row = self.lab.staff_ids[-1:].with_user(self.officer)
        for vals in ({"name": "别人"}, {"role": "tester"}, {"joined_on": "2024-01-01"},
                     {"lab_id": self.past.id}):  # fmt: skip
            with self.subTest(vals=vals), self.assertRaisesRegex(UserError, "on record"):
                row.write(vals)
        row.write({"title": "高级工程师", "left_on": "2024-12-31", "name": "测试乙所长"})
        with self.assertRaisesRegex(UserError, "on record"):
            row.write({"left_on": "2023-12-31"})
