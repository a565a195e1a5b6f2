from datetime import timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..tools.legal_time import at_moment, legal_now, legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestRemovalApplication(ApplicationCase):
    """S001-2.1-01, applications: refused from the day on, and offered their end before."""

    def remove(self, days=0):
        today = legal_today(self.env)
        lines = self.env["licence.catalogue.line"]._listed(today, self.product)
        lines.sudo()._cancel(today + timedelta(days=days), "market", "国发测试")

    def offers(self, application):
        """Those to the people of this test: a furnished database has other approvers."""
        people = self.handler | self.approver
        return application.sudo()._offers().filtered(lambda offer: offer.user_id in people)

    def end(self, application):
        return application.with_user(self.approver)._advance(
            "terminate", reason="产品移出目录", facts={"termination_ground": "delicensed"}
        )

    def test_from_the_day_on_a_new_application_is_refused(self):
        draft = self.draft()
        self.hand_in(draft)
        self.remove()
        with self.assertRaisesRegex(UserError, "it needs no licence"):
            draft.action_submit()
        self.assertEqual(draft.state, "draft")
        self.assertFalse(self.offers(draft))

    def test_what_was_handed_in_before_is_not_accepted_any_more(self):
        application = self.submitted()
        self.verify(application)
        self.remove()
        with self.assertRaisesRegex(UserError, "it needs no licence"):
            application.action_accept()

    def test_an_accepted_case_is_offered_its_end_and_not_ended(self):
        application = self.accepted()
        application.handler_id = self.handler
        self.remove()
        self.assertEqual(application.state, "accepted")
        self.assertTrue(application.is_delicensed)
        offers = self.offers(application)
        self.assertEqual(offers.user_id, self.handler | self.approver)
        self.assertEqual(set(offers.mapped("date_deadline")), {legal_today(self.env)})
        self.assertIn("terminate the application", offers[0].summary)
        verbs = {each["verb"]: each for each in application.with_user(self.approver).open_verbs}
        self.assertEqual(verbs["terminate"]["obstacles"], [])

    def test_taking_the_offer_ends_the_case_with_its_letter_and_clears_the_worklist(self):
        application = self.accepted()
        self.remove()
        self.end(application)
        self.assertEqual(application.termination_ground, "delicensed")
        notices = self.env["licence.notice"].search([("application_id", "=", application.id)])
        self.assertIn("termination", notices.mapped("kind"))
        self.assertFalse(self.offers(application))
        self.assertFalse(application.is_delicensed)

    def test_before_the_day_it_is_told_but_the_case_goes_on(self):
        application = self.accepted()
        self.remove(days=30)
        self.assertEqual(
            self.offers(application).date_deadline, legal_today(self.env) + timedelta(days=30)
        )
        self.assertFalse(application.is_delicensed)
        with self.assertRaisesRegex(UserError, "still needs a licence"):
            self.end(application)

    def test_what_came_in_between_is_offered_on_the_day_and_nobody_is_asked_twice(self):
        self.remove(days=30)
        application = self.accepted()
        self.assertFalse(self.offers(application))
        later = at_moment(self.env, legal_now(self.env) + timedelta(days=31))
        found = later["licence.application"].search([("is_delicensed", "=", True)])
        self.assertIn(application, found)
        self.assertTrue(application.with_env(later).is_delicensed)
        for _night in range(2):
            later["licence.application"]._cron_offer_termination()
            self.assertEqual(len(self.offers(application)), 1)

    def test_decided_cases_and_other_products_are_left_alone(self):
        decided = self.granted()
        self.remove()
        self.assertFalse(self.offers(decided))
        self.assertFalse(decided.is_delicensed)
        other = self.draft(units=self.policy_units[:1])
        self.assertFalse(other.is_delicensed)

    def test_the_editor_sees_beforehand_what_it_touches(self):
        accepted = self.accepted()
        found = self.product._affected_records(legal_today(self.env))
        self.assertIn(accepted, found["licence.application"])
        self.assertFalse(self.policy_product._affected_records(None)["licence.application"])

    def test_the_offer_costs_the_same_for_two_cases_and_for_eight(self):
        def cost():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            self.product._on_removed(legal_today(self.env))
            self.env.flush_all()
            made = self.cr.sql_log_count - before
            self.env["licence.application"].search([])._offers().unlink()
            return made

        def cost_with(numbers):
            for number in numbers:
                enterprise = self._enterprise(f"移出{number}号有限公司", 500 + number)
                self.submitted(enterprise=enterprise)
            return cost()

        cost_with([0])
        self.assertEqual(cost_with(range(1, 3)), cost_with(range(3, 9)))
