import base64

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .certificate_case import CertificateCase

HEAD = "number,holder,credit_code,product,issued_on,valid_until\n"


@tagged("post_install", "-at_install")
class TestRegister(CertificateCase):
    def _rows(self, name, key, record):
        self.env.flush_all()
        return self.env[f"licence.register.{name}"].search([(key, "=", record.id)])

    def test_a_holder_stands_in_the_register_in_the_same_moment(self):
        certificate = self.issue(2024, 3, 1)
        row = self._rows("holder", "certificate_id", certificate)
        self.assertEqual(row.number, certificate.number)
        self.assertEqual(row.units, "甲类虚构钢筋；乙类虚构钢筋")
        self.assertEqual(row.issuer, "province")
        self.assertEqual(row.approved_on, certificate.issued_on)
        self.assertEqual(row.valid_until, certificate.valid_until)

    def test_issue_by_the_state_is_kept_apart(self):
        certificate = self.issue(2024, 3, 1, deciding_authority_id=self.nation.id)
        self.assertEqual(self._rows("holder", "certificate_id", certificate).issuer, "national")
        mine = self.env["licence.register.holder"].with_user(self.manager)
        self.assertFalse(mine.search([("certificate_id", "=", certificate.id)]))

    def test_a_cancelled_certificate_is_one_line_with_kind_and_ground(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "revoke_lent")
        self.end(certificate, "cancel_after_act")
        row = self._rows("cancelled", "certificate_id", certificate)
        self.assertEqual(len(row), 1)
        self.assertEqual((row.kind, row.ended_on), ("revoke", legal_today(self.env)))
        self.assertEqual(row.obtained_on, certificate.issued_on)
        self.assertIn("第四十九条", row.basis)

    def test_refused_and_applicants(self):
        road = ("submit", "accept", "conclude")
        application = self.application(road=road, submitted_at="2026-01-05")
        self.env["licence.decision"]._decide(application, "refuse", "检验不合格")
        row = self._rows("refused", "application_id", application)
        self.assertEqual((row.reason, row.issuer), ("检验不合格", "province"))
        applicant = self._rows("applicant", "application_id", application)
        self.assertEqual(applicant.units, "甲类虚构钢筋；乙类虚构钢筋")

    def test_who_was_not_accepted_stands_among_the_applicants(self):
        application = self.application(road=("submit", "decline"), submitted_at="2026-01-05")
        row = self._rows("applicant", "application_id", application)
        self.assertEqual(row.acceptance, "declined")

    def test_nobody_deletes_from_a_register(self):
        row = self._rows("holder", "certificate_id", self.issue(2024, 3, 1))
        with self.assertRaises(AccessError):
            row.with_user(self.manager).unlink()

    def test_files_and_secrets_are_not_exported(self):
        act = self.act(self.issue(2024, 3, 1), "annul_fraud")
        with self.assertRaisesRegex(AccessError, "never exported"):
            act.export_data(["kind", "hearing_record"])
        with self.assertRaisesRegex(AccessError, "never exported"):
            act.certificate_id.export_data(["number", "act_ids/statement"])
        versions = self.env["licence.dossier.version"]
        with self.assertRaises(AccessError):
            versions.export_data(["name", "content"])
        self.assertTrue(act.certificate_id.export_data(["number"])["datas"])

    def _take_over(self, text, by=None, **vals):
        content = base64.b64encode(text.encode())
        wizard = self.env["licence.legacy.wizard"].with_user(by or self.clerk)
        return wizard.create({"content": content, **vals}).action_import()

    def test_food_licences_are_taken_over_for_reading_only(self):
        text = HEAD + "QS420000001,虚构食品（测试）厂,,食用油,2014-01-05,2017-01-04\n"
        self._take_over(text, is_food=True)
        found = self.env["licence.certificate"].search([("number", "=", "QS420000001")])
        self.assertEqual((found.origin, found.standing), ("legacy", "expired"))
        self.assertFalse(self._rows("holder", "certificate_id", found))
        with self.assertRaisesRegex(UserError, "reading only"):
            self.act(found, "cancel_other")._advance("propose")

    def test_the_series_goes_on_after_numbers_taken_over(self):
        text = HEAD + "(鄂)XK99-901-00041,虚构旧厂（测试）,,钢筋,2023-01-05,2028-01-04\n"
        self._take_over(text)
        self.assertEqual(self.issue(2024, 3, 1).number, "(鄂)XK99-901-00042")

    def test_bad_files_change_nothing_and_say_what_is_wrong(self):
        for text, words in (
            ("x,y\n1,2\n", "first line lacks"),
            (HEAD, "has 0 rows"),
            (HEAD + ",厂,,油,2014-01-05,2017-01-04\n", "Line 2"),
            (HEAD + "QS1,厂,,油,明天,2017-01-04\n", "no date"),
        ):
            with self.assertRaisesRegex(UserError, words):
                self._take_over(text)
        with self.assertRaises(AccessError):
            self._take_over(HEAD, by=self.manager)
