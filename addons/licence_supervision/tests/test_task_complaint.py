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
        self.assertEqual(
            who_has(self, people, complaint, "T-45"), self.desk | self.colleague
        )
        complaint.handler_ids = self.officer | self.desk
        complaint._advance("triage")
        self.assertEqual(who_has(self, people, complaint, "T-45"), self.officer | self.desk)
        complaint._advance("reassign", reason="换人（测试）")
        self.assertEqual(
            who_has(self, people, complaint, "T-45"), self.desk | self.colleague
        )


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
