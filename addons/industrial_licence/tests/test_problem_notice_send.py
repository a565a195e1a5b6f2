"""信息管理规定 第25条: problems found in a review reach the province, passed reviews included."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestProblemNoticeSend(VisitCase):
    def notice(self, visit, user=None, **vals):
        notices = self.env["licence.problem.notice"].with_user(user or self.clerk)
        return notices.create({"visit_id": visit.id, "text": "成型工序温控失效", **vals})

    def work(self, notice, user):
        return self.env["licence.task"].with_user(user).search(
            [("is_mine", "=", True), ("res_model", "=", notice._name),
             ("res_id", "=", notice.id)]
        )  # fmt: skip

    def test_a_notice_on_a_passed_review_is_work_of_the_province(self):
        notice = self.notice(self.signed_off(), kind="process")
        self.assertEqual(notice.conclusion, "passed")
        self.assertFalse(notice.with_user(self.desk.handler).search([("id", "=", notice.id)]))
        notice.action_send()
        inbox = notice.with_user(self.handler).search([("state", "=", "sent")])
        self.assertIn(notice, inbox)
        self.assertEqual(self.work(notice, self.handler).code, "T-30")
        self.assertEqual((notice.province_id, notice.sent_on), (self.hubei, self.today))

    def test_another_province_neither_reads_nor_is_asked(self):
        notice = self.notice(self.signed_off())
        notice.action_send()
        self.assertFalse(notice.with_user(self.far_handler).search([("id", "=", notice.id)]))
        self.assertFalse(self.work(notice, self.far_handler))

    def test_a_body_reports_on_its_own_reviews_alone(self):
        visit = self.signed_off()
        other = self.body("测试另一审查部", 2)
        stranger = self.officer("other.clerk", "department_clerk", department=other)
        with self.assertRaises(AccessError):
            self.notice(visit, stranger)
        notice = self.notice(visit)
        with self.assertRaises(AccessError):
            notice.with_user(stranger).action_send()

    def test_a_visit_not_held_found_nothing(self):
        notice = self.notice(self.visit())
        with self.assertRaisesRegex(UserError, "has not been held"):
            notice.action_send()
        self.assertEqual(notice.state, "draft")

    def test_who_gets_it_and_what_was_sent_is_nobodys_choice(self):
        notice = self.notice(self.signed_off())
        for vals in (
            {"province_id": self.hunan.id}, {"state": "closed"}, {"sent_on": "2020-01-01"},
            {"department_id": False},
        ):  # fmt: skip
            with self.assertRaises(UserError):
                notice.write(vals)
        with self.assertRaisesRegex(UserError, "stays with the review"):
            notice.visit_id = self.visit(begin=-10, enterprise=self.firm_two()).id
        notice.action_send()
        with self.assertRaisesRegex(UserError, "no longer be edited"):
            notice.text = "无问题"

    def firm_two(self):
        return self.firm(self.desk, "测试另一有限公司", 7_000_002)

    def test_a_problem_is_not_found_tomorrow(self):
        with self.assertRaisesRegex(UserError, "after it was found"):
            self.notice(self.signed_off(), found_on=self.day(1))

    def test_an_auditor_reports_through_the_organiser(self):
        with self.assertRaises(AccessError):
            self.notice(self.signed_off(), self.leader_user)
