from odoo.exceptions import AccessError
from odoo.tests import tagged

from .complaint_case import ComplaintCase
from .report_case import ReportCase


def who_has(case, people, record, code):
    case.env.flush_all()
    mine = [
        ("code", "=", code), ("res_model", "=", record._name), ("res_id", "=", record.id),
        ("is_mine", "=", True),
    ]  # fmt: skip
    tasks = case.env["licence.task"]
    return people.filtered(lambda user: tasks.with_user(user).search_count(mine))


@tagged("post_install", "-at_install")
class TestTaskComplaint(ComplaintCase):
    def test_it_waits_for_the_desk_then_for_the_named_handlers_alone(self):
        people = self.desk | self.colleague | self.officer | self.leader | self.eyes | self.handler
        complaint = self.complaint()
        self.assertEqual(who_has(self, people, complaint, "T-45"), self.desk | self.colleague)
        complaint.handler_ids = self.officer | self.desk
        complaint._advance("triage")
        self.assertEqual(who_has(self, people, complaint, "T-45"), self.officer | self.desk)
        complaint._advance("reassign", reason="换人（测试）")
        self.assertEqual(who_has(self, people, complaint, "T-45"), self.desk | self.colleague)


@tagged("post_install", "-at_install")
class TestTaskReport(ReportCase):
    def test_it_waits_for_the_reporter_and_in_between_for_the_leader(self):
        people = self.reporter | self.preparer | self.leader | self.manager | self.above
        desk = self.reporter | self.preparer
        report = self.report(2026, 3)
        self.assertEqual(who_has(self, people, report, "T-18"), desk)
        report._advance("check")
        report.with_user(self.preparer)._advance("sign")
        self.assertEqual(who_has(self, people, report, "T-18"), self.leader)
        report.with_user(self.leader)._advance("countersign")
        self.assertEqual(who_has(self, people, report, "T-18"), desk)


@tagged("post_install", "-at_install")
class TestTaskWithheld(ComplaintCase):
    def test_the_term_of_a_complaint_is_not_there_for_the_official_it_is_about(self):
        complaint = self.complaint(target_authority_id=False, target_user_id=self.colleague.id)
        self.env.flush_all()
        about = [("res_model", "=", complaint._name), ("res_id", "=", complaint.id)]
        clock = complaint.sudo().clock_ids
        self.env["licence.escalation"]._tell([(clock, "warn", clock.due_on)])
        for model in ("licence.task", "licence.clock"):
            self.assertTrue(self.env[model].with_user(self.desk).search(about), model)
            self.assertFalse(self.env[model].with_user(self.colleague).search(about), model)
        with self.assertRaises(AccessError):
            clock.with_user(self.colleague).read(["subject"])
        told = self.env["licence.escalation"].with_user(self.colleague)
        self.assertFalse(told.search([("clock_id", "=", clock.id)]))
        self.assertNotIn(self.colleague, clock.escalation_ids.user_ids)
        self.assertFalse(clock.escalation_ids.activity_ids.filtered(
            lambda todo: todo.user_id == self.colleague
        ))  # fmt: skip
