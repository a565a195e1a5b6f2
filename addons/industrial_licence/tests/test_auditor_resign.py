from odoo import fields
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestAuditorResign(ReviewCase):
    def test_who_resigned_acts_no_more_and_leaves_every_roster(self):
        person = self.registered("2024-02-01")
        engagement = (
            self.env["licence.engagement"]
            .with_user(self.far_handler)
            .create({"auditor_id": person.id, "effective_from": "2025-01-01"})
        )
        self.reason(person, "resign", self.centre)
        self.assertEqual((person.state, person.standing), ("resigned", "ended"))
        self.assertFalse(engagement.is_current)
        self.assertFalse(person._may_act(self.today))
        self.assertTrue(person._may_act(self.today.replace(year=2025)))

    def test_a_return_is_a_new_registration_on_the_same_entry(self):
        person = self.registered("2024-02-01")
        number = person.number
        self.on("2024-06-03", person, self.head)._advance("resign", reason="调离")
        self.training(person)
        self.through(self.paper(person, exam_result_id=self.exam(person).id))
        self.assertEqual((person.state, person.number), ("registered", number))
        answers = [person._may_act(fields.Date.to_date(day)) for day in
                   ("2024-05-01", "2024-06-03", "2025-01-01", str(self.today))]  # fmt: skip
        self.assertEqual(answers, [True, False, False, True])
