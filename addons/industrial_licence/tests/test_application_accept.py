from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationAccept(ApplicationCase):
    def ready(self, **vals):
        application = self.submitted(**vals)
        self.verify(application)
        return application

    def refuses(self, application, sentence):
        with self.assertRaisesRegex(UserError, sentence):
            application.action_accept()
        self.assertEqual(application.state, "submitted")
        self.assertFalse(application.accepted_on)

    def test_it_keeps_the_law_of_its_day(self):
        application = self.accepted()
        self.assertEqual(application.path_rule_id, self.rule)
        self.assertEqual((application.path, application.visit_track), ("visit_first", "before"))
        self.assertEqual(application.test_track, "sealed")
        self.assertEqual(application.deciding_authority_id, self.province)
        self.assertTrue(application.catalogue_id)
        self.assertIn("测试依据", application.path_basis)
        self.assertEqual(application.snapshot["law"]["date"], legal_today(self.env).isoformat())

    def test_later_changes_of_the_law_do_not_touch_it(self):
        application = self.accepted()
        law = dict(application.snapshot["law"])
        self._rule(path="visit_after", visit="after", test="own_report", priority=90)
        application.invalidate_recordset()
        self.assertEqual((application.path, application.visit_track), ("visit_first", "before"))
        self.assertEqual(application.snapshot["law"], law)

    def test_its_clocks_start(self):
        application = self.accepted()
        running = application.clock_ids.filtered(lambda clock: clock.outcome == "running")
        self.assertEqual(sorted(running.mapped("code")), ["D-13", "T-05", "T-12"])

    def test_both_verdicts_must_be_recorded(self):
        application = self.submitted()
        for item in application.item_ids:
            item.sudo().verdict = "met"
        self.refuses(application, "Rule Conditions")
        application.rule_verdict = "met"
        self.refuses(application, "Industrial Policy")

    def test_every_material_must_be_verified(self):
        application = self.submitted()
        application.write({"rule_verdict": "met", "policy_verdict": "met"})
        self.refuses(application, application.item_ids[0].name)

    def test_a_policy_document_is_verified_one_by_one(self):
        application = self.submitted(units=self.policy_units[:1], is_commitment_signed=True)
        self.verify(application)
        application.capacity_verdict = "ok"
        document = application.item_ids.filtered("is_policy")[0]
        document.verdict = "open"
        self.refuses(application, document.name)

    def test_unlawful_new_capacity_is_not_accepted(self):
        application = self.ready(units=self.policy_units[:1], is_commitment_signed=True)
        self.refuses(application, "judge its capacity")
        application.capacity_verdict = "illegal_new"
        self.refuses(application, "违规新增产能")
        application.capacity_verdict = "ok"
        application.action_accept()
        self.assertEqual(application.state, "accepted")

    def test_on_a_merger_the_old_certificate_must_be_named(self):
        application = self.ready(merger_reason="merger")
        self.refuses(application, "Name the certificates")

    def test_a_barred_enterprise_is_not_accepted(self):
        declined = self.submitted(units=self.units[1:2])
        self.env["licence.bar"]._place(
            self.enterprise,
            self.product,
            legal_today(self.env),
            1,
            "行政许可法第七十八条",
            declined,
        )
        self.refuses(self.ready(), "may not apply until")

    def test_only_the_province_or_its_delegate_accepts(self):
        application = self.ready()
        national = self._officer("app.national", "group_intake", self.province.parent_id)
        city = self._officer("app.city", "group_intake", self.city)
        self.refuses(application.with_user(national), "whom it has delegated")
        with self.assertRaises(AccessError):
            application.with_user(city).action_accept()

    def test_a_delegated_city_accepts_and_cannot_decide(self):
        self.env["licence.delegation"].create(
            {
                "delegator_id": self.province.id, "delegate_id": self.city.id, "may_accept": True,
                "effective_from": legal_today(self.env), "document_no": "鄂市监〔2026〕1号",
            }
        )  # fmt: skip
        officer = self._officer("app.city.intake", "group_intake", self.city)
        decider = self._officer("app.city.approver", "group_approver", self.city)
        application = self.submitted()
        self.assertEqual(application.authority_id, self.city)
        self.verify(application)
        application.with_user(officer).action_accept()
        self.assertEqual(application.accepted_by_id, officer)
        self.assertEqual(application.deciding_authority_id, self.province)
        self.assertTrue(list(application.with_user(decider)._guard_deciding_desk()))

    def test_a_handler_or_approver_does_not_accept(self):
        application = self.ready()
        for stranger in (self.handler, self.approver, self.clerk, self.manager):
            with self.assertRaises(AccessError):
                application.with_user(stranger).action_accept()

    def test_materials_of_the_review_open_with_acceptance(self):
        application = self.accepted()
        review = application.item_ids.filtered(lambda one: one.stage == "review")
        self.assertTrue(review)
        self.assertTrue(all(review.mapped("is_open")))
