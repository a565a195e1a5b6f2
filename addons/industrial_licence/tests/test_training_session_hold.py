from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestTrainingSessionHold(ReviewCase):
    def test_hours_count_once_the_session_is_held(self):
        person, trainer = self.candidate(), self.trainer()
        session = self.training(person, trainer=trainer)
        self.assertEqual(self.paper(person).training_hours, 16)
        with self.assertRaises(UserError):
            session.attendance_ids.hours = 99

    def test_an_unregistered_trainer_trains_nobody(self):
        person = self.candidate()
        for trainer in (self.candidate("trainer"), self.registered()):
            with self.assertRaisesRegex(UserError, "no registered trainer"), self.cr.savepoint():
                self.training(person, trainer=trainer)
        lapsed = self.trainer("2021-01-04")
        with self.assertRaisesRegex(UserError, "no registered trainer"), self.cr.savepoint():
            self.training(person, trainer=lapsed)

    def test_the_sheet_is_not_empty_and_nobody_has_more_hours_than_there_were(self):
        with self.assertRaisesRegex(UserError, "empty"), self.cr.savepoint():
            self.training(self.env["licence.auditor"], trainer=self.trainer())
        session = self.env["licence.training.session"].with_user(self.clerk).create(
            {
                "name": "x", "begins_on": self.today, "ends_on": self.today, "hours": 2,
                "trainer_id": self.trainer().id,
                "attendance_ids": [
                    Command.create({"auditor_id": self.candidate().id, "hours": 3})
                ],
            }
        )  # fmt: skip
        with self.assertRaisesRegex(UserError, "more hours"):
            session.action_hold()

    def test_a_session_has_exactly_one_organiser(self):
        with self.assertRaises(AccessError):
            self.env["licence.training.session"].with_user(self.clerk).create(
                {"name": "x", "begins_on": self.today, "ends_on": self.today, "hours": 2,
                 "trainer_id": self.trainer().id, "department_id": False,
                 "authority_id": self.hubei.id}
            )  # fmt: skip

    def test_a_province_and_a_body_train_together(self):
        session = (
            self.env["licence.training.session"]
            .with_user(self.handler)
            .create(
                {
                    "name": "联合培训", "begins_on": self.today, "ends_on": self.today, "hours": 16,
                    "trainer_id": self.trainer().id,
                    "partner_department_id": self.department.id,
                    "product_ids": [Command.link(self.product.id)],
                    "attendance_ids": [
                        Command.create({"auditor_id": self.candidate().id, "hours": 16})
                    ],
                }
            )
        )  # fmt: skip
        session.action_hold()
        self.assertEqual((session.authority_id, session.state), (self.hubei, "held"))
