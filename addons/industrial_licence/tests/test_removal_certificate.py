from datetime import timedelta

from odoo.exceptions import AccessError
from odoo.tests import Form, tagged

from ..tools.legal_time import at_moment, legal_now, legal_today
from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestRemovalCertificate(CertificateCase):
    """S001-2.1-01, certificates: marked by the day, cancelled by acts drafted in one go."""

    def remove(self, days=0):
        today = legal_today(self.env)
        lines = self.env["licence.catalogue.line"]._listed(today, self.product)
        lines.sudo()._cancel(today + timedelta(days=days), "market", "国发测试")

    def cables(self, number):
        made = [self.issue(2024, 3, 1, units=self.units[:1]) for _each in range(number)]
        return made[0].union(*made)

    def batch(self, certificates, by=None, **vals):
        wizard = self.env["licence.cancel.batch"].with_user(by or self.handler).with_context(
            active_model="licence.certificate", active_ids=certificates.ids
        )  # fmt: skip
        form = Form(wizard)
        for name, value in vals.items():
            form[name] = value
        batch = form.save()
        batch.action_draft()
        return batch

    def test_a_valid_certificate_is_marked_from_the_day_on_and_no_row_is_written(self):
        certificate = self.cables(1)
        self.remove(days=30)
        self.assertFalse(certificate.is_delicensed)
        later = at_moment(self.env, legal_now(self.env) + timedelta(days=31))
        self.assertTrue(certificate.with_env(later).is_delicensed)
        self.assertEqual(certificate.standing, "valid")
        marked = later["licence.certificate"].search([("is_delicensed", "=", True)])
        self.assertIn(certificate, marked)
        self.assertNotIn(
            certificate, self.env["licence.certificate"].search([("is_delicensed", "=", True)])
        )
        self.assertIn(
            certificate, self.env["licence.certificate"].search([("is_delicensed", "=", False)])
        )

    def test_the_editor_sees_beforehand_how_many_it_touches(self):
        certificate = self.cables(1)
        found = self.product._affected_records(legal_today(self.env))
        self.assertIn(certificate, found["licence.certificate"])

    def test_each_chosen_certificate_gets_a_draft_or_says_why_not(self):
        certificates = self.cables(3)
        self.remove()
        self.end(certificates[0], "cancel_other")
        pending = self.act(certificates[1], "annul_procedure")
        batch = self.batch(certificates)
        self.assertIn("left the catalogue", batch.reason)
        told = {line.certificate_id: line for line in batch.line_ids}
        self.assertEqual(set(told), set(certificates))
        self.assertIn("cancelled already", told[certificates[0]].obstacle)
        self.assertIn("under way", told[certificates[1]].obstacle)
        act = told[certificates[2]].act_id
        self.assertEqual((act.kind, act.state, act.ground_id.kind), ("cancel", "draft", "cancel"))
        self.assertNotEqual(act, pending)
        self.assertEqual(certificates[2].state, "valid")

    def test_a_draft_goes_its_way_by_three_persons(self):
        certificate = self.cables(1)
        self.remove()
        act = self.batch(certificate).line_ids.act_id
        act._advance("propose")
        act.with_user(self.approver)._advance("decide")
        act.with_user(self.clerk)._advance("execute")
        self.assertEqual(certificate.state, "cancelled")
        self.assertFalse(certificate.is_delicensed)

    def test_a_second_click_drafts_nothing_twice(self):
        batch = self.batch(self.cables(2), reason="测试事实")
        batch.action_draft()
        self.assertEqual(len(batch.line_ids), 2)
        self.assertEqual(len(batch.certificate_ids.act_ids), 2)

    def test_whom_another_authority_licensed_is_not_cancelled_here(self):
        certificate = self.issue(
            2024, 3, 1, units=self.units[:1], deciding_authority_id=self.nation.id
        )
        batch = self.env["licence.cancel.batch"].with_user(self.handler)
        told = batch._obstacles(certificate.sudo().with_user(self.handler).sudo())
        self.assertIn("one above", told[certificate])

    def test_only_a_handler_drafts(self):
        certificate = self.cables(1)
        for stranger in (self.clerk, self.manager, self.approver):
            with self.assertRaises(AccessError):
                self.batch(certificate, by=stranger, reason="x")
        self.assertFalse(certificate.act_ids)

    def test_the_batch_costs_the_same_for_two_and_for_eight(self):
        def cost(certificates):
            batch = self.env["licence.cancel.batch"].with_user(self.handler).create(
                {"certificate_ids": [(6, 0, certificates.ids)], "reason": "测试事实"}
            )  # fmt: skip
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            batch.action_draft()
            self.env.flush_all()
            return self.cr.sql_log_count - before

        certificates = self.cables(12)
        cost(certificates[:2])
        self.assertEqual(cost(certificates[2:4]), cost(certificates[4:]))
