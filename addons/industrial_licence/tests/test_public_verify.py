import html
import io
import json
import zipfile
from datetime import timedelta

from odoo.tests import HttpCase, tagged

from .paper_case import PaperCase


@tagged("post_install", "-at_install")
class TestPublicVerify(PaperCase, HttpCase):
    def code_of(self, certificate):
        version = certificate.version_ids[:1]
        return version._code(version._form_values("certificate_original")).rpartition("/")[2]

    def scan(self, certificate):
        return self.url_open(f"/licence/verify/{self.code_of(certificate)}")

    def test_whoever_scans_sees_the_data_and_the_standing(self):
        certificate = self.issue(2024, 3, 1)
        page = self.scan(certificate)
        self.assertEqual(page.status_code, 200)
        for words in (certificate.number, "测试甲有限公司", "虚构钢筋（测试）", 'class="good"'):
            self.assertIn(words, page.text)
        self.assertNotIn(certificate.credit_code, page.text)

    def test_a_cancelled_certificate_is_no_longer_good_at_once(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "cancel_applied")
        page = self.scan(certificate)
        self.assertNotIn('class="good"', page.text)
        self.assertIn("注销", page.text)

    def test_a_number_nobody_gave_is_not_in_the_register(self):
        certificate = self.issue(2024, 3, 1)
        values = certificate.version_ids._form_values("certificate_original")
        code = certificate.version_ids._code({**values, "certificate": "(虚)XK99-999-99999"})
        page = self.url_open(f"/licence/verify/{code.rpartition('/')[2]}")
        self.assertIn("登记簿中没有此证书", page.text)

    def test_an_older_paper_points_to_the_newest(self):
        certificate = self.issue(2024, 3, 1)
        code = self.code_of(certificate)
        change = self.application(kind="change", certificate_id=certificate.id)
        certificate._change(change)
        self.assertIn("已换发或者变更", self.url_open(f"/licence/verify/{code}").text)
        self.assertNotIn("已换发或者变更", self.scan(certificate).text)

    def test_nonsense_is_not_found(self):
        for nonsense in ("x", "a.b", "e30.x", "%F0%9F%92%A5", "WzFd.x"):
            page = self.url_open(f"/licence/verify/{nonsense}")
            self.assertEqual(page.status_code, 404)
            self.assertIn("没有这个页面", page.text)

    def test_the_time_of_the_question_is_that_of_china(self):
        at = self.env.cr.now() + timedelta(hours=8)
        page = self.scan(self.issue(2024, 3, 1))
        self.assertIn("北京时间", page.text)
        self.assertTrue(any(f"{at + timedelta(minutes=more):%Y-%m-%d %H:%M}" in page.text
                            for more in (-1, 0, 1)))  # fmt: skip

    def test_the_status_list_names_what_has_ended(self):
        certificate, other = self.issue(2024, 3, 1), self.issue(2024, 3, 2)
        self.end(certificate, "cancel_applied")
        self.env.registry.clear_cache()
        signed = json.loads(self.url_open("/licence/status-list.json").text)
        ended = json.loads(signed["document"])["ended"]
        self.assertEqual(ended[certificate.number][0], "cancelled")
        self.assertNotIn(other.number, ended)
        self.assertIn("BEGIN CERTIFICATE", self.url_open("/licence/trust.pem").text)

    def test_papers_leave_by_their_own_door(self):
        certificates = self.issue(2024, 3, 1) | self.issue(2024, 3, 2)
        self.authenticate("app.clerk", "app.clerk")
        door = "/licence/papers/industrial_licence.paper_certificate_original"
        one = self.url_open(f"{door}/{certificates[0].id}")
        self.assertTrue(one.content.startswith(b"%PDF"))
        ids = ",".join(map(str, certificates.ids))
        with zipfile.ZipFile(io.BytesIO(self.url_open(f"{door}/{ids}").content)) as parcel:
            self.assertEqual(len(parcel.namelist()), 2)
        self.enterprise.legal_representative = False
        refused = self.url_open(
            f"/licence/papers/industrial_licence.paper_application_form/{self.application().id}"
        )
        self.assertEqual(refused.status_code, 422)
        told = json.loads(html.unescape(refused.text))
        self.assertIn("法定代表人", told["message"])
        self.assertFalse(told["data"]["debug"])
        self.logout()
        self.assertNotIn(b"%PDF", self.url_open(f"{door}/{certificates[0].id}").content[:8])
