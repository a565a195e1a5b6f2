from odoo.exceptions import UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestAuditorRenew(ReviewCase):
    def test_a_renewal_prolongs_the_same_entry(self):
        person = self.registered("2024-02-01")
        number = person.number
        self.training(person, hours=48)
        self.judged(person, 2024, 2025)
        paper = self.paper(person, "renew", exam_result_id=self.exam(person).id)
        self.through(paper)
        self.assertEqual((person.state, person.number), ("registered", number))
        first = person.qualification_ids - paper
        (first | paper).invalidate_recordset()
        self.assertEqual((first.training_hours, paper.training_hours), (16, 64))
        self.assertIn("2025", paper.assessment)
        self.assertEqual(str(paper.valid_from), "2027-02-01")
        period = (str(person.valid_from), str(person.valid_until))
        self.assertEqual(period, ("2024-02-01", "2030-01-31"))

    def test_without_daily_work_no_renewal(self):
        person = self.registered("2024-02-01")
        self.training(person, hours=48)
        paper = self.paper(person, "renew", exam_result_id=self.exam(person).id)
        with self.assertRaisesRegex(UserError, "No assessed daily work"):
            paper.with_user(self.head).action_recommend()
        self.judged(person, 2024)
        with self.assertRaisesRegex(UserError, "missing for: 2025"):
            paper.with_user(self.head).action_recommend()
        self.judged(person, 2025, grade="failed")
        with self.assertRaisesRegex(UserError, "failed"):
            paper.with_user(self.head).action_recommend()
        self.assertEqual(paper.state, "draft")

    def test_an_open_case_stands_against_it(self):
        person = self.registered("2024-02-01")
        self.judged(person, 2024, 2025)
        self.training(person, hours=48)
        case = self.env["licence.integrity.breach"].with_user(self.head).create(
            {"auditor_id": person.id, "description": "x",
             "type_id": self.env.ref("industrial_licence.breach_type_harassment").id}
        )  # fmt: skip
        case.action_open()
        paper = self.paper(person, "renew", exam_result_id=self.exam(person).id)
        with self.assertRaisesRegex(UserError, "case is open"):
            paper.with_user(self.head).action_recommend()

    def test_who_lapsed_may_not_act_and_past_days_are_answered_as_they_were(self):
        person = self.registered("2021-01-04")
        self.assertEqual(person.standing, "lapsed")
        self.assertFalse(person._may_act(self.today))
        self.assertTrue(person._may_act(person.valid_until))
        self.assertFalse(person._may_act(self.today.replace(year=2020)))
        self.training(person)
        self.through(self.paper(person, exam_result_id=self.exam(person).id))
        self.assertTrue(person._may_act(self.today))
        self.assertTrue(person._may_act(self.today.replace(year=2022)))
        self.assertFalse(person._may_act(self.today.replace(year=2025)))
        self.assertEqual(person.registered_on.year, 2021)
