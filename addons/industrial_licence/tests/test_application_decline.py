from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationDecline(ApplicationCase):
    def test_it_needs_a_reason(self):
        application = self.submitted()
        for silence in ("", "   "):
            with self.assertRaises(UserError):
                application._advance("decline", reason=silence)
        self.assertEqual(application.state, "submitted")

    def test_it_stays_in_the_list_with_its_result_and_its_letter(self):
        application = self.submitted()
        application._advance("decline", reason="不属于本机关职权")
        self.assertEqual(application.state, "declined")
        outcomes = {clock.code: clock.outcome for clock in application.clock_ids}
        self.assertEqual(outcomes, {"T-02": "met", "T-03": "met", "T-04": "running"})
        notice = self.env["licence.notice"].search([("application_id", "=", application.id)])
        self.assertEqual(
            (notice.kind, notice.values["reason"]), ("non_acceptance", "不属于本机关职权")
        )

    def test_the_applicant_is_told_in_time_and_the_service_ends_the_term(self):
        """S002-1.1-05: T-04 runs from the decision until the letter is served."""
        application = self.submitted()
        application._advance("decline", reason="不属于本机关职权")
        clock = application.clock_ids.filtered(lambda one: one.code == "T-04")
        self.assertEqual(clock.started_on, legal_today(self.env))
        tasks = self.env["licence.task"].with_user(self.intake).search([("is_mine", "=", True)])
        self.assertIn(clock.id, tasks.clock_id.ids)
        notice = self.env["licence.notice"].search([("application_id", "=", application.id)])
        notice.with_user(self.intake).action_serve_by_hand()
        self.assertEqual(clock.outcome, "met")

    def test_false_material_bars_for_a_year(self):
        application = self.submitted()
        application._advance("decline", reason="隐瞒情况", facts={"is_untrue": True})
        again = self.draft()
        self.assertIn("may not apply", "\n".join(again._guard_not_barred()))

    def test_the_wizard_asks(self):
        application = self.submitted()
        action = application.action_decline()
        wizard = (
            self.env[action["res_model"]]
            .with_user(self.intake)
            .with_context(**action["context"])
            .create({"reason": "材料不实", "is_untrue": True})
        )
        wizard.action_confirm()
        self.assertEqual((application.state, application.is_untrue), ("declined", True))

    def test_nobody_but_intake_declines(self):
        application = self.submitted()
        for stranger in (self.handler, self.approver, self.manager):
            with self.assertRaises(AccessError):
                application.with_user(stranger)._advance("decline", reason="不受理")

    def test_what_is_declined_is_over(self):
        application = self.submitted()
        application._advance("decline", reason="不受理")
        self.assertFalse(application.open_verbs)
        with self.assertRaises(UserError):
            application.remark = "再说"
