from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestCatalogueSubmit(CatalogueCase):
    def test_an_editor_submits_a_version_with_grounds(self):
        version = self.draft_version()
        version.action_submit()
        self.assertEqual(version.state, "submitted")
        self.assertEqual(version.step_ids.user_id, self.editor)

    def test_a_version_without_lines_is_refused(self):
        with self.assertRaisesRegex(UserError, "lists no product"):
            self.draft_version(products=self.env["licence.product"]).action_submit()

    def test_a_product_without_ground_is_named(self):
        bare = self.another_product("无依据产品")
        with self.assertRaisesRegex(UserError, "无依据产品"):
            self.draft_version(products=bare).action_submit()
        self.assertEqual(len(bare._fields["licensing_ground"].selection), 6)

    def test_the_next_version_begins_as_a_copy_without_approval(self):
        copied = self.shipped("catalogue_2024").with_user(self.editor).copy()
        self.assertEqual(
            (copied.state, copied.approval_no, copied.effective_to), ("draft", False, False)
        )
        self.assertEqual(len(copied.line_ids), 23)

    def test_a_draft_governs_nothing(self):
        made = self.another_product(licensing_ground="safety")
        version = self.draft_version(begin="2020-12-01", products=made)
        self.assertFalse(made._is_licensable(self.day("2021-01-04")))
        version.action_submit()
        self.assertFalse(made._is_licensable(self.day("2021-01-04")))

    def test_a_clerk_and_a_province_editor_may_not(self):
        version = self.draft_version()
        with self.assertRaises(AccessError):
            version.with_user(self.clerk)._advance("submit")
        with self.assertRaisesRegex(UserError, "national authority"):
            version.with_user(self.province_editor)._advance("submit")
        with self.assertRaises(AccessError):
            version.with_user(self.province_editor).name = "省目录"

    def test_the_lines_of_a_submitted_version_stand(self):
        version = self.draft_version()
        version.action_submit()
        with self.assertRaisesRegex(UserError, "content stands"):
            version.line_ids.sequence = 5
        with self.assertRaisesRegex(UserError, "content stands"):
            version.write({"line_ids": [(0, 0, {"product_id": self.cable.id})]})
        with self.assertRaisesRegex(UserError, "content stands"):
            version.line_ids.unlink()
