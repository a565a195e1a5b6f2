from odoo import http
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged

from .declaration_case import DeclarationCase


@tagged("post_install", "-at_install")
class TestDeclarationPublish(DeclarationCase, HttpCase):
    def _page(self):
        self.env.flush_all()
        self.authenticate(None, None)
        return self.url_open(f"/licence/enterprise/{self.enterprise.credit_code}").text

    def test_everybody_reads_standards_term_range_and_promises(self):
        self.published()
        page = self._page()
        for word in (
            "GB/T 0000.2—2099 虚构标准（测试）", "甲类虚构钢筋 6mm—40mm（测试）",
            str(self.paper.valid_until), self.paper.number, "主体责任", "虚构代表（测试）",
        ):  # fmt: skip
            self.assertIn(word, page)

    def test_without_product_range_or_standard_nothing_is_published(self):
        for line in ({"product_range": " "}, {"standard": False}):
            declaration = self.declaration(line=line)
            with self.assertRaisesRegex(UserError, "Name the"):
                declaration._advance("publish")
            self.assertEqual(declaration.state, "draft")

    def test_three_promises_signed_by_the_legal_representative(self):
        for vals in ({"duty_promise": ""}, {"signed_on": False}, {"signed_by": "另一人（测试）"}):
            declaration = self.declaration(**vals)
            with self.assertRaises(UserError):
                declaration._advance("publish")

    def test_a_changed_standard_replaces_the_one_before(self):
        before = self.published()
        now = self.published(line={"standard": "GB/T 0000.2—2100（测试）"})
        self.assertEqual((before.state, now.state), ("replaced", "published"))
        page = self._page()
        self.assertIn("GB/T 0000.2—2100（测试）", page)
        self.assertNotIn("2099 虚构标准", page)

    def test_holders_without_a_commitment_are_listed(self):
        self.issue(2024, 3, 1)
        files = self.env["licence.supervision.quality.file"]
        without = [("has_commitment", "=", False), ("enterprise_id", "=", self.enterprise.id)]
        self.assertTrue(files.search(without))
        self.published()
        self.assertFalse(files.search(without))

    def test_nobody_declares_for_another_enterprise(self):
        other = self.enterprise.copy({"credit_code": False, "name": "另一企业（测试）"})
        with self.assertRaises(AccessError):
            self.declaration(enterprise_id=other.id)

    def test_an_unknown_enterprise_is_not_found(self):
        self.authenticate(None, None)
        self.assertEqual(self.url_open("/licence/enterprise/NOBODY").status_code, 404)

    def test_the_enterprise_declares_on_its_own_page(self):
        self.paper = self.issue(2024, 3, 1)
        self.firm_user.password = "declare.firm"
        self.env.flush_all()
        self.authenticate("declare.firm", "declare.firm")
        address, number = "/my/licence/declaration", self.paper.id
        self.assertIn(self.paper.number, self.url_open(address).text)
        told = {
            "csrf_token": http.Request.csrf_token(self), f"range_{number}": "全部规格（测试）",
            "signed_by": "虚构代表（测试）",
        }  # fmt: skip
        model = self.env["licence.supervision.declaration"]
        self.assertIn('role="alert"', self.url_open(address, data=told).text)
        self.assertFalse(model.search([("enterprise_id", "=", self.enterprise.id)]))
        told[f"standard_{number}"] = "GB/T 0000—2099（测试）"
        self.assertIn("lp-say good", self.url_open(address, data=told).text)
        made = model.search([("enterprise_id", "=", self.enterprise.id)])
        self.assertEqual((made.state, made.line_ids.standard),
                         ("published", "GB/T 0000—2099（测试）"))  # fmt: skip
