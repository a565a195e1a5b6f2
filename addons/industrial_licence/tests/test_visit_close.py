from odoo.exceptions import UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitClose(VisitCase):
    def ready(self, visit=None):
        visit = self.opened(visit)
        self.score(visit)
        self.sign_in(visit, "closing", -18)
        return visit, self.at(-18, visit, self.leader_user)

    def test_one_unscored_item_keeps_it_open(self):
        visit, mine = self.ready()
        mine.item_ids[3].write({"grade_id": False})
        with self.assertRaisesRegex(UserError, "1 items are not scored"):
            mine.action_close()
        self.assertEqual((visit.state, visit._proposed()), ("opened", False))

    def test_the_closing_sheet_is_signed_by_both(self):
        visit = self.opened()
        self.score(visit)
        with self.assertRaisesRegex(UserError, "nobody of the enterprise"):
            self.at(-18, visit, self.leader_user).action_close()

    def test_what_is_not_met_has_its_facts(self):
        _visit, mine = self.ready()
        mine.item_ids[0].write({"grade_id": self.grade("fail").id, "finding": " "})
        with self.assertRaisesRegex(UserError, "facts"):
            mine.action_close()

    def test_a_closed_checklist_stands(self):
        visit, mine = self.ready()
        mine.action_close()
        self.assertEqual(visit.state, "closed")
        with self.assertRaisesRegex(UserError, "first and the last meeting"):
            mine.item_ids[0].write({"grade_id": self.grade("fail").id})
        self.assertEqual(visit.item_ids[0].grade_id.code, "pass")

    def test_a_disputed_answer_is_settled_first(self):
        _visit, mine = self.ready()
        item = mine.item_ids[0]
        other = self.at(-18, item, self.member_user)
        other._answer({"token": "t-1", "base": "stale", "grade": self.grade("fail").id,
                       "finding": "另一台设备"})  # fmt: skip
        self.assertTrue(item.is_disputed)
        self.assertIn("pass", item.answer_ids.grade_id.mapped("code"))
        with self.assertRaisesRegex(UserError, "choose one answer"):
            mine.action_close()
        item.write({"grade_id": self.grade("pass").id, "finding": "符合"})
        self.assertFalse(item.is_disputed)
        mine.action_close()
        self.assertEqual(len(item.answer_ids), 3)

    def test_the_pass_rule_forces_the_conclusion(self):
        visit, mine = self.ready(self.under_the_old_rule(self.visit()))
        self.assertEqual(visit._proposed(), "passed")
        for item in mine.item_ids.filtered(lambda one: not one.is_veto)[:9]:
            item.write({"grade_id": self.grade("minor").id, "finding": "缺陷"})
        self.assertEqual(visit._proposed(), "failed")
        self.assertEqual(visit.nonconformity_count, 9)

    def test_a_veto_item_has_no_slight_defect(self):
        _visit, mine = self.ready(self.under_the_old_rule(self.visit()))
        veto = mine.item_ids.filtered("is_veto")[:1]
        with self.assertRaisesRegex(UserError, "veto item"):
            veto.write({"grade_id": self.grade("minor").id, "finding": "x"})
        self.assertEqual(veto.grade_id.code, "pass")
