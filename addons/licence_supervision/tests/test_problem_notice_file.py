"""信息管理规定 第25条: a problem found in a review stands in the quality file of the holder."""

from odoo.addons.industrial_licence.tests.visit_case import VisitCase
from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged


@tagged("post_install", "-at_install")
class TestProblemNoticeFile(VisitCase):
    def officer_of(self, place):
        user = new_test_user(
            self.env, f"file.{place.code}", groups="licence_supervision.group_supervision_officer",
            context={"no_reset_password": True},
        )  # fmt: skip
        user.licence_authority_id = place
        return user

    def file(self, user):
        self.env.flush_all()
        self.env.invalidate_all()
        files = self.env["licence.supervision.quality.file"].with_user(user)
        return files.search([("enterprise_id", "=", self.enterprise.id)])

    def holder(self):
        """Passed, tested, granted and issued."""
        visit = self.signed_off()
        case = visit.application_id
        self.desk.prove(case, "test")
        self.desk.opine(case)
        case.with_user(self.desk.handler).action_conclude()
        case.with_user(self.desk.approver).action_grant()
        case.with_user(self.desk.clerk).action_issue()
        return visit

    def test_a_notice_on_a_passed_review_stands_in_the_file(self):
        visit = self.holder()
        notice = self.env["licence.problem.notice"].with_user(self.clerk).create(
            {"visit_id": visit.id, "text": "成型工序温控失效", "kind": "process"}
        )  # fmt: skip
        county = self.officer_of(self.enterprise.region_id)
        self.assertEqual(self.file(county).problem_count, 0)
        notice.action_send()
        found = self.file(county)
        self.assertEqual(found.problem_count, 1)
        line = found.line_ids.filtered(lambda one: one.kind == "problem")
        self.assertEqual((line.words, line.day), ("成型工序温控失效", self.today))
        self.assertEqual((line.res_model, line.res_id), (notice._name, notice.id))
        self.assertFalse(self.file(self.officer_of(self.hunan)))
        with self.assertRaises(AccessError):
            self.file(self.head)
