from odoo.exceptions import AccessError, UserError
from odoo.fields import Date
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateActExecute(CertificateCase):
    def test_the_clerk_executes_what_was_decided(self):
        act = self.decided(self.issue(2024, 3, 1), "annul_fraud")
        with self.assertRaises(AccessError):
            act.with_user(self.handler)._advance("execute")
        act.with_user(self.clerk)._advance("execute")
        self.assertEqual((act.state, act.executor_id), ("executed", self.clerk))
        with self.assertRaises(UserError):
            act.with_user(self.clerk)._advance("execute")

    def test_fraud_and_revocation_bar_three_years_for_the_product(self):
        act = self.end(self.issue(2024, 3, 1), "annul_fraud")
        bars = self.env["licence.bar"]._barring
        today = legal_today(self.env)
        bar = bars(self.enterprise, self.own_product, today)
        self.assertEqual(bar.act_id, act)
        self.assertEqual(bar.date_until, Date.subtract(Date.add(today, years=3), days=1))
        self.assertFalse(bars(self.enterprise, self.own_product, Date.add(today, years=3)))
        self.assertFalse(bars(self.enterprise, self.product, today))

    def test_a_retraction_bars_nobody(self):
        self.end(self.issue(2024, 3, 1), "retract_facts_changed")
        bars = self.env["licence.bar"]._barring
        self.assertFalse(bars(self.enterprise, self.own_product, legal_today(self.env)))

    def test_a_bar_is_nobodys_to_write(self):
        self.end(self.issue(2024, 3, 1), "annul_fraud")
        bar = self.env["licence.bar"].search([("product_id", "=", self.own_product.id)])
        with self.assertRaises(AccessError):
            bar.sudo().write({"date_until": "2024-01-01"})
        with self.assertRaises(AccessError):
            bar.sudo().unlink()
        with self.assertRaises(AccessError):
            bar.with_user(self.approver).create({"enterprise_id": self.enterprise.id})

    def test_reason_in_the_journal_names_kind_and_ground(self):
        act = self.end(self.issue(2024, 3, 1), "cancel_applied")
        self.assertIn("注销", act._ground_words())
        self.assertIn("第三十五条", act._ground_words())

    def test_the_register_shows_it_in_ten_days_or_the_clock_is_late(self):
        act = self.on(self.act(self.issue(2024, 3, 1), "cancel_applied"), 2025, 1, 6)
        act._advance("propose")
        act.with_user(self.approver)._advance("decide")
        clock = self.env["licence.clock"].search(
            [("res_model", "=", act._name), ("res_id", "=", act.id)]
        )
        self.assertEqual((clock.code, str(clock.due_on)), ("T-26", "2025-01-16"))
        self.on(act.with_user(self.clerk), 2025, 1, 20)._advance("execute")
        self.assertEqual((clock.outcome, clock.authority_id), ("late", self.province))
