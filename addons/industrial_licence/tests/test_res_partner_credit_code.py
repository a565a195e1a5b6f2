import psycopg2

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .application_case import ApplicationCase, credit_code


@tagged("post_install", "-at_install")
class TestResPartnerCreditCode(ApplicationCase):
    def test_the_last_character_checks_the_others(self):
        code = credit_code(7)
        wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
        for bad in (wrong, code[:-1], "9142000", "甲" * 18, code[:5] + "I" + code[6:]):
            with self.assertRaises(ValidationError), self.cr.savepoint():
                self.enterprise.credit_code = bad

    def test_blanks_and_small_letters_are_tidied(self):
        code = credit_code(8)
        self.enterprise.credit_code = f" {code[:9].lower()} {code[9:]} "
        self.assertEqual(self.enterprise.credit_code, code)

    @mute_logger("odoo.sql_db")
    def test_one_enterprise_per_code(self):
        with self.assertRaises(psycopg2.errors.UniqueViolation), self.cr.savepoint():
            self.env["res.partner"].create(
                {"name": "另一家", "credit_code": self.enterprise.credit_code}
            )

    def test_a_namesake_is_shown(self):
        twin = self._enterprise(self.enterprise.name, 9)
        self.assertEqual(twin.twin_ids, self.enterprise)
        self.assertEqual(self.enterprise.twin_ids, twin)

    def test_a_foreign_company_without_a_code_is_no_producer_and_stays_possible(self):
        self.assertFalse(self.env["res.partner"].create({"name": "过路人"}).credit_code)

    def test_a_correction_is_visible_in_the_history(self):
        self.env.cr.flush()
        self.enterprise.legal_representative = "测试人乙"
        self.env.cr.flush()
        tracked = self.enterprise.message_ids.sudo().tracking_value_ids
        self.assertIn("测试人乙", tracked.mapped("new_value_char"))

    def test_completeness_counts_the_particulars(self):
        partial = self.enterprise.licence_completeness
        self.enterprise.write(
            {"contact_name": "示例", "contact_phone": "0", "enterprise_type": "limited"}
        )
        self.assertLess(partial, self.enterprise.licence_completeness)
        self.assertEqual(self.enterprise.licence_completeness, 100)

    def test_search_by_code_finds_enterprise_and_application(self):
        application = self.submitted()
        code = self.enterprise.credit_code
        self.assertIn(self.enterprise.id, dict(self.env["res.partner"].name_search(code)))
        for asked in (code, application.number, "测试甲"):
            found = self.env["licence.application"].with_user(self.handler).name_search(asked)
            self.assertIn(application.id, dict(found))

    def test_an_intake_officer_keeps_enterprises_of_the_own_area_only(self):
        mine = self.enterprise.with_user(self.intake)
        mine.contact_name = "示例"
        far = self._enterprise("外省有限公司", 10, self._authority("430100"))
        with self.assertRaises(AccessError):
            far.with_user(self.intake).contact_name = "示例"
        with self.assertRaises(AccessError):
            mine.with_user(self.handler).contact_name = "示例"

    def test_a_postal_code_has_six_digits(self):
        with self.assertRaises(ValidationError):
            self.enterprise.site_ids.postcode = "1234"
