"""What a review body tries with people of the register over RPC, and what stays as it was."""

from datetime import timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from .public_calls import call
from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDepartmentAuditPeople(ReviewCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls.body("测试另一审查部", 9)
        cls.person, cls.second = cls.registered(), cls.registered()

    def engagement(self, **vals):
        return self.env["licence.engagement"].with_user(self.clerk).create(
            {"auditor_id": self.person.id, "effective_from": "2024-01-01", **vals}
        )  # fmt: skip

    def unmoved(self, record, user, **vals):
        before = record.sudo().read(list(vals))
        with self.assertRaises(UserError, msg=f"{record._name} {vals}"):
            call(record, user, "write", vals)
        self.env.invalidate_all()
        self.assertEqual(record.sudo().read(list(vals)), before)

    def test_an_engagement_stays_with_its_body_and_its_person(self):
        row = self.engagement()
        self.unmoved(row, self.clerk, department_id=self.other.id)
        self.unmoved(row, self.clerk, department_id=False, authority_id=self.hubei.id)
        self.unmoved(row, self.clerk, auditor_id=self.second.id)
        self.unmoved(row, self.clerk, effective_from="2025-01-01")

    def test_an_engagement_ended_yesterday_leaves_the_roster_and_stays_on_file(self):
        row = self.engagement()
        call(row, self.clerk, "action_end")
        self.assertEqual(row.effective_to, self.today - timedelta(days=1))
        self.assertFalse(row.is_current)
        with self.assertRaises(UserError):
            call(row, self.clerk, "unlink")

    def test_a_training_and_a_draw_stay_with_the_body(self):
        session = self.env["licence.training.session"].with_user(self.clerk).create(
            {"name": "测试培训", "begins_on": self.today, "ends_on": self.today, "hours": 8,
             "trainer_id": self.trainer().id}
        )  # fmt: skip
        self.unmoved(session, self.clerk, department_id=self.other.id)
        self.unmoved(self.draw(), self.clerk, department_id=self.other.id)

    def test_an_opened_case_names_the_person_it_was_opened_against(self):
        """国质检监[2006]499号 二(一)2: 谁推荐谁负责."""
        case = self.case(self.person)
        self.unmoved(case, self.head, recommender_department_id=self.other.id)
        case.with_user(self.head).action_open()
        self.unmoved(case, self.head, auditor_id=self.second.id)
        self.unmoved(case, self.head, happened_on="2020-01-01")
        self.unmoved(case, self.head, recommender_department_id=self.other.id)

    def test_a_performance_record_stays_with_its_auditor_and_recommender(self):
        record = self.judged(self.person, self.today.year - 1)
        fresh = self.env["licence.performance"]._refresh(self.today.year).filtered(
            lambda row: row.auditor_id == self.person
        )  # fmt: skip
        for row in (record, fresh):
            self.unmoved(row, self.head, recommender_department_id=self.other.id)
            self.unmoved(row, self.head, auditor_id=self.second.id)
            self.unmoved(row, self.head, year=self.today.year - 2)

    def test_a_document_on_file_keeps_its_dates(self):
        paper = self.department.document_ids[:1]
        for vals in ({"valid_until": "2099-01-01"}, {"version": "9"}, {"valid_from": "2000-01-01"}):
            self.unmoved(paper, self.clerk, **vals)
