from datetime import date

from odoo.exceptions import AccessError
from odoo.tests import tagged

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateChange(CertificateCase):
    def _change(self, certificate, day, units=None, **particulars):
        told = {**self.enterprise._licence_snapshot(), **particulars}
        change = self.application(
            kind="change", certificate_id=certificate.id, units=units, snapshot=told
        )
        return self.on(self.env["licence.certificate"], *day)._change(change)

    def test_each_item_is_a_line_with_before_and_after(self):
        certificate = self.issue(2024, 3, 1)
        number, until = certificate.number, certificate.valid_until
        self._change(certificate, (2025, 4, 2), name="改名后（测试）有限公司", domicile="新住所1号")
        lines = {line.item: line for line in certificate.change_ids}
        self.assertEqual(set(lines), {"name", "domicile"})
        self.assertEqual(lines["name"].before, "测试甲有限公司")
        self.assertEqual(lines["name"].after, "改名后（测试）有限公司")
        self.assertEqual(lines["domicile"].after, "新住所1号")
        self.assertEqual(lines["name"].changed_on, date(2025, 4, 2))
        self.assertEqual((certificate.number, certificate.valid_until), (number, until))

    def test_two_changes_in_a_month_are_two_lines(self):
        certificate = self.issue(2024, 3, 1)
        self._change(certificate, (2025, 4, 2), name="改名一（测试）有限公司")
        self._change(certificate, (2025, 4, 20), name="改名二（测试）有限公司")
        self.assertEqual(len(certificate.change_ids), 2)
        self.assertEqual(
            certificate.change_ids.mapped("before"),
            ["改名一（测试）有限公司", "测试甲有限公司"],
        )

    def test_a_unit_that_falls_away_is_licensed_until_that_day(self):
        certificate = self.issue(2024, 3, 1)
        kept, gone = self.own_units
        self._change(certificate, (2025, 4, 2), units=kept)
        self.assertEqual(certificate.line_ids.unit_id, kept)
        was = self.env["licence.certificate"]._was_licensed
        self.assertTrue(was(self.enterprise, gone, date(2025, 4, 1)))
        self.assertFalse(was(self.enterprise, gone, date(2025, 4, 2)))
        self.assertTrue(was(self.enterprise, kept, date(2025, 4, 2)))
        self.assertEqual(certificate.change_ids.mapped("item"), ["unit"])

    def test_history_is_not_rewritten(self):
        certificate = self.issue(2024, 3, 1)
        self._change(certificate, (2025, 4, 2), name="改名后（测试）有限公司")
        with self.assertRaises(AccessError):
            certificate.change_ids.sudo().write({"before": "x"})
        with self.assertRaises(AccessError):
            certificate.version_ids.sudo().write({"holder_name": "x"})
        with self.assertRaises(AccessError):
            certificate.version_ids.sudo().unlink()
