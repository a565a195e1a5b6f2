from datetime import timedelta

from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestEvidenceLaboratory(LabCase):
    """国质检监〔2015〕364号 四(一)、(三): whose report the office adopts."""

    def own_report_case(self):
        self.rule.test = "own_report"
        return self.accepted()

    def record_report(self, application, **vals):
        return self.env["licence.evidence"].with_user(self.handler).create(
            {
                "application_id": application.id, "leg": "test", "kind": "test_report",
                "result": "pass", "basis": "自检报告1号",
                "valid_from": legal_today(self.env), **vals,
            }
        )  # fmt: skip

    def refuse(self, words, application, **vals):
        with self.assertRaisesRegex(ValidationError, words), self.cr.savepoint():
            self.record_report(application, **vals)

    def test_an_own_report_names_a_laboratory_of_the_register(self):
        case = self.own_report_case()
        self.refuse("no laboratory of the register", case, issuer="某某检验所")
        row = self.record_report(case, issuer=self.lab.name)
        self.assertEqual((row.lab_id, row.issuer), (self.lab, self.lab.name))
        row = self.record_report(case, lab_id=self.lab.id)
        self.assertEqual(row.issuer, self.lab.name)

    def test_it_is_judged_on_the_day_of_the_report(self):
        case = self.own_report_case()
        yesterday = legal_today(self.env) - timedelta(days=1)
        self.lab.accreditation_ids.valid_until = yesterday
        self.refuse("no valid CMA", case, lab_id=self.lab.id)

    def test_a_laboratory_without_the_unit_is_told_by_its_name(self):
        case = self.own_report_case()
        line = [{"unit_id": self.units[1].id}]
        other = self.laboratory("庚检验所（测试）", "LAB-007", lines=line)
        self.refuse("庚检验所", case, lab_id=other.id)

    def test_a_suspended_scope_is_none(self):
        case = self.own_report_case()
        scopes = self.lab.scope_ids.filtered(lambda one: one.unit_id == self.unit)
        today = legal_today(self.env)
        self.env["licence.lab.scope.suspension"]._suspend(scopes, today, "测试", "测试依据")
        self.refuse("outside the scope", case, lab_id=self.lab.id)

    def test_a_sealed_sample_is_reported_by_its_order_alone(self):
        case = self.accepted()
        self.prove(case, "visit")
        self.refuse("from its test order", case, lab_id=self.lab.id)

    def test_the_head_answers_for_the_report_that_was_issued(self):
        order = self.issued().sudo()
        row = order.application_id._leg_evidence("test")
        self.assertEqual(row.lab_id, self.lab)
        self.assertEqual(row.signed_off_by_id, self.member(self.lab, "head"))
        self.assertEqual(row.signed_off_for, self.lab.name)
        self.assertFalse(list(row._file_obstacles()))
