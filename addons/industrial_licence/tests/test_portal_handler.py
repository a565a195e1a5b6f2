import json

from odoo.tests import tagged

from .application_case import PDF
from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalHandler(PortalCase):
    def test_every_page_opens(self):
        case = self.own_draft()
        certificate = self.issue(2024, 3, 1)
        self.sign_in(self.handler_of)
        for path in (
            "/my", "/my/applications", "/my/applications?q=x&show=mine&sort=old",
            "/my/applications/new", "/my/applications/new?q=电缆",
            f"/my/applications/new?product={self.product.id}", f"/my/applications/{case.id}",
            f"/my/applications/{case.id}/edit", "/my/certificates", "/my/certificates?show=ended",
            f"/my/certificates/{certificate.id}", "/my/notices", "/my/enterprises",
        ):  # fmt: skip
            self.page(path)

    def test_from_the_question_to_the_submission(self):
        self.sign_in(self.handler_of)
        page = self.page(f"/my/applications/new?product={self.product.id}")
        self.assertIn(self.units[0].name, page)
        self.post(
            "/my/applications/new", kind="initial", enterprise=self.enterprise.id,
            units=self.units[0].id,
        )  # fmt: skip
        case = self.env["licence.application"].search([("enterprise_id", "=", self.enterprise.id)])
        self.assertEqual((len(case), case.state), (1, "draft"))
        home = f"/my/applications/{case.id}"
        self.post(
            f"{home}/edit", version=0, units=self.units[0].id, site_id=self.enterprise.site_ids.id,
            contact_name="联系人", contact_phone="000", remark="备注",
        )  # fmt: skip
        self.assertEqual((case.remark, self.enterprise.contact_name), ("备注", "联系人"))
        self.post(f"{home}/sign", seen=case._commitment()["sha256"], read="1")
        for item in case.item_ids.filtered("is_mandatory"):
            self.post(f"{home}/items/{item.id}", files={"file": ("材料.pdf", PDF)})
        answer = self.post(f"{home}/submit", version=0)
        self.assertEqual(case.state, "submitted", answer.text)
        self.assertEqual(case.step_ids.user_id, self.handler_of)
        self.assertIn(case.number, self.page(home))
        again = self.post(f"{home}/submit", version=0)
        self.assertEqual((again.status_code, case.version), (200, 1))

    def test_typing_is_kept_on_the_server(self):
        case = self.own_draft().with_env(self.env)
        self.sign_in(self.handler_of)
        told = json.dumps({"remark": "打了一半", "evil": "x", "site_name": "新厂"})
        answer = self.post(f"/my/applications/{case.id}/typed", told=told)
        self.assertEqual(answer.json(), {"kept": True})
        self.assertEqual(case.typed, {"remark": "打了一半", "site_name": "新厂"})
        late = self.post(f"/my/applications/{case.id}/typed", told="{}", typed_round=7)
        self.assertEqual((late.status_code, bool(case.typed)), (422, True))
        self.assertFalse(case.remark)
        self.assertIn("打了一半", self.page(f"/my/applications/{case.id}/edit"))
