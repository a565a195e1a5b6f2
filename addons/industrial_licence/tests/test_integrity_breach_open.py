from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestIntegrityBreachOpen(ReviewCase):
    def test_demanding_goods_suspends_at_once(self):
        person = self.registered()
        case = self.case(person, "goods", amount=500)
        self.assertEqual(person.standing, "valid")
        case.action_open()
        self.assertEqual((person.standing, person.integrity), ("barred", "open"))
        self.assertEqual(case.sanction_id.step_ids.verb, "impose_pending")

    def test_other_breaches_do_not(self):
        person = self.registered()
        self.case(person, "harassment").action_open()
        self.assertEqual(person.standing, "valid")

    def test_every_type_names_its_articles(self):
        types = self.env["licence.breach.type"].search([])
        self.assertGreaterEqual(len(types), 9)
        self.assertTrue(all("第43条" in kind.sanction_basis for kind in types))

    def test_a_future_breach_or_ones_own_case_is_not_opened(self):
        person = self.registered()
        with self.assertRaisesRegex(UserError, "future"):
            self.case(person, happened_on="2999-01-01").action_open()

    def test_other_bodies_see_the_summary_not_the_case(self):
        person = self.registered()
        case = self.case(person)
        case.action_open()
        stranger = self.body("测试另一审查部", 2)
        other = self.officer("other.head", "department_head", department=stranger)
        with self.assertRaises(AccessError):
            case.with_user(other).read(["description"])
        self.assertEqual(person.with_user(other).integrity, "open")
        mine = self.account(person, "auditor.one")
        self.assertEqual(case.with_user(mine).description, "测试事实")
