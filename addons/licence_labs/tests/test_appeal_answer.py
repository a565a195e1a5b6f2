from dateutil.relativedelta import relativedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .appeal_case import AppealCase
from .page_case import PageCase


@tagged("post_install", "-at_install")
class TestAppealAnswer(AppealCase):
    def test_an_upheld_one_is_tested_again_by_another_laboratory(self):
        """国质检监[2006]499号 二(二)3: 异议 → 复检, by others."""
        appeal = self.taken()
        self.as_post(appeal, "clerk")._settle("upheld", "retest", "测试复检")
        again = appeal.again_id
        self.assertEqual((again.kind, again.state, again.origin_id),
                         ("dispute", "drafted", appeal.order_id))  # fmt: skip
        self.assertEqual(again._eligible(), self.lab_b)
        self.assertEqual((appeal.state, appeal.answer), ("answered", "测试复检"))
        self.assertEqual(appeal.retain_until, appeal.answered_on + relativedelta(years=5))

    def test_only_the_handler_answers_and_says_the_result(self):
        appeal = self.taken()
        clerk = self.as_post(appeal, "clerk")
        with self.assertRaisesRegex(UserError, "Say the result"):
            clerk._settle("", "", "x")
        with self.assertRaisesRegex(UserError, "changes nothing"):
            clerk._settle("rejected", "retest", "x")
        for post in ("tester", "head"):
            with self.assertRaises(UserError):
                self.as_post(appeal, post)._settle("rejected", "none", "x")
        clerk._settle("rejected", "none", "结果无误")
        self.assertFalse(appeal.again_id)
        with self.assertRaises(UserError):
            clerk.write({"result": "upheld"})

    def test_the_objection_itself_is_never_rewritten(self):
        appeal = self.taken()
        clerk = self.as_post(appeal, "clerk")
        for vals in ({"text": "x"}, {"handler_id": 1}, {"retain_until": "2026-01-01"}):
            with self.assertRaises(AccessError):
                clerk.write(vals)
        with self.assertRaises(AccessError):
            appeal.with_user(self.applicant).write({"result": "upheld"})
        with self.assertRaises(UserError):
            appeal.sudo().unlink()


@tagged("post_install", "-at_install")
class TestAppealPage(PageCase):
    def test_the_enterprise_objects_and_the_laboratory_answers_on_their_pages(self):
        other = self.laboratory("乙检验所（测试）", "LAB-002")
        order = self.issued().sudo()
        self.authenticate("lab.applicant", "lab.applicant")
        self.send(f"/my/tests/{order.id}/objection", against="conclusion", text="测试异议")
        appeal = order.appeal_ids
        self.assertEqual((appeal.text, appeal.state), ("测试异议", "received"))
        self.sign_in("clerk")
        back = f"/my/lab/orders/{order.id}"
        self.take("appeals", appeal, "take_up", back=back)
        self.assertEqual(appeal.handler_id, self.member(self.lab, "clerk"))
        page = self.page(back)
        self.assertTrue(page.xpath("//select[@name='effect']"))
        self.send(f"{back}/appeal", result="upheld", effect="retest", text="同意复检",
                  version=str(appeal.version))  # fmt: skip
        self.assertEqual(appeal.state, "answered")
        self.authenticate("lab.applicant", "lab.applicant")
        again = self.page(f"/my/tests/{order.id}").xpath(
            f"//a[@href='/my/tests/{appeal.again_id.id}']"
        )
        self.assertTrue(again)
        self.assertEqual(appeal.again_id._eligible(), other)
