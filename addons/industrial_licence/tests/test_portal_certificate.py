from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalCertificate(PortalCase):
    """The holder's own certificate: page, signed PDF, verification, what may be applied for."""

    def setUp(self):
        super().setUp()
        today = legal_today(self.env)
        self.certificate = self.issue(today.year - 1, 3, 1)
        self.home = f"/my/certificates/{self.certificate.id}"
        self.sign_in(self.handler_of)

    def test_both_papers_and_the_address_of_the_code(self):
        page = self.page(self.home)
        self.assertIn(self.certificate.number, page)
        self.assertIn("/licence/verify/", page)
        for form in ("original", "copy"):
            answer = self.url_open(f"{self.home}/{form}.pdf")
            self.assertTrue(answer.content.startswith(b"%PDF"), form)
            self.assertEqual(answer.headers["Content-Type"], "application/pdf")
        self.assertNotIn(b"%PDF", self.url_open(f"{self.home}/evil.pdf").content[:8])

    def test_a_change_begins_here_with_the_units_of_the_certificate(self):
        self._rule("change", product_id=self.own_product.id)
        self.post("/my/applications/new", kind="change", certificate=self.certificate.id)
        draft = self.env["licence.application"].search([
            ("certificate_id", "=", self.certificate.id), ("kind", "=", "change")])  # fmt: skip
        self.assertEqual(draft.line_ids.unit_id, self.certificate.line_ids.unit_id)
        self.post(
            f"/my/applications/{draft.id}/edit", version=0, change_name="测试甲新名有限公司",
            units=draft.line_ids.unit_id.ids, site_id=draft.site_id.id,
        )  # fmt: skip
        told = draft.change_ids
        self.assertEqual((told.kind, told.before, told.after),
                         ("name", self.enterprise.name, "测试甲新名有限公司"))  # fmt: skip
        self.post(
            f"/my/applications/{draft.id}/edit", version=0, change_name="测试甲又一名有限公司",
            units=draft.line_ids.unit_id.ids, site_id=draft.site_id.id,
        )  # fmt: skip
        self.assertEqual(draft.change_ids.after, "测试甲又一名有限公司")

    def test_of_another_kind_nothing_begins(self):
        for kind in ("", "evil", "initial"):
            self.post("/my/applications/new", kind=kind, certificate=self.certificate.id)
        self.assertFalse(self.certificate.application_ids.filtered(lambda one: not one.version))
