from odoo.http import Request
from odoo.tests import HttpCase, new_test_user, tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestFeedbackPage(VisitCase, HttpCase):
    def sign_in_as(self, firm, login):
        user = new_test_user(
            self.env, login,
            groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        self.env["licence.mandate"].create({"user_id": user.id, "enterprise_id": firm.id})
        self.authenticate(user.login, user.login)

    def send(self, form, **more):
        answers = {q.code: "no" if q.kind == "yes_no" else "4" for q in form._questions()}
        token = {"csrf_token": Request.csrf_token(self)}
        return self.url_open(f"/my/feedback/{form.id}/answer", {**answers, **token, **more})

    def test_the_enterprise_answers_on_its_page(self):
        form = self.application().feedback_ids
        self.sign_in_as(form.enterprise_id, "page.firm")
        self.assertIn("总体评价", self.url_open(f"/my/feedback/{form.id}").text)
        self.assertEqual(self.send(form, words="感谢").status_code, 200)
        self.assertEqual(form.state, "answered")
        self.assertIn("感谢", form.answer_ids.mapped("text"))

    def test_an_open_question_is_named_and_nothing_is_kept(self):
        form = self.application().feedback_ids
        self.sign_in_as(form.enterprise_id, "page.firm")
        code = form._questions()[0].code
        self.assertIn('role="alert"', self.send(form, **{code: ""}).text)
        self.assertEqual((form.state, len(form.answer_ids)), ("handed_out", 0))

    def test_the_list_leads_to_the_forms_of_ones_own(self):
        form = self.application().feedback_ids
        self.sign_in_as(form.enterprise_id, "page.firm")
        self.assertIn(f"/my/feedback/{form.id}", self.url_open("/my/feedback").text)
        self.assertIn("/my/feedback", self.url_open("/my").text)
        self.sign_in_as(self.firm(self.desk, "测试丁有限公司", 7_000_004), "page.other")
        self.assertNotIn(f"/my/feedback/{form.id}", self.url_open("/my/feedback").text)

    def test_another_enterprise_finds_nothing(self):
        form = self.application().feedback_ids
        self.sign_in_as(self.firm(self.desk, "测试丁有限公司", 7_000_004), "page.other")
        self.assertEqual(self.url_open(f"/my/feedback/{form.id}").status_code, 404)
        self.assertEqual(self.send(form).status_code, 404)
        self.assertEqual(form.state, "handed_out")
