"""Whose case it is: requirements on provinces, the nation, competence and the counter."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .application_case import PDF
from .requirement_case import RequirementCase


@tagged("post_install", "-at_install")
class TestCaseRequirementsDesks(RequirementCase):
    def test_the_nation_lists_two_provinces_and_a_province_edits_no_catalogue(self):
        """S000-2-01."""
        here, there = self.submitted(), self.far_submitted()
        top = self._officer("req.top", "group_manager", self.nation)
        both = [("id", "in", (here | there).ids)]
        applications = self.env["licence.application"]
        self.assertEqual(applications.with_user(top).search(both), there | here)
        self.assertEqual(applications.with_user(self.manager).search(both), here)
        editor = self._officer("req.editor", "group_catalogue_editor", self.province)
        masters = (
            ("licence.product", {"name": "改"}), ("licence.unit", {"name": "改"}),
            ("licence.catalogue", {"name": "改"}), ("licence.rule.book", {"name": "改"}),
        )  # fmt: skip
        for model, vals in masters:
            master = self.env[model].search([], limit=1)
            for user in (editor, self.intake, self.manager):
                with self.assertRaises(UserError), self.cr.savepoint():
                    master.with_user(user).write(vals)

        for user in (editor, self.intake):
            with self.assertRaises(AccessError), self.cr.savepoint():
                self.env["licence.product"].with_user(user).create(
                    {"name": "省产品", "category_id": self.product.category_id.id}
                )

    def far_submitted(self):
        application = (
            self.env["licence.application"]
            .with_user(self.far_intake)
            .create(
                {
                    "enterprise_id": self.far_enterprise.id, "kind": "initial",
                    "site_id": self.far_enterprise.site_ids.id, "is_commitment_signed": True,
                    "line_ids": [(0, 0, {"unit_id": self.cable_units[0].id})],
                }
            )
        )  # fmt: skip
        for item in application.item_ids.filtered(lambda one: one.stage == "apply"):
            item._hand_in("材料.pdf", PDF)
        application.action_submit()
        return application

    def submitted(self, **vals):
        return super().submitted(**{"is_commitment_signed": True, **vals})

    def test_by_its_address_a_case_of_another_province_is_closed(self):
        """S000-2-02."""
        application = self.issued()
        certificate = application.issued_certificate_id
        archive = self.env["licence.archive"].search([("application_id", "=", application.id)])
        decision = self.env["licence.decision"].search([("application_id", "=", application.id)])
        for record in (application, certificate, archive, decision, application.item_ids[0]):
            self.assertTrue(record)
            self.assertTrue(record.with_user(self.manager).web_read({"display_name": {}}))
            with self.assertRaises(AccessError):
                record.with_user(self.far_manager).web_read({"display_name": {}})
            found = self.env[record._name].with_user(self.far_manager).search([])
            self.assertNotIn(record.id, found.ids)

    def test_in_2014_the_province_does_not_decide_what_the_nation_issues(self):
        """S000-2.1.1-06, S001-3.1-01."""
        self.on("2014-06-03")
        application = self.concluded()
        self.assertEqual(application.deciding_authority_id, self.nation)
        self.assertIn("D-13", application.clock_ids.mapped("code"))
        self.assertNotIn("T-12", application.clock_ids.mapped("code"))
        self.assertIn(self.nation.name, self.obstacles(application, "grant", self.approver))
        with self.assertRaisesRegex(UserError, "The decision is for"):
            application.with_user(self.approver).action_grant()
        self.assertEqual(application.state, "concluded")
        application.with_user(self.nation_approver).action_grant()
        application.with_user(self.nation_clerk).action_issue()
        self.assertEqual(application.issued_certificate_id.authority_id, self.nation)

    def test_who_handled_a_case_does_not_approve_it(self):
        """S000-2.1.1-06: separation of duties."""
        application = self.concluded()
        self.handler.sudo().group_ids = [
            (3, self._shipped("group_handler").id), (4, self._shipped("group_approver").id),
        ]  # fmt: skip
        with self.assertRaisesRegex(UserError, "somebody else decides"):
            application.with_user(self.handler).action_grant()
        self.assertEqual(application.state, "concluded")

    def test_in_2016_the_same_product_is_decided_by_the_province_alone(self):
        """S000-2.1.4-04, S001-3.1-01: acceptance, review, decision and issue in one house."""
        self.on("2016-06-01")
        application = self.issued()
        history = self.history(application)
        self.assertEqual(
            [verb for verb, _user in history], ["submit", "accept", "conclude", "grant", "issue"]
        )
        houses = {user.licence_authority_id for _verb, user in history}
        self.assertEqual(houses, {self.province})
        self.assertEqual(application.issued_certificate_id.authority_id, self.province)
        self.assertFalse([s.value for s in application._lifecycle.states if "centre" in s.value])

    def test_the_counter_hands_out_a_number_and_a_time_and_the_terms_run(self):
        """S000-2.1.4-01."""
        self.on("2026-03-02")
        application = self.submitted()
        (shown,) = application.with_user(self.intake).web_read(
            {"number": {}, "submitted_at": {}, "received_on": {}}
        )
        self.assertRegex(shown["number"], r"^SQ420000-2026-\d{5}$")
        self.assertEqual(str(shown["submitted_at"]), "2026-03-02 02:00:00")
        self.assertEqual(str(shown["received_on"]), "2026-03-02")
        inbox = self.env["licence.task"].with_user(self.intake).search([("is_mine", "=", True)])
        mine = inbox.filtered(lambda task: task.res_id == application.id)
        self.assertEqual(sorted(mine.mapped("code")), ["T-02", "T-03"])
        self.assertEqual({str(day) for day in mine.mapped("due_on")}, {"2026-03-09"})

    def test_an_enterprise_of_hubei_lands_in_the_inbox_of_hubei_only(self):
        """S000-2.2.1-01."""
        application = self.submitted()
        self.assertEqual((application.province_id, application.authority_id), (self.province,) * 2)
        for user, sees in ((self.intake, True), (self.far_intake, False)):
            found = self.env["licence.application"].with_user(user).search([])
            self.assertEqual(application in found, sees, user.login)
            tasks = self.env["licence.task"].with_user(user).search([("is_mine", "=", True)])
            self.assertEqual(application.id in tasks.mapped("res_id"), sees, user.login)
        with self.assertRaises(AccessError), self.cr.savepoint():
            self.env["licence.application"].with_user(self.far_intake).create(
                {"enterprise_id": self.enterprise.id}
            )

    def test_a_delegated_city_accepts_until_the_delegation_ends(self):
        """S001-3.2-01."""
        self.on("2020-11-02")
        self.env["licence.delegation"].create(
            {
                "delegator_id": self.province.id, "delegate_id": self.city.id, "may_accept": True,
                "effective_from": "2020-01-01", "effective_to": "2020-12-31",
                "document_no": "鄂市监委〔2020〕1号",
            }
        )  # fmt: skip
        officer = self._officer("req.city", "group_intake", self.city)
        decider = self._officer("req.city.approver", "group_approver", self.city)
        first, second = (self.ready(units=unit) for unit in self.cable_units[:2])
        first.with_user(officer).action_accept()
        for leg in ("visit", "test"):
            if first._leg_is_due(leg):
                self.prove(first, leg)
        self.opine(first)
        first.with_user(self.handler).action_conclude()
        with self.assertRaisesRegex(UserError, "The decision is for"):
            first.with_user(decider).action_grant()
        first.with_user(self.approver).action_grant()
        decision = self.env["licence.decision"].search([("application_id", "=", first.id)])
        self.assertEqual(decision.authority_id, self.province)
        late = self.on("2021-01-04", second)
        self.assertIn("whom it has delegated", self.obstacles(late, "accept", officer))
        with self.assertRaisesRegex(UserError, "whom it has delegated"):
            late.with_user(officer).action_accept()
        self.assertEqual(late.state, "submitted")
