from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .notice_case import NoticeCase


@tagged("post_install", "-at_install")
class TestChangeNoticeSign(NoticeCase):
    def test_the_twelve_rows_stand_in_order_with_what_is_on_file(self):
        notice = self.notice(phone="027-2")
        self.assertEqual(
            [line._printed()[0] for line in notice.line_ids],
            ["检验机构名称", "主管部门", "挂靠单位名称", "单位性质", "资产性质", "通信地址",
             "邮政编码", "电    话", "传    真", "电子信箱", "联 系 人", "其    他"],
        )  # fmt: skip
        self.assertEqual(notice.line_ids[0].before, self.lab.name)
        printed = [line._printed()[1:] for line in notice.line_ids]
        self.assertEqual(printed.count(("", "")), 11)
        self.assertEqual(printed[7], ("027-0000000", "027-2"))

    def test_what_was_before_is_locked(self):
        notice = self.notice()
        for vals in ({"before": "改"}, {"item": "fax"}, {"applied_on": "2020-01-01"}):
            with self.assertRaises(AccessError):
                notice.line_ids[7].write(vals)
        notice.line_ids[8].after = "027-3"

    def test_only_the_head_signs_and_then_it_stands(self):
        notice = self.notice()
        with self.assertRaises(AccessError):
            notice.action_sign()
        self.as_post(notice, "head").action_sign()
        with self.assertRaises(UserError):
            notice.line_ids[7].after = "改"
        with self.assertRaises(UserError):
            notice.changed_on = "2026-01-01"

    def test_a_notice_that_changes_nothing_is_refused(self):
        notice = self.notice(phone="027-0000000")
        notice.product_ids = False
        with self.assertRaises(UserError) as refusal:
            self.as_post(notice, "head").action_sign()
        self.assertIn("changes nothing", str(refusal.exception))
        self.assertIn("Name the products", str(refusal.exception))

    def test_only_products_of_a_rule_book_are_named(self):
        bare = self.product.copy({"name": "无细则产品（测试）", "rule_book_ids": False})
        notice = self.notice()
        with self.assertRaises(UserError):
            notice.product_ids += bare
        self.assertEqual(notice.product_ids, self.product)

    def test_no_officer_draws_one_up(self):
        for user in (self.registrar, self.officer):
            with self.assertRaises(AccessError):
                self.env["licence.lab.change.notice"].with_user(user).create(
                    {"lab_id": self.lab.id}
                )
