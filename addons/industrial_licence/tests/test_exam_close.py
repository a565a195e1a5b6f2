from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestExamClose(ReviewCase):
    def test_scores_are_fixed(self):
        result = self.exam(self.candidate(), score=60)
        self.assertTrue(result.is_passed)
        for act in (lambda: result.write({"score": 10}), result.unlink,
                    lambda: result.exam_id.write({"pass_mark": 90})):  # fmt: skip
            with self.assertRaises(UserError):
                act()
        self.assertEqual(result.score, 60)

    def test_who_registers_examines(self):
        person = self.candidate()
        with self.assertRaisesRegex(UserError, "another body examined"), self.cr.savepoint():
            self.exam(person, user=self.centre)
        with self.assertRaisesRegex(UserError, "another body examined"), self.cr.savepoint():
            self.exam(person, day="2019-05-06")
        self.exam(person, day="2019-05-06", user=self.centre)

    def test_an_empty_list_is_not_closed(self):
        with self.assertRaisesRegex(UserError, "Nobody"):
            self.exam(self.env["licence.auditor"])

    def test_a_body_does_not_examine(self):
        with self.assertRaises(AccessError):
            self.exam(self.candidate(), user=self.clerk)
