from datetime import date

from odoo.tests import tagged

from ..models.public_certificate import PUBLIC
from .certificate_case import CertificateCase

PRIVATE = {"legal_representative", "contact_name", "contact_phone", "enterprise_id", "snapshot"}


@tagged("post_install", "-at_install")
class TestPublicCertificate(CertificateCase):
    """The public row follows the certificate in the same transaction, and shows nothing else."""

    def row(self, certificate, *day):
        self.env.flush_all()
        when = date(*day) if day else date(2024, 6, 1)
        return self.env["licence.public.certificate"]._by_number(certificate.number, when)

    def test_an_issued_certificate_stands_in_the_public_register_by_itself(self):
        certificate = self.issue(2024, 3, 1)
        row = self.row(certificate)
        self.assertEqual(row["holder"], "测试甲有限公司")
        self.assertEqual(row["product"], "虚构钢筋（测试）")
        self.assertEqual((row["issued_on"], row["standing"]), (date(2024, 3, 1), "valid"))
        self.assertEqual(row["province_code"], self.province.code)

    def test_no_private_column_is_there(self):
        self.env.cr.execute(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_name = 'licence_public_certificate'"
        )
        names = {name for (name,) in self.env.cr.fetchall()}
        self.assertFalse(PRIVATE & names)
        self.assertLess(set(PUBLIC), names)

    def test_a_revoked_certificate_is_not_shown_valid_for_a_moment(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "cancel_applied")
        row = self.row(certificate, 2100, 1, 1)
        self.assertEqual(row["standing"], "cancelled")
        self.assertTrue(row["end_reason"])

    def test_the_standing_is_the_one_the_case_counts_on_every_day(self):
        first = self.issue(2020, 3, 1)
        second = self.issue(2024, 3, 1)
        self.end(second, "cancel_applied")
        public = self.env["licence.public.certificate"]
        self.env.flush_all()
        for certificate in first | second:
            for day in (date(2019, 1, 1), date(2020, 3, 1), date(2024, 3, 1), date(2025, 2, 28),
                        date(2025, 3, 1), date(2027, 1, 1), date(2099, 1, 1)):  # fmt: skip
                shown = public._by_number(certificate.number, day)["standing"]
                self.assertEqual(shown, str(certificate._standing(day)), (certificate.number, day))

    def test_a_timely_renewal_keeps_it_alive_in_public_too(self):
        certificate = self.issue(2020, 3, 1)
        over = certificate.valid_until.replace(year=certificate.valid_until.year + 1)
        self.assertEqual(
            self.row(certificate, over.year, over.month, over.day)["standing"], "expired"
        )
        renewal = self.application(
            "renewal", road=("submit",), day=(2024, 6, 1), certificate_id=certificate.id
        )
        renewal._seal({"submitted_at": "2024-06-01 04:00:00"})
        self.assertEqual(
            self.row(certificate, over.year, over.month, over.day)["standing"], "deemed"
        )
        self.assertEqual(str(certificate._standing(over)), "deemed")

    def test_a_renamed_product_or_authority_is_shown_by_its_new_name(self):
        certificate = self.issue(2024, 3, 1)
        self.own_product.name = "虚构钢筋新名（测试）"
        self.assertEqual(self.row(certificate)["product"], "虚构钢筋新名（测试）")

    def test_what_leaves_the_scope_leaves_the_register_and_comes_back(self):
        certificate = self.issue(2024, 3, 1)
        self.own_product.exclusion = "food"
        self.assertIsNone(self.row(certificate))
        self.own_product.exclusion = "none"
        self.assertTrue(self.row(certificate))

    def test_a_change_that_changes_nothing_public_is_no_change_in_the_feed(self):
        certificate = self.issue(2024, 3, 1)
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE licence_public_certificate SET changed = '7' WHERE id = %s", [certificate.id]
        )
        self.env.cr.execute("UPDATE licence_certificate SET write_date = now() WHERE id = %s",
                            [certificate.id])  # fmt: skip
        self.env.cr.execute("SELECT changed::text FROM licence_public_certificate WHERE id = %s",
                            [certificate.id])  # fmt: skip
        self.assertEqual(self.env.cr.fetchone(), ("7",))


@tagged("post_install", "-at_install")
class TestPublicLookUp(CertificateCase):
    def asked(self, **told):
        self.env.flush_all()
        day = told.pop("day", date(2024, 6, 1))
        rows = self.env["licence.public.certificate"]._look_up({**told, "day": day}, day)
        return [row["number"] for row in rows]

    def test_it_is_found_by_number_name_code_product_region_and_standing(self):
        certificate = self.issue(2024, 3, 1)
        number = certificate.number
        for told in (
            {"number": number}, {"credit_code": certificate.credit_code}, {"holder": "测试甲"},
            {"holder": "甲有"}, {"holder": "测试甲", "product": "虚构钢筋"},
            {"holder": "测试甲", "province": self.province.code},
            {"holder": "测试甲", "standing": "valid"},
        ):  # fmt: skip
            self.assertIn(number, self.asked(**told), told)
        for told in (
            {"number": number[:-1]}, {"holder": "测试丙"}, {"holder": "测试甲", "product": "水泥"},
            {"holder": "测试甲", "province": "110000"}, {"holder": "测试甲", "standing": "revoked"},
            {"holder": "测试甲", "standing": "valid", "day": date(2019, 1, 1)},
        ):  # fmt: skip
            self.assertNotIn(number, self.asked(**told), told)

    def test_a_wildcard_is_a_sign_like_any_other(self):
        self.issue(2024, 3, 1)
        for sign in ("%%", "__", "测%", "\\%", "' OR 1=1 --"):
            self.assertEqual(self.asked(holder=sign), [])

    def test_one_query_answers_a_number(self):
        number = self.issue(2024, 3, 1).number
        self.env.cr.flush()
        public = self.env["licence.public.certificate"]
        with self.assertQueryCount(1):
            public._by_number(number, date(2024, 6, 1))
        with self.assertQueryCount(1):
            public._look_up({"holder": "测试"}, date(2024, 6, 1))

    def test_a_name_is_found_through_the_index_of_pairs(self):
        self.env.cr.execute("SET LOCAL enable_seqscan = off")
        self.env.cr.execute(
            "EXPLAIN SELECT id FROM licence_public_certificate"
            " WHERE licence_bigrams(holder_plain) @> ARRAY['测试', '试甲']"
            " AND strpos(holder_plain, '测试甲') > 0"
        )
        plan = "\n".join(line for (line,) in self.env.cr.fetchall())
        self.assertIn("licence_public_certificate_holder", plan)
