import re
from urllib.parse import quote

from odoo.tests import HttpCase, tagged

from ..controllers import public_face
from .publication_case import PublicationCase

ROOT = "/licence/public"
PAGES = (
    "", "/certificates", "/holders", "/cancelled", "/guide", "/publications", "/laws", "/progress",
    "/people", "/contacts", "/results", "/calculator", "/data",
)  # fmt: skip
HOLDERS = ["企业名称", "获证产品", "许可证编号", "批准日期", "有效期"]
CANCELLED = ["企业名称", "获证产品", "许可证编号", "获证日期", "注销原因"]


@tagged("post_install", "-at_install")
class TestPublicPages(PublicationCase, HttpCase):
    def page(self, path, **headers):
        self.env.flush_all()
        # One transaction here is one version of the register.
        public_face.PAGES.kept.clear()
        return self.url_open(f"{ROOT}{path}", headers=headers)

    def columns(self, path):
        head = re.search(r"<thead>.*?</thead>", self.page(path).text, re.DOTALL)[0]
        return re.findall(r"<th[^>]*>([^<]*)</th>", head)

    def test_every_page_is_light_and_needs_no_script_and_no_cookie(self):
        sheet = self.url_open("/industrial_licence/static/src/public/public.css").content
        emblem = self.url_open("/industrial_licence/static/src/img/emblem.png").content
        for path in PAGES:
            page = self.page(path)
            self.assertEqual(page.status_code, 200, path)
            self.assertNotIn("<script", page.text)
            self.assertNotIn("Set-Cookie", page.headers)
            self.assertLess(len(page.content) + len(sheet) + len(emblem), 60_000, path)

    def test_a_page_that_has_not_changed_is_not_sent_again(self):
        for path in PAGES[:-6]:
            first = self.page(path)
            again = self.page(path, **{"If-None-Match": first.headers["ETag"]})
            self.assertEqual((again.status_code, again.content), (304, b""), path)
        self.assertEqual(first.headers["Cache-Control"], "public, no-cache")

    def test_head_tells_the_same_and_sends_nothing(self):
        for path in ("", "/certificates", "/certificates/XK99-999-00000"):
            full = self.page(path)
            head = self.url_open(f"{ROOT}{path}", method="HEAD")
            self.assertEqual((head.status_code, head.content), (full.status_code, b""))
            self.assertEqual(head.headers.get("ETag"), full.headers.get("ETag"))

    def test_the_two_lists_have_exactly_the_columns_of_the_rules(self):
        """信息管理规定 27, 28."""
        certificate = self.issue(2024, 3, 1)
        self.assertEqual(self.columns("/holders"), HOLDERS)
        self.end(certificate, "cancel_applied")
        self.assertEqual(self.columns("/cancelled"), CANCELLED)
        self.assertNotIn(certificate.number, self.page("/holders").text)
        self.assertIn(certificate.number, self.page("/cancelled").text)

    def test_a_province_lists_its_own_holders_only(self):
        certificate = self.issue(2024, 3, 1)
        own = self.page(f"/holders?province={self.province.code}").text
        self.assertIn(certificate.number, own)
        self.assertNotIn(certificate.number, self.page("/holders?province=110000").text)

    def test_a_stranger_finds_a_certificate_by_any_key(self):
        certificate = self.issue(2024, 3, 1)
        for key in (
            certificate.number,
            certificate.number.lower(),
            "测试甲",
            certificate.credit_code,
        ):
            found = self.page(f"/certificates?q={quote(key)}&on=2024-06-01").text
            self.assertIn(certificate.number, found, key)
            self.assertIn('data-standing="valid"', found)

    def test_the_standing_is_that_of_the_chosen_day(self):
        certificate = self.issue(2024, 3, 1)
        path = f"/certificates/{quote(certificate.number)}"
        for day, standing in (("2024-02-29", "not_yet"), ("2024-03-01", "valid"),
                              ("2099-01-01", "expired")):  # fmt: skip
            self.assertIn(f'data-standing="{standing}"', self.page(f"{path}?on={day}").text, day)
        self.end(certificate, "cancel_applied")
        self.assertIn('data-standing="cancelled"', self.page(path).text)

    def test_what_is_not_there_is_said_so(self):
        page = self.page("/certificates/XK99-999-00000")
        self.assertEqual(page.status_code, 404)
        self.assertIn("XK99-999-00000", page.text)
        self.assertIn('role="status"', page.text)

    def test_a_list_with_its_day_on_the_page_of_the_certificate(self):
        """S003-A27-03: what no list has named is marked."""
        certificate = self.issue(2024, 3, 1)
        path = f"/certificates/{quote(certificate.number)}"
        self.assertIn('<span class="pub-tag">', self.page(path).text)
        self.published(self.collected())
        self.assertNotIn('<span class="pub-tag">', self.page(path).text)
        self.assertIn("测试名单", self.page("/publications").text)

    def test_both_languages_have_their_page(self):
        self.assertIn('lang="zh-CN"', self.page("").text)
        english = self.page("?lang=en").text
        self.assertIn('lang="en"', english.partition("<head>")[0])
        self.assertIn("/licence/public/certificates?lang=en", english)

    def test_the_guide_is_read_printed_and_its_sample_downloaded(self):
        guide = self.guide()
        self.public(guide)
        page = self.page(f"/guide/{guide.id}").text
        for word in ("法律依据", "收费", "不收费", "咨询电话", "000-00000002"):
            self.assertIn(word, page)
        self.assertEqual(self.page(f"/guide/{guide.id}/poster.pdf").content[:5], b"%PDF-")
        self.assertEqual(self.page(f"/samples/{guide.sample_ids.id}").content[:5], b"%PDF-")
