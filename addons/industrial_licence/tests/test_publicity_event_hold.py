from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .event_case import EventCase


@tagged("post_install", "-at_install")
class TestPublicityEventHold(EventCase):
    """S000-2.1.4-02, S001-6-02."""

    def unexplained(self, user):
        books = self.env["licence.rule.book"].with_user(user)
        return books.search([("is_explained", "=", False), ("state", "=", "published")])

    def test_a_held_event_lists_who_came_and_who_did_not(self):
        event = self.held()
        self.assertEqual(event.state, "held")
        self.assertEqual(event.attended_ids, self.enterprise)
        self.assertEqual(event.absent_ids, self.firms - self.enterprise)
        self.assertEqual((event.invited_count, event.attended_count), (2, 1))
        with self.assertRaises(UserError):
            event.attended_ids = self.firms

    def test_nothing_is_closed_as_held_without_day_people_and_material(self):
        event = self.event(held_on="2999-01-05")
        with self.assertRaises(UserError) as refusal:
            event.action_hold()
        for sentence in ("has not come", "that attended", "material"):
            self.assertIn(sentence, str(refusal.exception))
        article = self.event(channel="media", audience=False)
        with self.assertRaisesRegex(UserError, "where it appeared"):
            article.action_hold()

    def test_rules_leave_the_report_once_they_were_explained(self):
        self.assertIn(self.book, self.unexplained(self.handler))
        planned = self.event()
        self.assertIn(self.book, self.unexplained(self.handler))
        self.held()
        self.assertNotIn(self.book, self.unexplained(self.handler))
        self.assertTrue(self.book.with_user(self.handler).is_explained)
        self.assertIn(self.book, self.unexplained(self.abroad))
        self.assertNotIn(self.book, self.unexplained(self.national))
        self.assertEqual(planned.state, "planned")

    def test_what_a_review_body_explained_counts_in_every_province(self):
        event = self.event(self.body_clerk)
        self.assertTrue(event.department_id)
        self.assertFalse(event.authority_id)
        event.write(
            {
                "attended_ids": [(6, 0, self.enterprise.ids)],
                "material_ids": [(6, 0, self.material(event).ids)],
            }
        )
        event.action_hold()
        self.assertNotIn(self.book, self.unexplained(self.abroad))

    def test_the_plan_of_the_province_shows_the_channel_by_itself(self):
        plan = self.env["licence.publication"].with_user(self.clerk).create(
            {"name": "宣贯计划", "kind": "publicity", "rule_book_id": self.book.id}
        )  # fmt: skip
        self.held()
        self.assertEqual(plan.channel_ids.kind, "meeting")
        self.assertEqual(plan.channel_ids.enterprise_ids, self.enterprise)
        self.assertTrue(plan.channel_ids.is_proved)

    def test_publicity_is_counted_by_year(self):
        vals = {"kind": "opinion", "rule_book_id": False, "channel": "media", "name": "专题报道"}
        for day in ("2025-03-01", "2025-09-01", "2026-01-05"):
            self.held(held_on=day, **vals)
        counted = self.env["licence.publicity.event"].with_user(self.handler)._read_group(
            [("kind", "=", "opinion"), ("state", "=", "held")], ["held_on:year"], ["__count"]
        )  # fmt: skip
        self.assertEqual([count for _year, count in counted], [2, 1])

    def test_an_event_names_its_subject_and_is_kept_by_its_organiser(self):
        with self.assertRaisesRegex(ValidationError, "version of the rules"), self.cr.savepoint():
            self.event(rule_book_id=False)
        with self.assertRaisesRegex(ValidationError, "document"), self.cr.savepoint():
            self.event(kind="policy")
        event = self.event()
        for user in (self.abroad, self.body_clerk):
            with self.assertRaises(UserError):
                event.with_user(user).action_hold()
            with self.assertRaises(AccessError):
                event.with_user(user).place = "别处"
