"""国市监质监〔2020〕152号 三(四): a province keeps rules on its reviewers, or is shown."""

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestReviewerRule(ReviewCase):
    def rules(self, user, **vals):
        laws = self.env["licence.law"].with_user(user).with_context(default_kind="reviewer_rules")
        return laws.create({"name": "测试审查人员管理办法", "kind": "reviewer_rules",
                            "effective_from": "2021-01-01", **vals})  # fmt: skip

    def lacking(self):
        authorities = self.env["licence.authority"].with_user(self.manager)
        return authorities.search([("lacks_reviewer_rules", "=", True)])

    def test_a_province_without_rules_is_shown_until_it_enters_them(self):
        self.assertLessEqual(self.hubei | self.hunan, self.lacking())
        self.assertIn("manages its reviewers", self.hubei.duty_note)
        law = self.rules(self.handler)
        self.assertEqual(law.authority_id, self.hubei)
        self.env.invalidate_all()
        self.assertNotIn(self.hubei, self.lacking())
        self.assertIn(self.hunan, self.lacking())
        self.assertFalse(self.hubei.lacks_reviewer_rules)
        self.assertNotIn("manages its reviewers", self.hubei.duty_note or "")

    def test_rules_that_have_ended_do_not_count(self):
        self.rules(self.handler, effective_to="2022-12-31")
        self.assertIn(self.hubei, self.lacking())

    def test_only_provinces_are_asked(self):
        self.assertEqual(set(self.lacking().mapped("level")), {"province"})

    def test_a_province_keeps_its_own_and_no_law(self):
        law = self.rules(self.handler)
        with self.assertRaises(AccessError):
            law.with_user(self.far_handler).name = "改名"
        with self.assertRaises(AccessError):
            self.rules(self.handler, authority_id=self.hunan.id)
        with self.assertRaises(AccessError):
            self.env["licence.law"].with_user(self.handler).create(
                {"name": "测试法律", "kind": "law", "authority_id": False}
            )
        for user in (self.clerk, self.approver, self.officer("a", "auditor")):
            with self.assertRaises(AccessError):
                self.rules(user)

    def test_such_rules_name_their_authority_and_no_other_text_does(self):
        editor = self.officer("ed", "catalogue_editor", self.national)
        laws = self.env["licence.law"].with_user(editor)
        for vals in ({"kind": "reviewer_rules"}, {"kind": "law", "authority_id": self.hubei.id}):
            with self.assertRaises(ValidationError):
                laws.create({"name": "测试文件", **vals})
