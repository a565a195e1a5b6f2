from odoo.tests import tagged

from .declaration_case import DeclarationCase


@tagged("post_install", "-at_install")
class TestDeclarationWithdraw(DeclarationCase):
    def test_withdrawn_it_is_no_longer_public(self):
        declaration = self.published()
        facts = self.env["licence.supervision.public.fact"]
        shown = [("kind", "in", ("standard", "promise")), ("firm", "=", self.enterprise.id)]
        self.assertEqual(facts.search_count(shown), 2)
        declaration._advance("withdraw", reason="标准作废（测试）")
        self.assertEqual(facts.search_count(shown), 0)
