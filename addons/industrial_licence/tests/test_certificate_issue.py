from datetime import date, datetime

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..tools.legal_time import at_moment
from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateIssue(CertificateCase):
    def test_the_certificate_says_what_the_law_wants_on_it(self):
        certificate = self.issue(2024, 3, 1)
        self.assertEqual(certificate.number, "(鄂)XK99-901-00001")
        self.assertEqual(certificate.holder_name, "测试甲有限公司")
        self.assertEqual(certificate.domicile, "测试甲有限公司住所")
        self.assertEqual(certificate.site_address, "测试甲有限公司一厂")
        self.assertEqual(certificate.issued_on, date(2024, 3, 1))
        self.assertEqual(certificate.valid_until, date(2029, 2, 28))
        self.assertEqual(certificate.renew_by, date(2028, 8, 28))
        self.assertEqual(certificate.line_ids.unit_id, self.own_units)
        self.assertEqual(certificate.version_ids.kind, "issued")

    def test_the_day_is_the_one_in_china(self):
        evening = at_moment(self.env, datetime(2024, 2, 29, 17))
        certificate = evening["licence.certificate"]._issue(self.application())
        self.assertEqual(certificate.issued_on, date(2024, 3, 1))

    def test_a_certificate_of_the_state_has_no_prefix(self):
        certificate = self.issue(deciding_authority_id=self.nation.id)
        self.assertEqual(certificate.number, "XK99-901-00001")

    def test_each_authority_counts_for_itself(self):
        self.issue()
        theirs = self.issue(deciding_authority_id=self.other.id)
        self.assertEqual(theirs.number, "(湘)XK99-901-00001")
        self.assertEqual(self.issue().number, "(鄂)XK99-901-00002")

    def test_an_application_bears_one_certificate(self):
        application = self.application()
        certificates = self.env["licence.certificate"]
        certificates._issue(application)
        with self.assertRaisesRegex(UserError, "made already"):
            certificates._issue(application)

    def test_the_database_refuses_a_second_certificate_of_an_application(self):
        certificate, other = self.issue(), self.issue()
        other.version_ids.flush_recordset()
        with self.assertRaises(psycopg2.errors.UniqueViolation), mute_logger("odoo.sql_db"):
            self.env.cr.execute(
                "UPDATE licence_certificate_version SET application_id = %s WHERE id = %s",
                (certificate.application_id.id, other.version_ids.id),
            )

    def test_a_product_without_a_code_is_refused_with_a_sentence(self):
        self.own_product.industry_code = False
        with self.assertRaisesRegex(UserError, "number code"):
            self.issue()

    def test_nobody_makes_or_changes_a_certificate_by_hand(self):
        certificate = self.issue()
        for user in (self.clerk, self.approver, self.manager):
            own = certificate.with_user(user)
            self.assertEqual(own.holder_name, certificate.holder_name)
            with self.assertRaises(AccessError):
                own.write({"valid_until": "2099-01-01"})
            with self.assertRaises(AccessError):
                own.create({"enterprise_id": self.enterprise.id})
        with self.assertRaises(AccessError):
            certificate.sudo().write({"valid_until": "2099-01-01"})
        with self.assertRaises(UserError):
            certificate.sudo().unlink()

    def test_another_province_does_not_see_it(self):
        certificate = self.issue()
        stranger = self._officer("certificate.stranger", "group_handler", self.other)
        found = self.env["licence.certificate"].with_user(stranger).search([])
        self.assertNotIn(certificate.id, found.ids)
        with self.assertRaises(AccessError):
            certificate.with_user(stranger).read(["holder_name"])
        above = self._officer("certificate.above", "group_manager", self.nation)
        self.assertTrue(certificate.with_user(above).holder_name)
