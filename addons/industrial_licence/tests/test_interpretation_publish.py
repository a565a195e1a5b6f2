from odoo.exceptions import UserError
from odoo.tests import HttpCase, tagged

from ..controllers import public_face
from .interpretation_case import InterpretationCase


@tagged("post_install", "-at_install")
class TestInterpretationPublish(InterpretationCase, HttpCase):
    """S003-A39-01: asked by a province, answered by the nation, read by everybody."""

    def page(self, path):
        self.env.flush_all()
        public_face.PAGES.kept.clear()
        return self.url_open(f"/licence/public{path}").text

    def test_the_answer_stands_in_the_library_beside_its_article(self):
        self.assertNotIn("应当重新申请", self.page("/laws?kind=guidance"))
        question = self.published()
        document = question.document_id
        self.assertEqual((document.kind, document.explains_id), ("guidance", self.law))
        self.assertIn(f"/laws/{document.id * 2}", self.page("/laws?kind=guidance"))
        page = self.page(f"/laws/{document.id * 2}")
        for words in ("应当重新申请", "企业搬迁后是否重新申请", "第二十一条", "000-00000039",
                      f"/laws/{self.law.id * 2}"):  # fmt: skip
            self.assertIn(words, page)
        self.assertIn(f"/laws/{document.id * 2}", self.page(f"/laws/{self.law.id * 2}"))

    def test_a_published_answer_is_not_rewritten_in_the_library(self):
        document = self.published().document_id.with_user(self.editor)
        for vals in ({"text": "改口"}, {"effective_to": "2999-01-01"}, {"name": "x"}):
            with self.assertRaisesRegex(UserError, "published answer"):
                document.write(vals)
        document.contact_phone = "000-00000040"

    def test_whoever_answered_does_not_publish(self):
        both = self._officer("answer.both", "group_approver", self.nation)
        question = self.answered()
        question._seal({"answered_by_id": both.id})
        with self.assertRaisesRegex(UserError, "another person publishes"):
            question.with_user(both).action_publish()

    def test_no_province_publishes_and_other_provinces_read_what_is_published(self):
        question = self.answered()
        with self.assertRaisesRegex(UserError, "national authority alone"):
            question.with_user(self.approver).action_publish()
        self.assertFalse(question.with_user(self.abroad).search([("id", "=", question.id)]))
        question.with_user(self.national).action_publish()
        self.assertTrue(question.with_user(self.abroad).search([("id", "=", question.id)]))
        with self.assertRaises(UserError):
            question.with_user(self.abroad).answer = "x"

    def test_what_was_asked_in_markup_is_text_on_the_page(self):
        question = self.asked(question="<script>x</script>何意？")
        answer = question.with_user(self.editor)
        answer.answer = "如文。"
        answer.action_answer()
        question.with_user(self.national).action_publish()
        self.assertNotIn("<script", question.document_id.text)
