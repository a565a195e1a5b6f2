from odoo.exceptions import UserError
from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestCatalogueReturn(CatalogueCase):
    def test_a_returned_version_is_open_again_and_keeps_the_reason(self):
        version = self.submitted_version()
        version._advance("return_", reason="缺少论证")
        self.assertEqual(version.state, "draft")
        self.assertEqual(version.step_ids.sorted("id")[-1].reason, "缺少论证")
        version.with_user(self.editor).line_ids.sequence = 5

    def test_silence_is_refused(self):
        version = self.submitted_version()
        with self.assertRaisesRegex(UserError, "reason"):
            version._advance("return_")
        self.assertEqual(version.state, "submitted")
