import io
import json
import zipfile

from odoo.tests import tagged
from odoo.tools import mute_logger

from .application_case import PDF
from .portal_case import PortalCase

ACTIVE = PDF.replace(b"/Type/Catalog", b"/Type/Catalog/OpenAction<</S/JavaScript/JS(x)>>")


@tagged("post_install", "-at_install")
class TestPortalBadInput(PortalCase):
    """Whatever is sent: one calm sentence, and nothing is stored."""

    def setUp(self):
        super().setUp()
        self.case = self.own_draft().with_env(self.env)
        self.home = f"/my/applications/{self.case.id}"
        self.sign_in(self.handler_of)

    def refused(self, path, files=None, **form):
        answer = self.post(path, files=files, **form)
        self.assertEqual(answer.status_code, 200, path)
        self.assertIn('role="alert"', answer.text)
        self.assertNotIn("Traceback", answer.text)
        return answer.text

    def test_files_that_lie(self):
        item = self.case.item_ids[0]
        bomb = io.BytesIO()
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as out:
            out.writestr("word/document.xml", b"0" * 30_000_000)
        for name, raw in (
            ("a.pdf", b"MZ\x90\x00"), ("a.png", PDF), ("a.exe", PDF), ("a.pdf", ACTIVE),
            ("a.docx", bomb.getvalue()), ("a.pdf", b""), ("", b""), ("..", PDF),
        ):  # fmt: skip
            self.refused(f"{self.home}/items/{item.id}", files={"file": (name, raw)})
        self.assertFalse(item.version_ids)

    def test_a_file_of_another_case_is_no_item_of_this_one(self):
        other = self.own_draft(units=self.policy_units[:1])
        self.assertNotEqual(other, self.case)
        item = other.item_ids[0]
        answer = self.post(f"{self.home}/items/{item.id}", files={"file": ("a.pdf", PDF)})
        self.assertEqual(answer.status_code, 404)
        self.assertFalse(item.version_ids)

    def test_ten_thousand_characters(self):
        long = "名" * 10_000
        for field in ("remark", "contact_name", "site_name", "change_name"):
            told = {"site_id": "new", "site_address": "x", field: long}
            if field == "change_name":
                continue
            self.refused(f"{self.home}/edit", version=0, units=self.units[0].id, **told)
        self.assertFalse(self.case.remark or self.case.typed)
        answer = self.post(f"{self.home}/typed", told=json.dumps({"remark": long}))
        self.assertEqual((answer.status_code, answer.json()["kept"]), (422, False))
        self.page("/my/applications?q=" + "x" * 3000)

    def test_nonsense_told_by_autosave(self):
        for told in ("", "[", "[]", '"x"', '{"remark": 5}', "null"):
            answer = self.post(f"{self.home}/typed", told=told)
            self.assertEqual(answer.status_code, 422, told)
        self.assertFalse(self.case.typed)

    def test_numbers_no_page_ever_sent(self):
        for number in ("0", "-1", "abc", "1e3", "99999999999999999999", "%00", "1%27--", "١"):
            self.assertEqual(self.get(f"/my/applications/{number}").status_code, 404, number)
            self.assertEqual(self.get(f"/my/certificates/{number}").status_code, 404, number)

    def test_wrong_encoding(self):
        answer = self.url_open("/my/applications?q=%FF%FE")
        self.assertEqual(answer.status_code, 200)
        body = f"csrf_token={self.token()}&version=0&units={self.units[0].id}&remark=".encode()
        sent = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
        with mute_logger("odoo.http"):
            self.url_open(f"{self.home}/edit", data=body + b"\xff\xfe", headers=sent)
        self.assertFalse(self.case.remark)
        self.post(f"{self.home}/typed", told='{"remark": "甲\\ud800\\u0000乙"}')
        self.assertEqual(self.case.typed, {"remark": "甲乙"})

    def test_a_stale_page_takes_no_step(self):
        self.fill(self.case.with_user(self.handler_of))
        self.post(f"{self.home}/submit", version=0)
        self.assertEqual(self.case.version, 1)
        self.refused(f"{self.home}/withdraw", version=0, reason="旧页面")
        self.assertEqual(self.case.state, "submitted")
        self.refused(f"{self.home}/withdraw", version=1, reason=" ")
        self.post(f"{self.home}/withdraw", version=1, reason="不再生产")
        self.assertEqual(self.case.state, "withdrawn")

    def test_a_double_click_begins_one_draft(self):
        told = {"kind": "initial", "enterprise": self.enterprise.id, "units": self.units[0].id}
        for _click in range(2):
            self.post("/my/applications/new", **told)
        mine = self.env["licence.application"].search([("enterprise_id", "=", self.enterprise.id)])
        self.assertEqual(mine, self.case)

    def test_words_that_changed_are_not_signed(self):
        self.refused(f"{self.home}/sign", seen="0" * 64, read="1")
        self.refused(f"{self.home}/sign", seen=self.case._commitment()["sha256"])
        self.assertFalse(self.case.commitment_ids or self.case.is_commitment_signed)
