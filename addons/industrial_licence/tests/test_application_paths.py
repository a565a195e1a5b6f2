"""Every path and every kind, from the counter to the certificate."""

from datetime import datetime

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from ..tools.legal_time import at_moment, legal_now
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationPaths(ApplicationCase):
    def path(self, **vals):
        self.rule.write(vals)
        return self.issued()

    def kinds_of(self, application):
        return {(row.leg, row.kind) for row in application.evidence_ids}

    def test_visit_then_test(self):
        application = self.path()
        self.assertEqual(
            self.kinds_of(application), {("visit", "visit_report"), ("test", "test_report")}
        )

    def test_test_then_visit(self):
        application = self.path(path="test_first", test="own_report")
        self.assertEqual(application.path, "test_first")

    def test_visit_after_the_issue(self):
        application = self.path(
            path="visit_after", visit="after", test="own_report", decision_limit_code="T-13",
            visit_limit_code="D-18",
        )  # fmt: skip
        self.assertIn(("visit", "exemption"), self.kinds_of(application))
        limits = {clock.code: clock.number for clock in application.clock_ids}
        self.assertEqual((limits["T-13"], limits["D-18"]), (5, 30))

    def test_notice_and_commitment(self):
        self.rule.needs_commitment = True
        self.rule.write(
            {"path": "promise", "visit": "after", "test": "none_before", "visit_limit_code": "D-18",
             "decision_limit_code": "T-14"}
        )  # fmt: skip
        application = self.issued(is_commitment_signed=True)
        self.assertEqual(
            self.kinds_of(application), {("visit", "exemption"), ("test", "exemption")}
        )

    def test_an_exemption_leaves_its_record_with_basis_and_person(self):
        application = self.path(path="visit_after", visit="after", test="own_report")
        exemption = application.evidence_ids.filtered(lambda row: row.kind == "exemption")
        self.assertIn("测试依据", exemption.basis)
        self.assertEqual(exemption.decided_by_id, self.intake)


