from odoo.tests import tagged

from .application_case import PDF
from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalRoad(PortalCase):
    """S001-4.4-01, S004-3.1-01: from the portal to the electronic certificate without paper."""

    def send(self, case):
        """Everything an applicant does, as the forms of the pages send it."""
        home = f"/my/applications/{case.id}"
        self.post(
            f"{home}/edit", version=case.version, units=case.line_ids.unit_id.ids,
            site_id=case.site_id.id, contact_name="测试联系人", contact_phone="000-0000",
        )  # fmt: skip
        for item in case.item_ids.filtered(lambda one: one.is_mandatory and one.is_open):
            way = "/draw" if item._is_form() else ""
            files = None if way else {"file": ("材料.pdf", PDF)}
            page = self.post(f"{home}/items/{item.id}{way}", files=files)
            self.assertNotIn('role="alert"', page.text, item.name)
        self.post(f"{home}/sign", seen=case._commitment()["sha256"], read="1")
        page = self.post(f"{home}/submit", version=case.version)
        self.assertEqual(case.state, "submitted", page.text)

    def decide(self, case):
        self.verify(case.with_user(self.intake))
        case.with_user(self.intake).action_accept()
        for leg in ("visit", "test"):
            if case._leg_is_due(leg):
                self.prove(case, leg)
        self.opine(case)
        case.with_user(self.handler).action_conclude()
        case.with_user(self.approver).action_grant()
        case.with_user(self.clerk).action_issue()
        self.env.cr.flush()

    def test_apply_online_to_certificate_and_verification(self):
        self.sign_in(self.handler_of)
        case = self.own_draft().with_env(self.env)
        self.send(case)
        form = case.item_ids.filtered(lambda one: one._is_form()).version_ids
        self.assertTrue(form._verified().startswith(b"%PDF"))
        self.decide(case)
        certificate = case.issued_certificate_id
        page = self.page(f"/my/certificates/{certificate.id}")
        self.assertIn(certificate.number, page)
        paper = self.url_open(f"/my/certificates/{certificate.id}/original.pdf").content
        self.assertTrue(paper.startswith(b"%PDF"))
        address = certificate.with_user(self.handler_of)._verify_address()
        self.logout()
        told = self.url_open(address[address.index("/licence/verify") :]).text
        self.assertIn(certificate.number, told)
        self.assertIn('class="good"', told)

    def test_on_a_supplement_only_the_marked_material_is_open(self):
        self.sign_in(self.handler_of)
        case = self.own_draft().with_env(self.env)
        self.send(case)
        marked, other = case.item_ids.filtered("is_mandatory")[:2]
        case.with_user(self.intake)._return_for({marked: "公章不清"})
        page = self.page(f"/my/applications/{case.id}/edit")
        self.assertIn("公章不清", page)
        home = f"/my/applications/{case.id}/items"
        files = {"file": ("补正.pdf", PDF)}
        before = len(other.version_ids)
        self.assertIn('role="alert"', self.post(f"{home}/{other.id}", files=files).text)
        self.assertEqual(len(other.version_ids), before)
        self.post(f"{home}/{marked.id}", files={"file": ("补正.pdf", PDF)})
        self.post(f"/my/applications/{case.id}/submit", version=case.version)
        self.assertEqual(case.state, "submitted")

    def test_a_signature_does_not_cover_what_was_chosen_after_it(self):
        self._rule(path="promise", choice="by_applicant", needs_commitment=True, priority=60)
        self.sign_in(self.handler_of)
        case = self.own_draft().with_env(self.env)
        self.post(f"/my/applications/{case.id}/sign", seen=case._commitment()["sha256"], read="1")
        self.assertTrue(case.is_commitment_signed)
        self.post(
            f"/my/applications/{case.id}/edit", version=0, path_wish="promise",
            units=self.units[0].id, site_id=self.enterprise.site_ids.id,
        )  # fmt: skip
        self.assertEqual((case.path_wish, case.is_commitment_signed), ("promise", False))
        self.assertIn("告知承诺书", self.page(f"/my/applications/{case.id}/edit"))
