from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitObserver(VisitCase):
    """An observer looks on: by RPC too nothing of the visit is filled in, signed or sealed."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.observer = new_test_user(
            cls.env, "visit.observer", groups="industrial_licence.group_auditor",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.people_of[2].with_user(cls.clerk).user_id = cls.observer

    def watched(self):
        visit = self.opened()
        # The plan is filed and its team closed: the fixture seats the observer past them.
        self.env.cr.execute(
            "INSERT INTO licence_review_team_member (team_id, auditor_id, role) "
            "VALUES (%s, %s, 'observer')", [visit.team_id.id, self.people_of[2].id],
        )  # fmt: skip
        self.env.invalidate_all()
        self.assertIn(self.people_of[2], visit.team_id.member_ids.auditor_id)
        return visit

    def test_an_observer_scores_nothing(self):
        visit = self.watched()
        item = self.at(-19, visit, self.observer).item_ids[0]
        with self.assertRaises(AccessError):
            item.write({"grade_id": self.grade("pass").id})
        self.assertFalse(item.sudo().grade_id)

    def test_an_observer_writes_no_word_into_the_visit(self):
        visit = self.watched()
        with self.assertRaises(AccessError):
            self.at(-19, visit, self.observer).write({"opinion": "同意"})
        with self.assertRaises(AccessError):
            self.at(-19, visit, self.observer).action_tell_laboratories()
        self.at(-19, visit, self.member_user).write({"opinion": "同意"})
        self.assertEqual(visit.opinion, "同意")

    def test_the_list_of_laboratories_stands_once_the_report_is_signed(self):
        visit = self.reported()
        told_on = visit.laboratories_told_on
        with self.assertRaisesRegex(UserError, "no longer be edited"):
            self.at(-1, visit, self.leader_user).action_tell_laboratories()
        self.assertEqual(visit.laboratories_told_on, told_on)

    def test_an_observer_signs_nobody_in_and_nobody_out(self):
        visit = self.watched()
        rows = self.at(-19, self.env["licence.visit.attendance"], self.observer)
        with self.assertRaises(AccessError):
            rows.create(
                {"visit_id": visit.id, "meeting": "closing", "name": "甲", "employer": "乙"}
            )
        signed = visit.attendance_ids
        with self.assertRaises(AccessError):
            signed[:1].with_user(self.observer).unlink()
        with self.assertRaises(AccessError):
            signed[:1].with_user(self.observer).write({"name": "别人"})

    def test_the_time_of_a_signature_is_nobodys_to_choose(self):
        visit = self.opened()
        rows = self.at(-19, self.env["licence.visit.attendance"], self.leader_user)
        told = {"visit_id": visit.id, "meeting": "closing", "name": "甲", "employer": "乙"}
        with self.assertRaises(AccessError):
            rows.create({**told, "signed_at": "2001-01-01 00:00:00"})
        made = rows.with_context(default_signed_at="2001-01-01 00:00:00").create(told)
        self.assertEqual(made.signed_at.date(), self.day(-19))
        with self.assertRaises(UserError):
            made.write({"meeting": "opening"})

    def test_a_device_in_the_future_signs_now(self):
        visit = self.opened()
        later = fields.Datetime.now() + timedelta(days=400)
        told = {"kind": "sign_in", "token": "observer-1", "meeting": "closing", "name": "甲",
                "employer": "乙", "at": later.timestamp() * 1000}  # fmt: skip
        answer = self.at(-19, visit, self.leader_user)._take_events([told])
        self.assertEqual([each["ok"] for each in answer], [True], answer)
        row = visit.attendance_ids.filtered(lambda one: one.token == "observer-1")
        self.assertEqual(row.signed_at.date(), self.day(-19))

    def test_the_day_of_a_seal_is_today(self):
        visit = self.closed()
        sample = self.sealed(visit, sealed_on="2001-01-01")
        self.assertEqual(sample.sealed_on, self.day(-18))

    def test_an_observer_seals_nothing(self):
        visit = self.watched()
        people = visit._team_people()
        with self.assertRaises(AccessError):
            self.at(-18, self.env["licence.visit.sample"], self.observer).create(
                {
                    "visit_id": visit.id, "unit_id": visit._units()[:1].id, "name": "型号",
                    "batch": "P1", "base_quantity": "100", "quantity": "3", "place": "库",
                    "sampler_id": people[0].id, "second_sampler_id": people[1].id,
                    "representative": "甲", "is_signed": True,
                    "seal_ids": [Command.create({"number": "观察1"})],
                }
            )  # fmt: skip
