from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import HttpCase, tagged

from ..controllers import public_face
from .publication_case import PublicationCase


@tagged("post_install", "-at_install")
class TestLawExplanation(PublicationCase, HttpCase):
    """S004-5-01, S004-5-03: explanations of a province and whom to ask about a text."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.editor = cls._officer("law.local", "group_catalogue_editor", cls.province)
        cls.notice = cls.env.ref("industrial_licence.law_2020_152")

    def page(self, path):
        self.env.flush_all()
        public_face.PAGES.kept.clear()
        return self.url_open(f"/licence/public{path}").text

    def explanation(self, **vals):
        return self.env["licence.law"].with_user(self.editor).create(
            {
                "name": "下放五类产品审批权限解读", "kind": "reading", "issuer": "测试省局",
                "explains_id": self.notice.id, "effective_from": "2020-11-01",
                "text": "<p>五类产品由省局审批。</p>", "contact_office": "产品质量监督处",
                "contact_phone": "000-00000045", **vals,
            }
        )  # fmt: skip

    def test_the_library_filters_explanations_of_policy(self):
        law = self.explanation()
        self.assertEqual(law.authority_id, self.province)
        self.assertNotIn(law.name, self.page("/laws?kind=reading"))
        draft = self.env["licence.publication"].with_user(self.editor).create(
            {"name": "解读发布", "kind": "document", "law_id": law.id}
        )  # fmt: skip
        self.published(draft)
        self.assertIn(law.name, self.page("/laws?kind=reading"))
        self.assertNotIn(law.name, self.page("/laws?kind=policy"))
        self.assertIn("政策解读", self.page("/laws"))
        self.assertIn(law.name, self.page(f"/laws/{self.notice.id * 2}"))

    def test_the_page_of_a_text_names_its_contact(self):
        self.assertNotIn("000-00000152", self.page(f"/laws/{self.notice.id * 2}"))
        self.notice.write({"contact_office": "质量监督司", "contact_phone": "000-00000152"})
        page = self.page(f"/laws/{self.notice.id * 2}")
        self.assertIn("质量监督司", page)
        self.assertIn("000-00000152", page)

    def test_the_page_of_a_notice_names_its_contact(self):
        draft = self.env["licence.publication"].with_user(self.clerk).create(
            {"name": "通知", "kind": "notice", "text": "正文", "contact_phone": "000-00000153"}
        )  # fmt: skip
        self.published(draft)
        self.assertIn("000-00000153", self.page(f"/publications/{draft.id}"))

    def test_a_province_adds_explanations_and_no_law(self):
        with self.assertRaisesRegex(ValidationError, "State's"), self.cr.savepoint():
            self.explanation(kind="policy")
        with self.assertRaises(UserError), self.cr.savepoint():
            self.explanation(authority_id=False, kind="policy")
        with self.assertRaises(AccessError), self.cr.savepoint():
            self.explanation(authority_id=self.other.id)
        law = self.explanation()
        with self.assertRaisesRegex(UserError, "does not change"):
            law.authority_id = False
        with self.assertRaises(AccessError):
            self.notice.with_user(self.editor).contact_phone = "1"
        with self.assertRaisesRegex(ValidationError, "itself"):
            law.explains_id = law

    def test_no_province_publishes_a_text_of_the_state(self):
        draft = self.env["licence.publication"].with_user(self.editor).create(
            {"name": "越权", "kind": "document", "law_id": self.notice.id}
        )  # fmt: skip
        draft.action_review()
        with self.assertRaisesRegex(UserError, "issued by the State"):
            draft.with_user(self.approver).action_publish()
