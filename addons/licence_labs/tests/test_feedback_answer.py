from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user, tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFeedbackAnswer(LabCase):
    """S002-1.3-12: what is said of a laboratory goes to the centre alone."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.centre = new_test_user(
            cls.env, "labs.centre", groups="industrial_licence.group_centre",
            context={"no_reset_password": True},
        )  # fmt: skip

    def answer(self, order, user=None, **told):
        form = order.sudo().feedback_ids.with_user(user or self.applicant)
        plain = {q.code: "no" if q.kind == "yes_no" else "4" for q in form._questions()}
        form._give({**plain, **told})
        return form.sudo()

    def cases(self):
        return self.env["licence.lab.breach"].search([("lab_id", "=", self.lab.id)])

    def test_a_yes_drafts_a_case_of_the_laboratory_and_names_no_enterprise(self):
        order = self.testing()
        self.answer(order, sold_equipment="yes", harassment="yes", words="只给中心看的话")
        cases = self.cases()
        self.assertEqual(set(cases.type_id.mapped("code")), {"forced_sale", "harassment"})
        self.assertEqual(set(cases.mapped("state")), {"open"})
        self.assertFalse(cases.order_id)
        words = " ".join(cases.mapped("facts"))
        self.assertNotIn("只给中心看的话", words)
        self.assertNotIn(self.enterprise.name, words)
        self.assertNotIn(order.sudo().number, words)
        self.assertFalse(self.applicant in cases.create_uid | cases.write_uid)
        self.assertNotIn(self.applicant.partner_id, cases.message_ids.author_id)

    def test_a_form_without_a_yes_drafts_none(self):
        self.answer(self.testing())
        self.assertFalse(self.cases())

    def test_only_the_centre_reads(self):
        form = self.answer(self.testing(), words="谢谢")
        self.assertTrue(form.with_user(self.centre).answer_ids.mapped("text"))
        answers = form.answer_ids
        for user in (self.handler, self.officer, self.registrar, self.chief):
            with self.assertRaises(AccessError):
                answers.with_user(user).read(["score"])
        for post in ("clerk", "head"):
            self.assertFalse(self.as_post(answers, post).read(["score"]))

    def test_an_answer_is_given_once_and_after_the_hand_out(self):
        order = self.received()
        with self.assertRaises(AccessError):
            self.answer(order)
        self.as_post(order, "clerk")._hand_out_feedback("测试人甲", True)
        self.answer(order)
        with self.assertRaisesRegex(UserError, "already"):
            self.answer(order)

    def test_statistics_tell_of_each_laboratory_and_hide_the_few(self):
        self.answer(self.testing())
        self.env.flush_all()
        statistic = self.env["licence.feedback.statistic"]
        self.assertFalse(statistic.search([("lab_id", "=", self.lab.id)]))
        for number in (7_100_001, 7_100_002):
            self._answered_by(number)
        self.env.flush_all()
        found = statistic.with_user(self.officer).search([("lab_id", "=", self.lab.id)])
        self.assertEqual(set(found.mapped("answer_count")), {3})
        self.assertNotIn("enterprise_id", statistic._fields)
        self.assertFalse(statistic.with_user(self.handler).search([("lab_id", "=", self.lab.id)]))
        other = self.staff("lab.far", "licence_labs.group_lab_officer", self._authority("510000"))
        self.assertFalse(statistic.with_user(other).search([("lab_id", "=", self.lab.id)]))

    def _answered_by(self, number):
        """The answer of another enterprise on a test at the same laboratory."""
        firm = self._enterprise(f"测试企业{number}有限公司", number)
        user = self.portal(f"lab.firm.{number}", "industrial_licence.group_applicant")
        self.env["licence.mandate"].create({"user_id": user.id, "enterprise_id": firm.id})
        application = self.accepted(enterprise=firm).with_user(self.handler)
        order = application._order_test(samples=[{"name": "电缆", "quantity": "20 m"}])
        order.with_user(user).action_choose(self.lab.id)
        order.with_user(user).action_deliver()
        self.hand_out(order)
        return self.answer(order, user)