@tagged("post_install", "-at_install")
class TestApplicationKinds(ApplicationCase):
    def at(self, years, month_shift=0):
        now = legal_now(self.env)
        self.env = at_moment(self.env, datetime(now.year - years, now.month, 1, 2))

    def certificate(self, years=4):
        """A certificate issued years ago, the year of its renewal."""
        today = legal_now(self.env)
        self.at(years)
        certificate = self.issued().issued_certificate_id
        self.env = at_moment(self.env, today)
        return certificate.with_env(self.env)

    def test_renewal_without_a_visit_keeps_the_number(self):
        certificate = self.certificate()
        certificate._number_now()
        number, until = certificate.number, certificate.valid_until
        self._rule(
            "renewal", path="visit_exempt", visit="exempt", test="own_report",
            choice="by_applicant", needs_commitment=True, needs_unchanged=True,
            visit_limit_code="T-15",
        )  # fmt: skip
        self._rule("renewal", priority=40)
        application = self.issued(
            kind="renewal", certificate_id=certificate.id, path_wish="visit_exempt",
            is_commitment_signed=True,
        )  # fmt: skip
        self.assertEqual(application.path, "visit_exempt")
        self.assertEqual(
            (certificate.number, application.issued_certificate_id), (number, certificate)
        )
        self.assertGreater(certificate.valid_until, until)
        inspection = application.clock_ids.filtered(lambda clock: clock.code == "T-15")
        self.assertEqual((inspection.outcome, inspection.number), ("running", 60))

    def test_changed_conditions_switch_the_exemption_off(self):
        certificate = self.certificate()
        self._rule("renewal", path="visit_exempt", visit="exempt", choice="by_applicant",
                   needs_commitment=True, needs_unchanged=True)  # fmt: skip
        self._rule("renewal", priority=40)
        application = self.draft(
            kind="renewal", certificate_id=certificate.id, path_wish="visit_exempt",
            is_commitment_signed=True, has_changed_conditions=True,
        )  # fmt: skip
        self.assertIn("not open", "\n".join(application._guard_path_open()))

    def test_a_renewal_comes_six_months_before_the_end(self):
        today = legal_now(self.env)
        self.at(5)
        certificate = self.issued().issued_certificate_id
        self.env = at_moment(self.env, datetime(today.year, today.month, 1, 2))
        late = self.draft(kind="renewal", certificate_id=certificate.id)
        self.assertIn("6 months", "\n".join(late._guard_renewal_in_time()))

    def test_a_renewal_adds_no_unit_and_needs_its_own_certificate(self):
        certificate = self.certificate()
        more = self.draft(kind="renewal", certificate_id=certificate.id, units=self.units[:2])
        self.assertIn("not on the certificate", "\n".join(more._guard_lines_given()))
        stranger = self.draft(
            kind="renewal", certificate_id=certificate.id,
            enterprise=self._enterprise("测试丙有限公司", 3),
        )  # fmt: skip
        self.assertIn("another enterprise", "\n".join(stranger._guard_certificate_fits()))

    def change(self, certificate, *items, **vals):
        return self.issued(
            kind="change", certificate_id=certificate.id,
            change_ids=[Command.create({"kind": kind, "after": after}) for kind, after in items],
            **vals,
        )  # fmt: skip

    def test_a_change_of_names_needs_neither_visit_nor_test(self):
        certificate = self.certificate(1)
        application = self.change(
            certificate, ("name", "测试新名有限公司"), ("domicile", "新住所"), units=[]
        )
        self.assertEqual((application.visit_track, application.test_track), ("exempt", "exempt"))
        self.assertEqual(certificate.holder_name, "测试新名有限公司")
        self.assertEqual(self.enterprise.domicile, "新住所")
        self.assertEqual(application.change_kinds, "name,domicile")

    def test_a_relocation_is_examined_anew(self):
        certificate = self.certificate(1)
        self._rule("change", needs_changed=True)
        application = self.change(certificate, ("relocation", "新厂区"))
        self.assertEqual(application.visit_track, "before")
        self.assertEqual(self.enterprise.site_ids.address, "新厂区")
        self.assertIn("新厂区", certificate.site_address)

    def test_an_added_unit_is_examined_alone(self):
        certificate = self.certificate(1)
        self._rule("change", needs_changed=True)
        self.env.flush_all()
        application = self.accepted(
            kind="change", certificate_id=certificate.id, units=self.units[:2],
            change_ids=[Command.create({"kind": "added_unit", "after": self.units[1].name})],
        )  # fmt: skip
        self.assertEqual(application._units_to_examine(), self.units[1])

    def test_units_do_not_come_or_go_unsaid(self):
        certificate = self.certificate(1)
        application = self.draft(
            kind="change", certificate_id=certificate.id, units=self.units[1:2],
            change_ids=[Command.create({"kind": "name", "after": "新名"})],
        )  # fmt: skip
        told = "\n".join(application._guard_lines_given())
        self.assertIn("list it as an added unit", told)
        self.assertIn(self.units[0].name, told)

    def test_a_change_says_what_changes(self):
        draft = self.draft(kind="change", certificate_id=self.certificate(1).id)
        self.assertIn("Say what changes", "\n".join(draft._guard_kind_fits()))

    def test_a_lost_certificate_is_replaced(self):
        certificate = self.certificate(1)
        application = self.issued(kind="replacement", certificate_id=certificate.id, units=[])
        self.assertEqual(application.issued_certificate_id, certificate)

    def test_on_a_merger_the_old_certificate_is_cancelled_first(self):
        certificate = self.certificate(1)
        application = self.submitted(
            units=self.units[1:2], merger_reason="capacity_swap",
            old_certificate_ids=[Command.link(certificate.id)],
        )  # fmt: skip
        self.verify(application)
        with self.assertRaisesRegex(UserError, "must be cancelled before"):
            application.action_accept()
