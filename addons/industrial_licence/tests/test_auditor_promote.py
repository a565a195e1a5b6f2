from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestAuditorPromote(ReviewCase):
    def test_both_levels_stay_with_their_dates(self):
        person = self.registered("2024-02-01")
        self.training(person, hours=48)
        self.judged(person, 2024, 2025)
        until = person.valid_until
        self.through(
            self.paper(person, "promote", level="senior", exam_result_id=self.exam(person).id)
        )
        self.assertEqual((person.level, person.valid_until), ("senior", until))
        history = [(p.level, str(p.valid_from)) for p in person.qualification_ids.sorted("id")]
        self.assertEqual(history, [("regular", "2024-02-01"), ("senior", str(self.today))])

    def test_nobody_jumps_to_the_senior_level(self):
        person = self.candidate()
        self.training(person)
        paper = self.paper(person, level="senior", exam_result_id=self.exam(person).id)
        with self.assertRaisesRegex(UserError, "first level"):
            paper.with_user(self.head).action_recommend()
        with self.assertRaisesRegex(ValidationError, "senior level"):
            paper.kind = "promote"
            paper.level = "regular"
