import json
from pathlib import Path

from odoo.tests import tagged
from odoo.tools import config

from ..report import press
from ..tools.digests import sm3
from .paper_case import PaperCase


@tagged("post_install", "-at_install")
class TestCertificateVersionPaper(PaperCase):
    def test_the_electronic_certificate_is_signed_and_one_changed_byte_is_seen(self):
        content = self.print("paper_certificate_original", self.issue(2024, 3, 1))
        said = self.told(content, "pdfsig", "-nocert")
        self.assertIn("SignatureisValid", said)
        self.assertIn("Totaldocumentsigned", said)
        at = content.index(b"/Title")
        spoilt = content[: at + 8] + bytes([content[at + 8] ^ 1]) + content[at + 9 :]
        self.assertNotIn("SignatureisValid", self.told(spoilt, "pdfsig", "-nocert"))

    def test_an_sm2_signature_lies_beside_the_paper(self):
        certificate = self.issue(2024, 3, 1)
        content = self.print("paper_certificate_original", certificate)
        paper = self._papers(certificate.version_ids)
        told = json.loads(paper.sm2)
        self.assertEqual(told["algorithm"], "SM2-SM3")
        self.assertEqual(paper.sm3, sm3(content))
        self.assertIn(told["certificate"], self.env["licence.signer"]._trust_sm2().decode())
        self.assertIn(f"/licence/paper/{paper.id}/sm2", paper.action_sm2()["url"])

    def test_it_is_drawn_without_a_further_click(self):
        certificate = self.issue(2024, 3, 1)
        version = certificate.version_ids
        self.assertIn(version.id, version._waiting_ids(10))
        with self.enter_registry_test_mode():
            self.env.ref("industrial_licence.ir_cron_certificate_paper").method_direct_trigger()
        self.assertNotIn(version.id, version._waiting_ids(10))
        self.assertEqual(
            set(self._papers(version).mapped("form")), {"certificate_original", "certificate_copy"}
        )

    def test_issuing_draws_nothing_before_the_number_is_out_of_its_lock(self):
        """Papers come from the outbox after the commit, never under the counter's lock."""
        press.close()
        certificate, notice = self.issue(2024, 3, 1), self.notice()
        self.assertTrue(certificate.number and notice.number)
        self.assertIsNone(press._ENGINE._child)
        self.assertFalse(self._papers(certificate.version_ids) | notice.paper_id)
        self.print("paper_certificate_original", certificate)
        self.assertIsNotNone(press._ENGINE._child)

    def _papers(self, version):
        return self.env["licence.paper"].search(
            [("res_model", "=", version._name), ("res_id", "=", version.id)]
        )

    def test_the_second_print_is_the_first_and_a_reprint_bears_a_mark(self):
        certificate = self.issue(2024, 3, 1)
        first = self.print("paper_certificate_copy", certificate)
        self.assertEqual(self.print("paper_certificate_copy", certificate), first)
        again = self.print("paper_certificate_copy_again", certificate)
        self.assertIn("补打", self.told(again))
        self.assertNotIn("补打", self.told(first))

    def test_the_edition_is_that_of_the_day_of_the_paper(self):
        old, new = self.issue(2014, 6, 3), self.issue(2016, 6, 3)
        for certificate, has_panel in ((old, True), (new, False)):
            said = self.told(self.print("paper_certificate_copy", certificate))
            self.assertEqual("企业年度自查" in said, has_panel)
        change = self.application(kind="change", certificate_id=old.id, day=(2016, 7, 1))
        self.on(old, 2016, 7, 1)._change(change.with_env(self.on(old, 2016, 7, 1).env))
        said = self.told(self.print("paper_certificate_copy", old))
        self.assertNotIn("企业年度自查", said)
        self.assertIn("二〇一四年六月三日", said)

    def test_the_private_key_lies_encrypted_outside_the_database(self):
        self.print("paper_certificate_original", self.issue(2024, 3, 1))
        folder = Path(config["data_dir"], "licence_keys", self.env.cr.dbname)
        keys = list(folder.glob("*.key"))
        self.assertTrue(keys)
        for key in keys:
            self.assertIn(b"ENCRYPTED PRIVATE KEY", key.read_bytes())
            self.assertEqual(key.stat().st_mode & 0o077, 0)
        self.assertEqual(folder.stat().st_mode & 0o077, 0)
