"""What a leg rests on: a whole file, signed off (许可证制度介绍 二(二)5)."""

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestEvidenceFile(ApplicationCase):
    def setUp(self):
        super().setUp()
        self.case = self.accepted()
        self.opine(self.case)

    def brought(self, by=None, **vals):
        told = {
            "application_id": self.case.id, "leg": "visit", "kind": "visit_report",
            "result": "pass", "basis": "核查报告1号", "valid_from": legal_today(self.env),
            "source_model": "licence.draw", "source_id": 1, **vals,
        }  # fmt: skip
        return self.env["licence.evidence"].with_user(by or self.manager)._bring([told])

    def obstacles(self):
        shown = self.case.with_user(self.handler)
        return "\n".join(shown._guard_files_signed_off())

    def test_a_file_with_gaps_is_not_concluded_and_the_gap_is_named(self):
        self.brought(missing="首次会议签到表", signed_off_by_id=self.handler.id)
        self.prove(self.case, "test")
        self.assertIn("首次会议签到表", self.obstacles())
        with self.assertRaisesRegex(UserError, "首次会议签到表"):
            self.case.with_user(self.handler).action_conclude()
        self.assertEqual(self.case.state, "accepted")

    def test_a_file_nobody_of_the_body_signed_off_is_not_concluded(self):
        row = self.brought()
        self.assertFalse(row.signed_off_by_id)
        self.prove(self.case, "test")
        with self.assertRaisesRegex(UserError, "signed off the file of “核查报告1号”"):
            self.case.with_user(self.handler).action_conclude()

    def test_the_head_of_the_body_signs_by_bringing_it(self):
        head = self._officer("file.head", "group_manager", self.province)
        head.licence_authority_id = False
        head.group_ids = self.env.ref("industrial_licence.group_department_head")
        row = self.brought(head, issuer="审查部甲")
        self.assertEqual(row.signed_off_by_id, head)
        self.assertEqual((row.signed_off_on, row.signed_off_for),
                         (legal_today(self.env), "审查部甲"))  # fmt: skip
        self.prove(self.case, "test")
        self.case.with_user(self.handler).action_conclude()
        self.assertEqual(self.case.state, "concluded")

    def test_a_later_whole_file_replaces_the_one_with_gaps(self):
        self.brought(missing="缺页", signed_off_by_id=self.handler.id)
        self.brought(signed_off_by_id=self.handler.id)
        self.assertFalse(self.obstacles())

    def test_on_the_path_of_2006_no_test_before_the_visit(self):
        with self.assertRaisesRegex(ValidationError, "record the visit first"):
            self.prove(self.case, "test")
        self.prove(self.case, "visit")
        self.assertTrue(self.prove(self.case, "test"))

    def test_where_the_test_comes_first_it_may(self):
        self._rule(path="test_first", priority=60)
        case = self.accepted(enterprise=self._enterprise("先检有限公司", 611))
        self.assertTrue(self.prove(case, "test"))

    def test_the_applicants_own_report_names_its_laboratory(self):
        self._rule(test="own_report", priority=60)
        case = self.accepted(enterprise=self._enterprise("自检有限公司", 612))
        self.prove(case, "visit")
        with self.assertRaisesRegex(ValidationError, "Name the laboratory"), self.cr.savepoint():
            self.prove(case, "test", issuer=" ")
        self.assertTrue(self.prove(case, "test", issuer="某某检验所"))
