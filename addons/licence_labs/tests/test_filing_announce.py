from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFilingAnnounce(LabCase):
    def setUp(self):
        super().setUp()
        self.fresh = self.laboratory("丙检验所（测试）", "LAB-003", listed=False)

    def test_announced_means_listed_with_its_scope(self):
        self.assertNotIn(self.fresh, self.env["licence.lab"].search([("may_test", "=", True)]))
        filing = self.filed(self.fresh, [{"unit_id": self.unit.id, "item": "导体电阻"}])
        self.announce(filing)
        self.assertEqual(filing.state, "announced")
        self.assertEqual(self.fresh.scope_ids.mapped("item"), ["导体电阻"])
        self.assertTrue(self.fresh.may_test)
        self.assertIn(self.fresh, self.env["licence.lab"].search([("may_test", "=", True)]))

    def test_a_numbered_announcement_is_needed(self):
        filing = self.filed(self.fresh)
        filing.with_user(self.registrar).action_check()
        with self.assertRaisesRegex(UserError, "numbered announcement"):
            filing.with_user(self.chief).action_announce()

    def test_the_laboratory_does_not_name_its_announcement(self):
        filing = self.filing(self.fresh)
        paper = self.env["licence.lab.announcement"].create(
            {"number": "测试", "name": "名单", "announced_on": "2026-01-01"}
        )
        with self.assertRaises(AccessError):
            filing.announcement_id = paper
        with self.assertRaises(AccessError):
            filing.with_user(self.registrar).remark = "改"

    def test_only_the_national_approver_announces(self):
        filing = self.filed(self.fresh)
        filing.with_user(self.registrar).action_check()
        for user, error in ((self.registrar, AccessError), (self.approver, UserError)):
            with self.assertRaises(error):
                filing.with_user(user).action_announce()

    def test_lapse_of_the_class_takes_it_off_the_list_at_once(self):
        self.lab.grade_ids.valid_until = "2026-01-01"
        self.assertFalse(self.lab.may_test)
        self.assertIn("class II", self.lab.standing_words)
