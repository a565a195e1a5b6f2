from urllib.parse import quote

from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .certificate_case import CertificateCase

ROOT = "/licence/public"
NASTY = (
    "a" * 10_000, "%00", "%ff%fe", "%ed%a0%80", "%1b%5b31m", quote("' OR '1'='1"), "%25%25", "__",
    quote("<script>alert(1)</script>"), quote("{{7*7}}"), quote("=HYPERLINK(1)"), "%F0%9F%98%80",
    quote("../../etc/passwd"), "%E2%80%AE", "%00%00%00",
)  # fmt: skip
FIELDS = {
    "/certificates": ("q", "product", "province", "status", "on", "after", "lang"),
    "/holders": ("province", "after"), "/cancelled": ("province", "after"),
    "/laws": ("q", "kind", "on", "history"), "/calculator": ("code", "from"),
    "/api/v1/certificates": (
        "number", "holder", "product", "region", "status", "on", "limit", "after"),
    "/api/v1/changes": ("after", "limit"), "/api/v1/catalogue": ("on",),
}  # fmt: skip


@tagged("post_install", "-at_install")
class TestPublicBadInput(CertificateCase, HttpCase):
    def test_every_field_takes_anything_calmly(self):
        self.env["ir.config_parameter"].sudo().set_param("industrial_licence.public_rate", "0")
        for path, names in FIELDS.items():
            for name in names:
                for text in NASTY:
                    page = self.url_open(f"{ROOT}{path}?{name}={text}")
                    self.assertIn(page.status_code, (200, 400), (path, name, text[:20]))
                    self.assertNotIn("Traceback", page.text)
                    self.assertNotIn("<script>alert", page.text)

    def test_a_code_may_be_anything_and_opens_nothing(self):
        for text in ("a" * 10_000, "\0", "' OR '1'='1", "%", "😀", "{{7*7}}"):
            page = self.url_open(f"{ROOT}/progress", data={"number": text, "code": text})
            self.assertIn(page.status_code, (200, 400), text[:20])
            self.assertEqual(page.text.count('role="alert"'), 1, text[:20])

    def test_a_fault_is_one_sentence_on_the_same_page(self):
        page = self.url_open(f"{ROOT}/certificates?q={'a' * 101}")
        self.assertEqual(page.status_code, 400)
        self.assertEqual(page.text.count('role="alert"'), 1)

    @mute_logger("odoo.http")
    def test_foreign_and_absent_are_told_in_the_same_words(self):
        """A draft guide, an unpublished law and a number nobody has are one answer."""
        guide = self.env["licence.service.guide"].create({"authority_id": self.province.id})
        law = self.env["licence.law"].create({"name": "未公布的规定"})
        self.env.flush_all()
        for foreign, absent in (
            (f"/guide/{guide.id}", "/guide/2147483647"),
            (f"/laws/{law.id * 2}", "/laws/2147483646"),
            (f"/guide/{guide.id}/poster.pdf", "/guide/2147483647/poster.pdf"),
            ("/publications/0", "/publications/99999999999999999999"),
            ("/samples/0", "/samples/2147483648"),
        ):  # fmt: skip
            one, other = (self.url_open(f"{ROOT}{path}") for path in (foreign, absent))
            self.assertEqual((one.status_code, other.status_code), (404, 404), foreign)
            self.assertEqual(one.text.count("未公布"), 0)
            self.assertEqual(one.text.replace(foreign, ""), other.text.replace(absent, ""), foreign)

    @mute_logger("odoo.http")
    def test_error_pages_are_plain_and_calm(self):
        for path, code in ((f"{ROOT}/nothing", 404), ("/my/nothing/at/all", 404)):
            page = self.url_open(path)
            self.assertEqual(page.status_code, code)
            self.assertIn("pub-body", page.text)
            self.assertNotIn("Odoo", page.text)
        told = self.url_open(f"{ROOT}/api/v1/nothing")
        self.assertEqual(told.headers["Content-Type"].split(";")[0], "application/problem+json")

    def test_who_asks_too_much_is_asked_to_wait(self):
        self.env["ir.config_parameter"].sudo().set_param("industrial_licence.public_rate", "3")
        codes = [self.url_open(f"{ROOT}/api/v1/changes").status_code for _turn in range(5)]
        self.assertIn(429, codes)
        last = self.url_open(f"{ROOT}/api/v1/changes")
        self.assertEqual(last.headers["Retry-After"], "60")
        self.assertEqual(self.url_open(f"{ROOT}/holders").status_code, 429)

    def test_nothing_is_written_by_reading(self):
        self.env.cr.execute("SELECT count(*) FROM ir_attachment")
        before = self.env.cr.fetchone()
        self.url_open(f"{ROOT}/certificates?q={quote('公司')}")
        self.env.cr.execute("SELECT count(*) FROM ir_attachment")
        self.assertEqual(self.env.cr.fetchone(), before)

    def test_robots_find_the_registers_and_nothing_else(self):
        robots = self.url_open("/robots.txt").text
        self.assertIn("Allow: /licence/public/holders$", robots)
        self.assertIn("Disallow: /\n", robots)
        self.assertIn("/licence/public/laws</loc>", self.url_open("/sitemap.xml").text)

    def test_a_stranger_is_met_by_the_public_pages(self):
        page = self.url_open("/", allow_redirects=False)
        self.assertEqual(page.headers["Location"].rpartition("/licence")[2], "/public")
