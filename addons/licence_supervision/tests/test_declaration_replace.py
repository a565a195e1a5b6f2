from odoo.exceptions import AccessError
from odoo.tests import tagged

from .declaration_case import DeclarationCase


@tagged("post_install", "-at_install")
class TestDeclarationReplace(DeclarationCase):
    def test_only_a_newer_declaration_replaces_one(self):
        declaration = self.published()
        with self.assertRaises(AccessError):
            declaration._advance("replace")
