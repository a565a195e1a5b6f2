"""许可证制度介绍 二(一)6(2): a changed standard asks the responsible body for its proposal."""

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .standard_case import StandardCase


@tagged("post_install", "-at_install")
class TestStandardSupersede(StandardCase):
    def asked(self, standard):
        return standard.sudo().activity_ids.mapped("user_id")

    def test_the_responsible_body_is_asked_and_no_other(self):
        other = self.body("测试化肥审查部", 3, scope_ids=[
            (0, 0, {"product_id": self.env.ref("industrial_licence.product_cement").id,
                    "effective_from": "2010-01-01"})
        ])  # fmt: skip
        stranger = self.officer("other.head", "department_head", department=other)
        standard = self.superseded()
        self.assertEqual((standard.state, standard.ended_on), ("superseded", self.today))
        self.assertEqual(self.asked(standard), self.head)
        self.assertNotIn(stranger, self.asked(standard))
        mine = self.standards.with_user(self.head).search([("activity_user_id", "=", self.head.id)])
        self.assertEqual(mine, standard)
        self.assertIn(self.book.name, standard.sudo().activity_ids.note)

    def test_a_body_without_a_head_is_asked_through_its_clerk(self):
        self.head.licence_department_id = False
        self.assertEqual(self.asked(self.superseded()), self.clerk)

    def test_nobody_there_the_person_who_says_so_keeps_the_task(self):
        (self.head | self.clerk).licence_department_id = False
        self.assertEqual(self.asked(self.superseded()), self.editor)

    def test_a_standard_of_no_rule_book_asks_nobody(self):
        self.assertFalse(self.asked(self.superseded(rule_book_ids=False)))

    def test_a_body_watches_the_standards_of_its_own_products(self):
        new = self.standard(edition="2025", user=self.clerk)
        old = self.standard(user=self.clerk, successor_id=new.id)
        old.with_user(self.head).action_supersede()
        self.assertEqual(old.state, "superseded")
        cement = self.env.ref("industrial_licence.product_cement")
        foreign = self.standard("GB 175", rule_book_ids=[(6, 0, cement.rule_book_ids.ids)],
                                successor_id=new.id)  # fmt: skip
        with self.assertRaisesRegex(UserError, "behind no rule book"):
            foreign.with_user(self.head).action_supersede()
        with self.assertRaises(AccessError):
            foreign.with_user(self.clerk).write({"number": "GB 176"})

    def test_the_successor_is_named_and_in_force(self):
        standard = self.standard()
        with self.assertRaisesRegex(UserError, "Name the standard"):
            standard.action_supersede()
        standard.successor_id = self.superseded(number="GB 1", edition="1")
        with self.assertRaisesRegex(UserError, "no longer in force"):
            standard.action_supersede()
        with self.assertRaises(ValidationError):
            standard.successor_id = standard
        self.assertEqual(standard.state, "current")

    def test_the_status_is_never_written(self):
        standard = self.standard()
        for vals in ({"state": "superseded"}, {"ended_on": "2020-01-01"}):
            with self.assertRaises(AccessError):
                standard.write(vals)
        for user in (self.handler, self.officer("ac", "auditor"), self.far_approver):
            with self.assertRaises(AccessError):
                standard.with_user(user).write({"name": "别名"})

    def test_the_version_shows_that_it_rests_on_an_old_standard(self):
        standard = self.superseded()
        books = self.env["licence.rule.book"].with_user(self.clerk)
        self.assertIn(self.book, books.search([("has_old_standard", "=", True)]))
        self.assertTrue(self.book.has_old_standard)
        self.assertEqual(self.book.standard_ids, standard)
        with self.assertRaises(UserError):
            self.book.with_user(self.editor).standard_ids = False
