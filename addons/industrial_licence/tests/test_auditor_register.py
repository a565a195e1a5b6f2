from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestAuditorRegister(ReviewCase):
    def test_an_approved_paper_enters_the_register_with_the_ten_data(self):
        person = self.registered()
        found = (person.state, person.standing, person.level)
        self.assertEqual(found, ("registered", "valid", "regular"))
        self.assertEqual(person.registered_on, self.today)
        self.assertTrue(person.number and person.approval_no and person.recommender_name)
        self.assertEqual(person.valid_until.year, self.today.year + 3)
        self.assertEqual(person.step_ids.mapped("verb"), ["register"])

    def test_no_person_registers_by_hand(self):
        person = self.candidate()
        for user in (self.clerk, self.head, self.centre, self.approver):
            with self.assertRaises(AccessError):
                person.with_user(user)._advance("register")
        with self.assertRaises(AccessError):
            person.with_user(self.clerk).write({"valid_until": "2030-01-01"})
        with self.assertRaises(AccessError):
            person.with_user(self.clerk).create({"name": "x", "number": "R1", "gender": "male"})
        self.assertEqual(person.state, "candidate")

    def test_one_person_one_entry_in_the_whole_nation(self):
        person = self.registered()
        with self.refused_by_table(), self.cr.savepoint():
            self.candidate(user=self.far_handler, identity_number=person.identity_number)
            self.env.flush_all()

    def test_the_number_must_fit_the_person(self):
        for wrong in ({"identity_number": "420106198001010010"}, {"gender": "female"},
                      {"birth_date": "1981-01-01"}):  # fmt: skip
            with self.assertRaises(ValidationError), self.cr.savepoint():
                self.candidate(**wrong)

    def test_exactly_one_recommender_for_ever(self):
        person = self.candidate()
        self.assertEqual(person.recommender_department_id, self.department)
        with self.assertRaises(UserError):
            person.with_user(self.clerk).recommender_department_id = False
        with self.assertRaises(UserError):
            person.with_user(self.centre).write(
                {"recommender_department_id": False, "recommender_authority_id": self.hubei.id}
            )
        with self.refused_by_table(), self.cr.savepoint():
            self.candidate(recommender_authority_id=self.hubei.id)
            self.env.flush_all()

    def test_valid_in_every_province(self):
        person = self.registered()
        seen = person.with_user(self.far_handler)
        self.assertTrue(seen._may_act(self.today))
        engagement = (
            self.env["licence.engagement"]
            .with_user(self.far_handler)
            .create({"auditor_id": person.id, "capacity": "外省聘用"})
        )
        self.assertEqual(engagement.authority_id, self.hunan)
