"""Renewals without a visit, reports one brings oneself, spot checks, the order of the legs."""

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .requirement_case import RequirementCase


@tagged("post_install", "-at_install")
class TestCaseRequirementsRenewal(RequirementCase):
    def renewal(self, certificate, **vals):
        wish = {"path_wish": "visit_exempt", "is_commitment_signed": True, **vals}
        units = certificate.line_ids.unit_id
        return self.draft(kind="renewal", certificate_id=certificate.id, units=units, **wish)

    def in_2016(self):
        """A certificate of 2012 whose renewal comes in 2016, where the measure is adopted."""
        self.adopt("measure_renewal_exemption_2015", "2015-09-01")
        certificate = self.certificate_of("2012-06-04")
        self.on("2016-06-01")
        return certificate

    def certificate_of(self, day):
        """In 2012 the nation grants and issues what the province accepted and reviewed."""
        self.on(day)
        application = self.concluded(units=self.cable_units[:1])
        decider, clerk = self.approver, self.clerk
        if application.deciding_authority_id == self.nation:
            decider, clerk = self.nation_approver, self.nation_clerk
        application.with_user(decider).action_grant()
        application.with_user(clerk).action_issue()
        self.env.cr.flush()
        return application.issued_certificate_id

    def test_only_a_renewal_with_its_commitment_is_exempt_from_the_visit(self):
        """S001-4.1-01."""
        certificate = self.in_2016()
        cases = (
            (self.draft(units=self.cable_units[1:2], path_wish="visit_exempt"), "is not open"),
            (self.renewal(certificate, is_commitment_signed=False), "signed commitment"),
            (self.renewal(certificate, has_changed_conditions=True), "is not open"),
        )
        for application, sentence in cases:
            self.hand_in(application)
            self.assertIn(sentence, self.obstacles(application, "submit"))
            with self.assertRaisesRegex(UserError, sentence):
                application.action_submit()
            self.assertEqual(application.state, "draft")
        complete = self.renewal(certificate)
        self.hand_in(complete)
        papers = complete.item_ids.filtered("version_ids").mapped("name")
        self.assertIn("生产条件无重大变化书面承诺", papers)
        complete.action_submit()
        self.verify(complete)
        complete.action_accept()
        waiver = complete.evidence_ids
        self.assertEqual((waiver.leg, waiver.kind), ("visit", "exemption"))
        self.assertIn("国质检监〔2015〕364号", waiver.basis)
        self.assertEqual(waiver.decided_by_id, self.intake)

    def test_the_exempt_renewal_brings_a_report_no_team_took_a_sample_for(self):
        """S001-4.1-02: the applicant's own report, whoever of the laboratories made it."""
        renewal = self.accepted_renewal()
        self.assertEqual(renewal.test_track, "own_report")
        self.prove(renewal, "test", issuer="自选检验机构（虚构）")
        self.assertFalse(renewal._leg_gaps("test")[1])
        self.opine(renewal)
        renewal.with_user(self.handler).action_conclude()
        self.assertEqual(renewal.state, "concluded")

    def accepted_renewal(self):
        return self.accepted(
            kind="renewal", certificate_id=self.in_2016().id, path_wish="visit_exempt",
            is_commitment_signed=True,
        )  # fmt: skip

    def test_a_passed_test_leads_straight_to_the_renewed_certificate(self):
        """S001-4.1-03."""
        renewal = self.accepted_renewal()
        certificate = renewal.certificate_id
        number, until = certificate.number, certificate.valid_until
        self.prove(renewal, "test")
        self.opine(renewal)
        renewal.with_user(self.handler).action_conclude()
        renewal.with_user(self.approver).action_grant()
        renewal.with_user(self.clerk).action_issue()
        self.assertEqual(
            [verb for verb, _user in self.history(renewal)],
            ["submit", "accept", "conclude", "grant", "issue"],
        )
        self.assertNotIn("visit_report", renewal.evidence_ids.mapped("kind"))
        self.assertNotIn("T-05", renewal.clock_ids.mapped("code"))
        self.assertEqual((certificate.number, certificate.origin), (number, "renewed"))
        self.assertGreater(certificate.valid_until, until)
        words = dict(certificate._fields["origin"]._description_selection(self.env))
        self.assertIn("换证", words["renewed"])
        self.env.flush_all()
        row = self.env["licence.register.holder"].search([("certificate_id", "=", certificate.id)])
        self.assertEqual(row.origin, "renewed")

    def test_a_spot_check_of_a_city_an_old_or_a_failed_one_replaces_no_test(self):
        """S001-4.1-04."""
        renewal = self.accepted_renewal()
        refused = (
            {"level": "city"}, {"level": "county"}, {"level": False}, {"result": "fail"},
            {"valid_from": "2015-11-01"}, {"valid_from": "2015-11-30"},
            {"unit_ids": self.rope_units[:1].ids}, {"valid_from": "2016-06-02"},
        )  # fmt: skip
        for vals in refused:
            with self.assertRaises(ValidationError), self.cr.savepoint():
                self.spot_check(renewal, **vals)
        self.assertFalse(renewal._leg_evidence("test"))
        self.opine(renewal)
        with self.assertRaisesRegex(UserError, "test has no evidence"):
            renewal.with_user(self.handler).action_conclude()
        self.spot_check(renewal, valid_from="2015-12-01")
        renewal.with_user(self.handler).action_conclude()
        self.assertEqual(renewal.state, "concluded")

    def spot_check(self, application, **vals):
        return self.env["licence.evidence"].with_user(self.handler).create(
            {
                "application_id": application.id, "leg": "test", "kind": "spot_check",
                "result": "pass", "basis": "抽查公告1号", "level": "province",
                "valid_from": legal_today(self.env), **vals,
            }
        )  # fmt: skip

    def test_a_national_product_is_tested_then_visited_if_it_so_wishes(self):
        """S001-4.3-04."""
        self.on("2016-03-01")
        wish = {"path_wish": "test_first", "is_commitment_signed": True}
        application = self.accepted(units=self.cement_units[:1], **wish)
        self.assertEqual((application.path, application.test_track), ("test_first", "own_report"))
        self.prove(application, "test")
        self.on("2016-03-15", application)
        self.prove(application, "visit")
        self.assertEqual(application.evidence_ids.sorted("id").mapped("leg"), ["test", "visit"])
        province = self.draft(units=self.rope_units[:1], **wish)
        self.hand_in(province)
        with self.assertRaisesRegex(UserError, "is not open"):
            province.action_submit()
        self.assertEqual(province.state, "draft")
        self.adopt("measure_test_first_pilot", "2016-03-01")
        province.action_submit()
        self.assertEqual(province.state, "submitted")

    def test_a_report_of_another_unit_is_not_adopted_and_says_so(self):
        """S001-4.3-05."""
        self.on("2016-03-01")
        wish = {"path_wish": "test_first", "is_commitment_signed": True}
        application = self.accepted(units=self.cement_units[:1], **wish)
        other = self.cement_units[1]
        words = f"{other.name}.*not adopted"
        with self.assertRaisesRegex(ValidationError, words), self.cr.savepoint():
            self.prove(application, "test", unit_ids=other.ids)
        words = "before the application"
        with self.assertRaisesRegex(ValidationError, words), self.cr.savepoint():
            self.prove(application, "test", valid_from="2015-08-31")
        self.assertFalse(application.evidence_ids)
        report = self.prove(application, "test", unit_ids=self.cement_units[:1].ids)
        self.assertEqual(application._leg_evidence("test"), report)
        self.assertTrue(report.decided_by_id)

    def test_a_changed_plant_switches_the_exemption_of_2020_off(self):
        """S004-3.3-01: unchanged conditions, promised quality – or a visit."""
        certificate = self.certificate_of("2017-03-01")
        self.on("2021-03-01")
        changed = self.renewal(certificate, has_changed_conditions=True)
        self.hand_in(changed)
        with self.assertRaisesRegex(UserError, "is not open"):
            changed.action_submit()
        changed.path_wish = False
        self.hand_in(changed)
        changed.action_submit()
        self.verify(changed)
        changed.action_accept()
        self.assertNotEqual(changed.path, "visit_exempt")
        changed._advance("withdraw", reason="改报")
        unchanged = self.renewal(certificate)
        names = unchanged.item_ids.mapped("name")
        self.assertIn("生产条件未发生变化声明和质量安全承诺书", names)
        self.hand_in(unchanged)
        unchanged.action_submit()
        self.verify(unchanged)
        unchanged.action_accept()
        self.assertEqual((unchanged.path, unchanged.visit_track), ("visit_exempt", "exempt"))
