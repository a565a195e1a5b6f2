from datetime import timedelta

from odoo.tests import tagged

from ..tools.legal_time import at_moment, legal_now, legal_today
from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestUnitRemap(CertificateCase):
    """S001-2.1-02: what names a merged unit follows it, and its old name stays readable."""

    def setUp(self):
        super().setUp()
        self.old, self.second, self.target = self.units[:3]

    def merge(self, units=None, target=None, days=0):
        on = legal_today(self.env) + timedelta(days=days)
        (units or self.old)._merge_into(target or self.target, on, "细则修订")
        self.env.flush_all()
        return on

    def certificate(self, units=None):
        return self.issue(2024, 3, 1, units=self.old if units is None else units)

    def test_the_certificate_shows_the_merged_unit_and_its_history_the_old_name(self):
        certificate, label = self.certificate(), self.old.display_name
        on = self.merge()
        self.assertEqual(certificate.line_ids.unit_id, self.target)
        version = certificate.version_ids[0]
        self.assertEqual(
            (version.kind, version.effective_from, version.unit_ids), ("merged", on, self.target)
        )
        change = certificate.change_ids
        self.assertEqual(
            (change.item, change.before, change.after), ("unit", label, self.target.display_name)
        )
        self.assertEqual(self.target.succession_ids.old_label, label)

    def test_what_one_might_make_on_a_day_follows_the_merger(self):
        self.certificate()
        on = self.merge()
        licensed = self.env["licence.certificate"]._was_licensed
        before = on - timedelta(days=1)
        self.assertTrue(licensed(self.enterprise, self.old, before))
        self.assertFalse(licensed(self.enterprise, self.target, before))
        self.assertTrue(licensed(self.enterprise, self.target, on))
        self.assertFalse(licensed(self.enterprise, self.old, on))

    def test_two_units_of_one_certificate_become_one_line(self):
        both, held = (
            self.certificate(self.old | self.second),
            self.certificate(self.old | self.target),
        )
        self.merge(self.old | self.second)
        for certificate in (both, held):
            self.assertEqual(certificate.line_ids.unit_id, self.target)
            self.assertEqual(len(certificate.line_ids), 1)

    def test_a_certificate_that_ended_keeps_what_it_said(self):
        certificate = self.certificate()
        self.end(certificate, "cancel_applied")
        self.merge()
        self.assertEqual(certificate.line_ids.unit_id, self.old)

    def test_open_applications_follow_and_accepted_ones_keep_their_unit(self):
        draft, submitted = self.draft(units=self.old), self.submitted(units=self.second)
        returned = self.submitted(units=self.units[3])
        returned._return_for({returned.item_ids[0]: "缺页"})
        enterprise = self._enterprise("合并单元乙有限公司", 601)
        accepted = self.accepted(units=self.old, enterprise=enterprise)
        self.merge(self.old | self.second | self.units[3])
        for application in (draft, submitted, returned):
            self.assertEqual(application.line_ids.unit_id, self.target)
            self.assertEqual(application.product_id, self.product)
        self.assertIn(self.second.display_name, submitted.sudo().message_ids[:1].body)
        self.assertEqual(accepted.line_ids.unit_id, self.old)

    def test_a_merger_to_come_waits_for_its_day_and_a_second_night_changes_nothing(self):
        certificate, draft = self.certificate(), self.draft(units=self.old)
        self.merge(days=10)
        self.env["licence.unit"]._cron_remap_merged()
        self.assertEqual((certificate.line_ids | certificate.line_ids).unit_id, self.old)
        later = at_moment(self.env, legal_now(self.env) + timedelta(days=11))
        for _night in range(2):
            later["licence.unit"]._cron_remap_merged()
            self.assertEqual(certificate.line_ids.unit_id, self.target)
            self.assertEqual(draft.line_ids.unit_id, self.target)
            self.assertEqual(len(certificate.version_ids), 2)

    def test_a_chain_of_mergers_is_written_in_one_night(self):
        certificate = self.certificate()
        self.merge(days=10)
        self.merge(self.target, self.units[4], days=20)
        later = at_moment(self.env, legal_now(self.env) + timedelta(days=30))
        later["licence.unit"]._cron_remap_merged()
        self.assertEqual(certificate.line_ids.unit_id, self.units[4])
        self.assertEqual(len(certificate.version_ids), 3)

    def test_a_certificate_that_comes_out_later_on_the_old_unit_follows_too(self):
        accepted = self.application(units=self.old)
        self.merge()
        certificate = self.env["licence.certificate"]._issue(accepted)
        self.env.cr.flush()
        later = at_moment(self.env, legal_now(self.env) + timedelta(days=1))
        later["licence.unit"]._cron_remap_merged()
        self.assertEqual(certificate.line_ids.unit_id, self.target)

    def test_a_merger_costs_the_same_for_two_certificates_and_for_eight(self):
        def cost(units):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            self.merge(units)
            return self.cr.sql_log_count - before

        first, few, many = self.env["licence.unit"].create(
            [
                {**unit, "product_id": self.product.id, "effective_from": "2005-09-01"}
                for unit in ({"name": f"并入{code}", "code": code} for code in ("T1", "T2", "T3"))
            ]
        )
        for unit, number in ((first, 1), (few, 2), (many, 8)):
            for _each in range(number):
                self.certificate(unit)
        cost(first)
        self.assertEqual(cost(few), cost(many))
