from dateutil.relativedelta import relativedelta

from odoo.exceptions import AccessError
from odoo.fields import Command
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestDecisionSuccessor(CertificateCase):
    """A refusal set aside puts the same application in hand anew; the refused case stays closed."""

    def refused(self, facts=None, **vals):
        application = self.concluded(**vals)
        application.with_user(self.approver)._advance("refuse", reason="不符合条件", facts=facts)
        return application

    def set_aside(self, application):
        second = self._officer(f"successor.{application.id}", "group_approver", self.province)
        decision = self.env["licence.decision"].search([("application_id", "=", application.id)])
        decision.with_user(second)._set_aside("review", "复议决定撤销", "复决字1号")
        return decision

    def test_a_draft_says_what_the_refused_application_said(self):
        application = self.refused(units=self.units[:2])
        decision = self.set_aside(application)
        successor = decision.successor_id
        self.assertEqual((successor.state, successor.number), ("draft", False))
        self.assertEqual(successor.origin_decision_id, decision)
        self.assertEqual(application.state, "refused")
        for name in ("kind", "enterprise_id", "site_id", "product_id", "province_id"):
            self.assertEqual(successor[name], application[name], name)
        self.assertEqual(successor.line_ids.unit_id, self.units[:2])
        self.assertFalse(successor.decided_on or successor.accepted_on or successor.handler_id)

    def test_the_files_handed_in_last_come_with_it(self):
        application = self.refused()
        successor = self.set_aside(application).successor_id
        before = {v.item_id.requirement_id: v.sha256 for v in application.item_ids._latest()}
        after = {v.item_id.requirement_id: v.sha256 for v in successor.item_ids._latest()}
        self.assertTrue(before)
        self.assertEqual(
            {key: before[key] for key in after}, after, "the bytes are those handed in before"
        )
        mandatory = successor.item_ids.filtered(lambda i: i.is_mandatory and i.stage == "apply")
        self.assertTrue(all(item.version_ids for item in mandatory))

    def test_it_goes_its_way_to_a_certificate(self):
        successor = self.set_aside(self.refused()).successor_id.with_user(self.intake)
        successor.action_submit()
        self.assertTrue(successor.number)
        self.verify(successor)
        successor.action_accept()
        self.assertEqual(successor.state, "accepted")

    def test_a_renewal_that_was_in_time_once_is_not_out_of_time_now(self):
        day = legal_today(self.env) - relativedelta(years=5, days=-40)
        certificate = self.issue(day.year, day.month, day.day, units=self.units[:1])
        vals = {"kind": "renewal", "certificate_id": certificate.id}
        late = self.env["licence.application"].create(
            {
                **vals, "enterprise_id": self.enterprise.id,
                "line_ids": [Command.create({"unit_id": self.units[0].id})],
            }
        )  # fmt: skip
        self.assertTrue(list(late._guard_renewal_in_time()))
        decision = self.set_aside(self.refused(enterprise=self._enterprise("复议甲有限公司", 701)))
        late._seal({"origin_decision_id": decision.id})
        self.assertFalse(list(late._guard_renewal_in_time()))

    def test_the_bar_falls_with_the_refusal(self):
        application = self.refused(facts={"is_untrue": True})
        bars = self.env["licence.bar"]
        today = legal_today(self.env)
        self.assertTrue(bars._barring(self.enterprise, self.product, today))
        self.set_aside(application)
        self.assertFalse(bars._barring(self.enterprise, self.product, today))

    def test_nobody_links_a_draft_to_a_decision_by_hand(self):
        decision = self.set_aside(self.refused())
        draft = self.draft(enterprise=self._enterprise("复议乙有限公司", 702))
        with self.assertRaises(AccessError):
            draft.write({"origin_decision_id": decision.id})
        with self.assertRaises(AccessError):
            self.draft(origin_decision_id=decision.id)

    def test_a_grant_set_aside_makes_no_draft(self):
        decision = self.set_aside(self.granted())
        self.assertFalse(decision.successor_id)
