from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestEvidenceLawful(ApplicationCase):
    def setUp(self):
        super().setUp()
        self.rule.write({"test": "own_report", "allows_spot_check": True})
        self.application = self.accepted()
        self.today = legal_today(self.env)

    def enter(self, **vals):
        return self.env["licence.evidence"].with_user(self.handler).create(
            {
                "application_id": self.application.id, "leg": "test", "kind": "spot_check",
                "result": "pass", "basis": "抽查公告1号", "level": "province", "issuer": "测试机构",
                "valid_from": self.today, **vals,
            }
        )  # fmt: skip

    def test_a_fresh_provincial_spot_check_replaces_the_test(self):
        row = self.enter(valid_from=self.today - relativedelta(months=5))
        self.assertEqual(self.application._leg_evidence("test"), row)
        self.assertEqual(row.decided_by_id, self.handler)

    def test_not_one_of_a_city_an_old_or_a_failed_one(self):
        for vals in (
            {"level": "city"},
            {"level": False},
            {"valid_from": self.today - relativedelta(months=7)},
            {"result": "fail"},
        ):
            with self.assertRaises(ValidationError), self.cr.savepoint():
                self.enter(**vals)
        self.assertFalse(self.application._leg_evidence("test"))

    def test_not_where_the_rules_do_not_allow_it(self):
        self.rule.allows_spot_check = False
        with self.assertRaisesRegex(ValidationError, "let no spot check"):
            self.enter()

    def test_an_own_report_is_of_the_last_six_months_too(self):
        old = self.today - relativedelta(months=6, days=1)
        with self.assertRaisesRegex(ValidationError, "before the application"):
            self.enter(kind="test_report", valid_from=old)

    def test_a_report_of_another_unit_is_not_adopted(self):
        with self.assertRaisesRegex(ValidationError, "not applied for"):
            self.enter(kind="test_report", unit_ids=self.units[1:2].ids)

    def test_nothing_from_the_future_and_nothing_of_the_other_leg(self):
        with self.assertRaises(ValidationError), self.cr.savepoint():
            self.enter(kind="test_report", valid_from=self.today + timedelta(days=1))
        with self.assertRaises(ValidationError), self.cr.savepoint():
            self.enter(kind="visit_report", leg="test")

    def test_what_has_run_out_does_not_count(self):
        self.enter(kind="test_report", valid_until=self.today - timedelta(days=1))
        self.assertFalse(self.application._leg_evidence("test"))

    def test_the_latest_counts(self):
        self.enter(kind="test_report", result="fail")
        self.assertTrue(self.application._leg_failed("test"))
        self.enter(kind="test_report")
        self.assertFalse(self.application._leg_failed("test"))

    def test_no_exemption_by_hand(self):
        for vals in (
            {"kind": "exemption"},
            {"source_model": "licence.visit"},
            {"kind": "commitment"},
        ):
            with self.assertRaises(AccessError):
                self.enter(**vals)

    def test_only_a_handler_enters_evidence(self):
        for stranger in (self.intake, self.approver, self.manager):
            with self.assertRaises(AccessError):
                self.env["licence.evidence"].with_user(stranger).create(
                    {
                        "application_id": self.application.id, "leg": "test",
                        "kind": "test_report", "result": "pass", "basis": "x",
                        "valid_from": self.today,
                    }
                )  # fmt: skip

    def test_it_is_written_once(self):
        row = self.enter()
        for act in (lambda: row.write({"result": "fail"}), row.unlink,
                    lambda: row.sudo().write({"result": "fail"}), row.sudo().unlink):  # fmt: skip
            with self.assertRaises(AccessError):
                act()

    def test_after_the_conclusion_none_is_taken(self):
        self.enter(kind="test_report")
        self.prove(self.application, "visit")
        self.opine(self.application)
        self.application.with_user(self.handler).action_conclude()
        with self.assertRaisesRegex(UserError, "takes no evidence"):
            self.enter(kind="test_report")
        with self.assertRaisesRegex(UserError, "during the review"):
            self.opine(self.application)

    def test_the_author_of_an_opinion_cannot_be_chosen(self):
        opinion = self.env["licence.opinion"].with_user(self.handler).create(
            {
                "application_id": self.application.id, "result": "grant", "text": "准",
                "author_id": self.approver.id,
            }
        )  # fmt: skip
        self.assertEqual(opinion.author_id, self.handler)
