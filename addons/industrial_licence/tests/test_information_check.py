from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestInformationCheck(ApplicationCase):
    """S003-A04-01: the authority above guides and checks the information work below."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.above = cls._officer("check.above", "group_manager", cls.province.parent_id)

    def check(self, user=None, authority=None, **vals):
        return self.env["licence.information.check"].with_user(user or self.above).create(
            {
                "authority_id": (authority or self.province).id, "subject": "档案抽查",
                "findings": "三份档案缺受理决定书", "demand": "补齐", **vals,
            }
        )  # fmt: skip

    def test_the_check_of_a_province_is_on_record_with_who_made_it(self):
        check = self.check()
        self.assertEqual((check.superior_id, check.checker_id),
                         (self.province.parent_id, self.above))  # fmt: skip
        self.assertEqual(check.with_user(self.manager).subject, "档案抽查")

    def test_nobody_checks_itself_or_whom_it_does_not_stand_above(self):
        for authority in (self.province, self._authority("430000"), self.province.parent_id):
            with self.assertRaises(UserError), self.cr.savepoint():
                self.check(user=self.manager, authority=authority)
        self.assertTrue(self.check(user=self.manager, authority=self.city))

    def test_who_was_checked_answers_and_changes_nothing_else(self):
        check = self.check()
        check.with_user(self.manager).write({"answer": "已补齐", "answered_on": "2026-12-01"})
        self.assertEqual(check.answer, "已补齐")
        with self.assertRaises(AccessError):
            check.with_user(self.manager).write({"findings": "无"})
        with self.assertRaises(AccessError):
            check.write({"answer": "x"})

    def test_another_province_does_not_see_it(self):
        check = self.check()
        other = self._officer("check.other", "group_manager", self._authority("430000"))
        self.assertFalse(
            self.env["licence.information.check"].with_user(other).search([("id", "=", check.id)])
        )
