"""Each step of a case is work of the post whose turn it is: 今日工作 of every desk."""

from odoo.exceptions import AccessError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationWorklist(ApplicationCase):
    def codes(self, user, application):
        """Terms of the case among the person's work of today."""
        tasks = self.env["licence.task"].with_user(user).search(
            [("is_mine", "=", True), ("res_model", "=", application._name),
             ("res_id", "=", application.id)]
        )  # fmt: skip
        return set(tasks.mapped("code"))

    def owners(self, application):
        clocks = application.sudo().clock_ids.filtered(lambda clock: clock.outcome == "running")
        return {clock.code: (clock.owner_id, clock.group) for clock in clocks}

    def test_every_desk_finds_its_terms_and_no_other(self):
        application = self.submitted()
        self.assertEqual(self.codes(self.intake, application), {"T-02", "T-03"})
        self.assertFalse(self.codes(self.approver, application))
        application.handler_id = self.handler
        self.assertFalse(self.codes(self.handler, application))
        self.verify(application)
        application.action_accept()
        self.assertFalse(self.codes(self.intake, application))
        self.assertEqual(self.codes(self.handler, application), {"T-05", "T-12", "D-13"})
        self.assertEqual(self.codes(self.approver, application), {"T-12", "D-13"})
        self.prove(application, "visit")
        self.prove(application, "test")
        self.opine(application)
        application.with_user(self.handler).action_conclude()
        self.assertFalse(self.codes(self.handler, application))
        self.assertEqual(self.codes(self.approver, application), {"T-12", "D-13"})
        application.with_user(self.approver).action_grant()
        self.assertFalse(self.codes(self.approver, application))
        self.assertEqual(self.codes(self.clerk, application), {"D-16", "T-23"})
        application.with_user(self.clerk).action_issue()
        self.assertFalse(self.codes(self.clerk, application))

    def test_an_owner_always_holds_the_post_of_the_term(self):
        application = self.submitted()
        application.handler_id = self.handler
        self.verify(application)
        application.action_accept()
        for code, (owner, post) in self.owners(application).items():
            self.assertTrue(not owner or post in owner.all_group_ids, code)
        self.assertEqual(self.owners(application)["T-05"][0], self.handler)

    def test_the_case_follows_a_new_handler(self):
        application = self.accepted()
        application.handler_id = self.handler
        second = self._officer("worklist.second", "group_handler", self.province)
        application.handler_id = second
        self.assertIn("T-05", self.codes(second, application))
        self.assertFalse(self.codes(self.handler, application))

    def test_only_an_able_case_handler_handles_it(self):
        application = self.accepted()
        far = self._officer("worklist.far", "group_handler", self._authority("430000"))
        city = self._officer("worklist.city", "group_handler", self.city)
        gone = self._officer("worklist.gone", "group_handler", self.province)
        gone.active = False
        for person in (self.intake, self.approver, self.manager, far, city, gone):
            with self.assertRaisesRegex(ValidationError, "cannot handle"), self.cr.savepoint():
                application.handler_id = person
        self.assertFalse(application.handler_id)

    def test_who_stands_in_for_a_handler_may_handle(self):
        application = self.accepted()
        today = legal_today(self.env)
        self.env["licence.substitution"].create(
            {"absent_id": self.handler.id, "substitute_id": self.clerk.id, "reason": "leave",
             "effective_from": today, "effective_to": today}
        )  # fmt: skip
        application.handler_id = self.clerk
        self.assertIn("T-05", self.codes(self.clerk, application))

    def delegate(self, **acts):
        return self.env["licence.delegation"].create(
            {
                "delegator_id": self.province.id, "delegate_id": self.city.id,
                "effective_from": "2024-06-01", "effective_to": False,
                "document_no": "鄂市监委〔2024〕1号", **acts,
            }
        )  # fmt: skip

    def counter_of_the_city(self):
        officer = self._officer("worklist.city.intake", "group_intake", self.city)
        return self.env["licence.application"].with_user(officer), {
            "enterprise_id": self.enterprise.id, "site_id": self.enterprise.site_ids[:1].id,
            "line_ids": [Command.create({"unit_id": self.units[0].id})],
        }  # fmt: skip

    def test_the_counter_of_a_delegated_city_takes_applications(self):
        self.delegate(may_accept=True)
        desk, vals = self.counter_of_the_city()
        draft = desk.create(vals)
        self.assertEqual((draft.authority_id, draft.province_id), (self.city, self.province))
        self.hand_in(draft)
        draft.action_submit()
        self.assertEqual(self.codes(desk.env.user, draft), {"T-02", "T-03"})
        self.assertFalse(self.codes(self.intake, draft))
        self.verify(draft)
        draft.action_accept()
        self.assertEqual(self.codes(self.approver, draft), {"T-12", "D-13"})
        # The letter is the province's, the counter that hands it out is the city's.
        letter = desk.env["licence.notice"].search([("application_id", "=", draft.id)])
        self.assertEqual((letter.kind, letter.authority_id), ("acceptance", self.province))
        letter.action_serve_by_hand()
        self.assertTrue(letter.served_at)

    def test_the_counter_of_a_city_without_delegation_stays_closed(self):
        self.delegate(may_accept=True).effective_to = "2024-12-31"
        desk, vals = self.counter_of_the_city()
        with self.assertRaises(AccessError):
            desk.create(vals)

    def test_a_city_that_only_reviews_sees_the_case_and_keeps_the_term_of_the_review(self):
        self.delegate(may_review=True)
        handler = self._officer("worklist.city.handler", "group_handler", self.city)
        application = self.accepted()
        self.assertEqual(self.codes(handler, application), {"T-05"})
        application.handler_id = handler
        self.prove(application, "visit")
        self.prove(application, "test")
        self.opine(application, by=handler)
        application.with_user(handler).action_conclude()
        self.assertEqual(application.state, "concluded")
