import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationGrant(ApplicationCase):
    def refuses(self, application, sentence, user=None):
        with self.assertRaisesRegex(UserError, sentence):
            application.with_user(user or self.approver).action_grant()
        self.assertEqual(application.state, "concluded")
        self.assertFalse(application.decision)

    def test_an_approver_grants_what_others_prepared(self):
        application = self.granted()
        self.assertEqual(
            (application.decision, application.decided_on, application.approver_id),
            ("grant", legal_today(self.env), self.approver),
        )
        decision = self.env["licence.decision"].search([("application_id", "=", application.id)])
        self.assertEqual((decision.result, decision.decided_by_id), ("grant", self.approver))

    def test_the_decision_clocks_stop_and_the_delivery_clock_runs(self):
        outcomes = {clock.code: clock.outcome for clock in self.granted().clock_ids}
        self.assertEqual(outcomes["T-12"], "met")
        self.assertEqual(outcomes["D-13"], "met")
        self.assertEqual(outcomes["D-16"], "running")

    def test_a_leg_that_was_not_passed_is_named(self):
        application = self.accepted()
        self.prove(application, "visit")
        self.prove(application, "test", "fail")
        self.opine(application, "refuse")
        application.with_user(self.handler).action_conclude()
        self.refuses(application, "The test was not passed")

    def test_unlawful_capacity_found_later_blocks_it(self):
        application = self.concluded()
        application.with_user(self.handler).capacity_verdict = "illegal_new"
        self.refuses(application, "违规新增产能")

    def test_who_wrote_an_opinion_does_not_decide(self):
        application = self.accepted()
        self.prove(application, "visit")
        self.prove(application, "test")
        self.opine(application)
        author = self._officer("app.second", "group_handler", self.province)
        self.opine(application, by=author)
        application.with_user(self.handler).action_conclude()
        author.sudo().group_ids = [
            (3, self.env.ref("industrial_licence.group_handler").id),
            (4, self.env.ref("industrial_licence.group_approver").id),
        ]
        self.refuses(application, "somebody else decides", author)

    def test_who_accepted_it_years_ago_and_changed_posts_does_not_decide(self):
        application = self.concluded()
        self.intake.sudo().group_ids = [
            (3, self.env.ref("industrial_licence.group_intake").id),
            (4, self.env.ref("industrial_licence.group_approver").id),
        ]
        self.refuses(application, "somebody else decides", self.intake)

    @mute_logger("odoo.sql_db")
    def test_the_database_holds_four_eyes_too(self):
        application = self.granted()
        with self.assertRaises(psycopg2.errors.CheckViolation), self.cr.savepoint():
            application._seal({"accepted_by_id": self.approver.id})
            application.flush_recordset()

    def test_only_the_authority_of_the_acceptance_date_decides(self):
        application = self.concluded()
        national = self._officer("app.nat", "group_approver", self.province.parent_id)
        self.refuses(application, "The decision is for", national)

    def test_a_product_that_left_the_catalogue_is_not_granted(self):
        application = self.concluded()
        lines = self.env["licence.catalogue.line"]._listed(legal_today(self.env), self.product)
        lines.sudo()._cancel(legal_today(self.env), "market", "测试")
        self.refuses(application, "has left the catalogue")

    def test_nobody_but_an_approver_grants(self):
        application = self.concluded()
        for stranger in (self.intake, self.handler, self.clerk, self.manager):
            with self.assertRaises(AccessError):
                application.with_user(stranger).action_grant()

    def test_the_second_grant_finds_the_verb_closed(self):
        application = self.granted()
        with self.assertRaisesRegex(UserError, "not open"):
            application.with_user(self.approver).action_grant()
        self.assertEqual(
            self.env["licence.decision"].search_count([("application_id", "=", application.id)]), 1
        )
