from datetime import timedelta

from odoo.exceptions import AccessError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestPerformanceEntry(ReviewCase):
    def entry(self, person, user=None, **vals):
        return self.env["licence.performance.entry"].with_user(user or self.head).create(
            {
                "auditor_id": person.id, "kind": "reward", "text": "测试先进",
                "basis": "奖惩办法 第3条", **vals,
            }
        )  # fmt: skip

    def rules_on_file(self):
        self.department.document_ids = [Command.create({"kind": "reward", "name": "奖惩办法"})]

    def test_a_reward_appears_in_the_file_of_the_person(self):
        person = self.registered()
        with self.assertRaisesRegex(ValidationError, "no rules of reward"), self.cr.savepoint():
            self.entry(person)
        self.rules_on_file()
        entry = self.entry(person)
        self.assertEqual(person.entry_ids, entry)
        self.assertEqual(entry.year, self.today.year)
        self.assertIn(entry, self.env["licence.performance.entry"].with_user(self.clerk).search([]))

    def test_an_entry_stands(self):
        self.rules_on_file()
        entry = self.entry(self.registered(), kind="punishment")
        for user in (self.head, self.centre):
            with self.assertRaises(AccessError):
                entry.with_user(user).write({"text": "x"})
            with self.assertRaises(AccessError):
                entry.with_user(user).unlink()
        with self.assertRaises(AccessError):
            entry.sudo().unlink()

    def test_what_the_system_enters_nobody_enters_by_hand(self):
        self.rules_on_file()
        person = self.registered()
        for vals in ({"kind": "divergence"}, {"kind": "oversight"}):
            with self.assertRaises(AccessError):
                self.entry(person, self.centre, **vals)
        with self.assertRaises(AccessError):
            self.entry(person, self.centre, visit_id=1)
        rows = self.env["licence.performance.entry"].with_user(self.centre)
        found = rows.load(["auditor_id/.id", "kind", "text", "basis"],
                          [[str(person.id), "divergence", "x", "x"]])  # fmt: skip
        self.assertFalse(found["ids"])
        forged = rows.with_context(default_kind="divergence", default_auditor_id=person.id)
        with self.assertRaises(AccessError):
            forged.create({"text": "x", "basis": "x"})

    def test_bodies_and_areas_keep_to_their_people(self):
        self.rules_on_file()
        person = self.registered()
        other = self.officer("other.head", "department_head", department=self.body("测试别部", 2))
        for user in (other, self.handler, self.far_handler):
            with self.assertRaises(AccessError):
                self.entry(person, user)
        for user in (self.clerk, self.manager, self.approver):
            with self.assertRaises(AccessError):
                self.entry(person, user)
        entry = self.entry(person)
        self.assertFalse(self.env["licence.performance.entry"].with_user(other).search([]) & entry)

    def test_bad_input_is_one_sentence(self):
        self.rules_on_file()
        person = self.registered()
        with self.assertRaisesRegex(ValidationError, "happened already"), self.cr.savepoint():
            self.entry(person, happened_on=self.today + timedelta(days=1))
        with self.refused_by_table(), self.cr.savepoint():
            self.entry(person, self.centre, department_id=self.department.id)
