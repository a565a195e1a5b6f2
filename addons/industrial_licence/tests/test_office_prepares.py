from odoo.exceptions import UserError
from odoo.tests import tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestOfficePrepares(ApplicationCase):
    """S000-2.1.5-01: the licence office does the daily work, the bureau's approver signs."""

    def test_the_office_brings_the_case_to_the_decision_and_no_further(self):
        application = self.concluded()
        for clerk in (self.intake, self.handler, self.clerk, self.archivist, self.manager):
            for verb, told in (("grant", ""), ("refuse", "不符合")):
                with self.assertRaises(UserError):
                    application.with_user(clerk)._advance(verb, reason=told)
            open_to = {each["verb"] for each in application.with_user(clerk).open_verbs or []}
            self.assertFalse(open_to & {"grant", "refuse", "terminate"})
        self.assertEqual(application.state, "concluded")

    def test_the_decision_and_its_letter_bear_the_approver_alone(self):
        application = self.granted()
        decision = self.env["licence.decision"].search([("application_id", "=", application.id)])
        self.assertEqual(decision.decided_by_id, self.approver)
        self.assertEqual(decision.notice_id.signatory_id, self.approver)
        self.assertEqual(application.accepted_by_id, self.intake)
        self.assertEqual(application.concluded_by_id, self.handler)

    def test_who_prepared_it_does_not_sign_it_even_as_an_approver(self):
        application = self.concluded()
        with self.assertRaises(UserError):
            application.with_user(self.handler)._advance("grant")

    def test_the_office_stands_on_the_authority(self):
        self.province.office_name = "工业产品生产许可证办公室（测试）"
        self.assertEqual(self.province.office_name, "工业产品生产许可证办公室（测试）")
