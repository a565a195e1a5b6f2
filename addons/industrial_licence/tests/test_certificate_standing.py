from datetime import date, datetime

from odoo.tests import tagged
from odoo.tools import SQL

from .certificate_case import CertificateCase

_PENDING = ("submit", "accept")


@tagged("post_install", "-at_install")
class TestCertificateStanding(CertificateCase):
    def setUp(self):
        super().setUp()
        self.certificate = self.issue(2020, 3, 1)

    def test_expiry_is_told_by_the_date(self):
        standing = self.certificate._standing
        self.assertEqual(standing(date(2020, 2, 29)), "not_yet")
        self.assertEqual(standing(date(2020, 3, 1)), "valid")
        self.assertEqual(standing(date(2025, 2, 28)), "valid")
        self.assertEqual(standing(date(2025, 3, 1)), "expired")
        self.assertEqual(self.certificate.state, "valid")

    def test_a_timely_undecided_renewal_keeps_it_good(self):
        self.application(
            kind="renewal", road=_PENDING, certificate_id=self.certificate.id,
            submitted_at=datetime(2024, 8, 28, 12),
        )  # fmt: skip
        self.assertEqual(self.certificate._standing(date(2025, 3, 1)), "deemed")
        self.assertEqual(self.certificate.standing, "deemed")

    def test_a_late_renewal_does_not(self):
        self.application(
            kind="renewal", road=_PENDING, certificate_id=self.certificate.id,
            submitted_at=datetime(2024, 8, 28, 17),
        )  # fmt: skip
        self.assertEqual(self.certificate._standing(date(2025, 3, 1)), "expired")

    def test_a_refusal_ends_the_grace_on_its_day(self):
        self.application(
            kind="renewal", road=("submit", "accept", "conclude", "refuse"),
            certificate_id=self.certificate.id, submitted_at=datetime(2024, 8, 1),
            decided_on="2025-05-05", decision="refuse",
        )  # fmt: skip
        self.assertEqual(self.certificate._standing(date(2025, 5, 4)), "deemed")
        self.assertEqual(self.certificate._standing(date(2025, 5, 5)), "expired")

    def test_the_search_says_the_same_as_the_field(self):
        self.application(
            kind="renewal", road=_PENDING, certificate_id=self.certificate.id,
            submitted_at=datetime(2024, 8, 1),
        )  # fmt: skip
        revoked = self.issue(2024, 3, 1)
        self.end(revoked, "revoke_lent")
        mine = self.certificate | self.issue(2015, 3, 1) | self.issue(2024, 3, 1) | revoked
        for standing in ("valid", "deemed", "expired", "revoked", "cancelled"):
            found = mine.search([("standing", "=", standing), ("id", "in", mine.ids)])
            self.assertEqual(found, mine.filtered(lambda one, s=standing: one.standing == s))
        without = mine.search([("standing", "!=", "valid"), ("id", "in", mine.ids)])
        self.assertEqual(without, mine.filtered(lambda one: one.standing != "valid"))

    def test_was_licensed_answers_in_three_queries(self):
        for _each in range(5):
            self.issue(2021, 1, 1)
        self.env.flush_all()
        self.env.invalidate_all()
        enterprise, unit = self.enterprise, self.own_units[0]
        with self.assertQueryCount(3):
            found = self.env["licence.certificate"]._was_licensed(
                enterprise, unit, date(2022, 1, 1)
            )
            ids = found.ids
        self.assertEqual(len(ids), 6)

    def test_another_unit_or_enterprise_was_not(self):
        was = self.env["licence.certificate"]._was_licensed
        self.assertTrue(was(self.enterprise, self.own_units[0], date(2022, 1, 1)))
        self.assertFalse(was(self.enterprise, self.units[0], date(2022, 1, 1)))
        stranger = self._enterprise("测试乙有限公司", 77)
        self.assertFalse(was(stranger, self.own_units[0], date(2022, 1, 1)))

    def test_names_are_found_whatever_their_width(self):
        search = self.env["licence.certificate"].search
        for typed in ("测试", "测试甲有限", "甲有限公司", "试甲"):
            self.assertIn(self.certificate, search([("holder_search", "ilike", typed)]))
        self.assertNotIn(self.certificate, search([("holder_search", "ilike", "司公")]))

    def test_a_search_for_number_or_name_reads_indexes_only(self):
        self.env.flush_all()
        query = self.env["licence.certificate"]._search([("display_name", "ilike", "甲有限")])
        self.env.cr.execute("SET LOCAL enable_seqscan = off")
        self.env.cr.execute("SET LOCAL enable_indexscan = off")
        self.env.cr.execute(SQL("EXPLAIN %s", query.select()))
        plan = "\n".join(row[0] for row in self.env.cr.fetchall())
        self.assertIn("licence_certificate_holder_idx", plan)
        self.assertIn("licence_certificate_number_prefix_idx", plan)

    def test_a_number_is_found_by_its_beginning(self):
        search = self.env["licence.certificate"].name_search
        for typed in (self.certificate.number, "（鄂）XK99-901", "(鄂)xk99"):
            self.assertIn(self.certificate.id, [row[0] for row in search(typed)])
        self.assertFalse(search("鄂)XK99-%"))
