import contextlib
import socket
import threading

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .paper_case import PaperCase

HOSTILE = (
    '<img src="http://127.0.0.1:{port}/i"><script src="//127.0.0.1:{port}/s"></script>\n'
    "<style>@import url(http://127.0.0.1:{port}/d)</style> url(http://127.0.0.1:{port}/u)\n"
    '#image("http://127.0.0.1:{port}/a.png") #read("/etc/passwd") #import "@preview/x:0.1.0": *\n'
    '=WEBSERVICE("http://127.0.0.1:{port}/w") <iframe src="file:///etc/passwd"></iframe>\n'
    '<svg><image href="http://127.0.0.1:{port}/v"/></svg> http://127.0.0.1:{port}/auto'
)
TYPED = ("char", "text", "html")


@tagged("post_install", "-at_install")
class TestPaperNoPacket(PaperCase):
    """Whatever stands in the records a paper is made of, drawing it calls nobody."""

    def setUp(self):
        super().setUp()
        self.knocks, self.server = [], socket.create_server(("127.0.0.1", 0))
        self.addCleanup(self.server.close)
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        with contextlib.suppress(OSError):  # closed at the end of the test
            while True:
                caller, address = self.server.accept()
                self.knocks.append(address)
                caller.close()

    def hostile(self, record):
        """The texts in every field of the record that takes them, one field at a time."""
        text, taken = HOSTILE.format(port=self.port), []
        typed = [f.name for f in record._fields.values() if f.type in TYPED and f.store]
        for name in typed:
            with contextlib.suppress(UserError), self.env.cr.savepoint():
                record.write({name: text})
                record.flush_recordset()
                taken.append(name)
        return taken

    @mute_logger("odoo.sql_db")
    def test_texts_of_the_enterprise_and_its_sites_call_nobody(self):
        taken = self.hostile(self.enterprise)
        for own_or_of_odoo in ("name", "street", "city", "comment", "website", "domicile"):
            self.assertIn(own_or_of_odoo, taken)
        certificate = self.issue(2024, 3, 1)
        notice = self.notice()
        drawn = (
            self.print("paper_application_form", notice.application_id),
            self.print("paper_certificate_original", certificate),
            self.print("paper_certificate_copy", certificate),
            self.print("paper_issued_notice", notice),
        )
        for content in drawn:
            self.assertIn(f"127.0.0.1:{self.port}", self.told(content))
            self.assertNotIn("root:", self.told(content))
            self.assertNotIn(b"/URI", content)
        self.assertFalse(self.knocks)

    def test_the_listener_hears_who_calls(self):
        socket.create_connection(("127.0.0.1", self.port)).close()
        for _try in range(100):
            if self.knocks:
                break
            threading.Event().wait(0.02)
        self.assertTrue(self.knocks)
