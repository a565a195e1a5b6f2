from dateutil.relativedelta import relativedelta

from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestCaseDecide(CaseCase):
    def test_another_person_decides_after_the_party_could_be_heard(self):
        case = self.proposed(by=self.both)
        with self.assertRaisesRegex(UserError, "does not decide"):
            case._advance("decide")
        case.with_user(self.enforcer).told_on = False
        with self.assertRaisesRegex(UserError, "right to be heard"):
            case.with_user(self.leader)._advance("decide")
        case.with_user(self.enforcer).write(
            {"told_on": "2026-03-10", "hearing_asked_on": "2026-03-11"}
        )
        with self.assertRaisesRegex(UserError, "hold it first"):
            case.with_user(self.leader)._advance("decide")
        case.with_user(self.enforcer).hearing_held_on = "2026-03-20"
        case.with_user(self.leader)._advance("decide")
        self.assertEqual(case.decider_id, self.leader)

    def test_within_five_working_days_nothing_is_decided(self):
        case = self.at_day(self.proposed().with_user(self.leader), 2026, 3, 17)
        with self.assertRaisesRegex(UserError, "five working days"):
            case._advance("decide")
        self.at_day(case, 2026, 3, 18)._advance("decide")

    def test_while_a_year_is_not_announced_the_right_to_be_heard_lasts(self):
        case = self.proposed()
        case.with_user(self.enforcer).told_on = "2039-12-30"
        case = self.at_day(case.with_user(self.leader), 2040, 1, 20)
        with self.assertRaisesRegex(UserError, "five working days"):
            case._advance("decide")

    def at_day(self, record, *day):
        return self.on(record, *day)

    def test_fraud_drafts_the_annulment_and_the_decision_queues_for_the_credit_system(self):
        certificate = self.issue(2024, 3, 1)
        case = self.ruled(kind="fraud", certificate_id=certificate.id)
        act = case.act_id.sudo()
        self.assertEqual((act.kind, act.ground_id.code), ("annul", "annul_fraud"))
        self.assertEqual(act.authority_id, self.province)
        queued = case.credit_ids
        self.assertEqual((queued.state, queued.credit_code),
                         ("queued", self.enterprise.credit_code))  # fmt: skip

    def test_annulled_for_fraud_the_holder_is_barred_for_three_years(self):
        certificate = self.issue(2024, 3, 1)
        act = self.ruled(kind="fraud", certificate_id=certificate.id).act_id.sudo()
        act.told_on = "2026-03-10"
        act.with_user(self.handler)._advance("propose")
        act.with_user(self.approver)._advance("decide")
        act.with_user(self.clerk)._advance("execute")
        today = legal_today(self.env)
        bars, firm = self.env["licence.bar"], self.enterprise
        product = certificate.product_id
        self.assertTrue(bars._barring(firm, product, today + relativedelta(years=3, days=-2)))
        self.assertFalse(bars._barring(firm, product, today + relativedelta(years=3, days=1)))
