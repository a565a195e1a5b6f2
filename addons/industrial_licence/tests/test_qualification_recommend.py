from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestQualificationRecommend(ReviewCase):
    def test_the_recommender_alone_recommends(self):
        paper = self.ready_paper()
        with self.assertRaisesRegex(UserError, "nobody else"):
            paper.with_user(self.handler).action_recommend()
        paper.with_user(self.head).action_recommend()
        self.assertEqual(paper.state, "recommended")
        with self.assertRaises(AccessError):
            paper.with_user(self.clerk)._advance("recommend")

    def test_a_failed_or_foreign_examination_does_not_count(self):
        person, other = self.candidate(), self.candidate()
        self.training(person)
        paper = self.paper(person)
        for results, words in (
            (self.env["licence.exam.result"], "Name the examination"),
            (self.exam(person, score=59), "not passed"),
            (self.exam(other), "another person"),
            (self.exam(person, closed=False), "not passed"),
        ):
            paper.exam_result_id = results
            with self.assertRaisesRegex(UserError, words):
                paper.with_user(self.head).action_recommend()
        self.assertEqual(paper.state, "draft")

    def test_hours_are_counted_from_held_sessions(self):
        person = self.candidate()
        self.training(person, hours=8)
        paper = self.paper(person, exam_result_id=self.exam(person).id)
        with self.assertRaisesRegex(UserError, "8.0 hours"):
            paper.with_user(self.head).action_recommend()
        self.training(person, hours=8)
        paper.invalidate_recordset()
        paper.with_user(self.head).action_recommend()

    def test_the_suspended_wait(self):
        paper = self.ready_paper()
        self.imposed(paper.auditor_id)
        with self.assertRaisesRegex(UserError, "suspended"):
            paper.with_user(self.head).action_recommend()

    def test_one_paper_at_a_time(self):
        paper = self.ready_paper()
        with self.refused_by_table(), self.cr.savepoint():
            self.paper(paper.auditor_id)
            self.env.flush_all()
