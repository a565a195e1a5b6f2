from odoo.tests import HttpCase, tagged


@tagged("post_install", "-at_install")
class TestPublicSmoke(HttpCase):
    def test_every_page_opens(self):
        for path in ("", "/certificates", "/certificates?q=%E5%85%AC%E5%8F%B8", "/certificates/XK05-001-00001", "/holders", "/cancelled", "/guide", "/publications", "/laws", "/progress", "/people", "/contacts", "/results", "/calculator", "/calculator?code=T-02&from=2026-09-29", "/data", "/laws/2", "/nothing", "/api/v1/openapi.json", "/api/v1/certificates?holder=公司", "/api/v1/cancelled", "/api/v1/changes", "/api/v1/catalogue", "/api/v1/dumps", "/api/v1/nothing"):
            page = self.url_open("/licence/public" + path)
            print("PAGE", path, page.status_code, len(page.content), page.headers.get("Set-Cookie"))
