from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestTestOrderChoose(LabCase):
    def test_the_enterprise_chooses_from_the_whole_list(self):
        other = self.laboratory("乙检验所（测试）", "LAB-002", region="420200")
        order = self.ordered()
        offer = order.offer_ids
        self.assertEqual(offer._lab_ids(), (self.lab | other).ids)
        self.assertEqual(offer.rows[0]["contact"], "测试联系人")
        order.with_user(self.applicant).action_choose(other.id)
        self.assertEqual((order.state, order.lab_id), ("chosen", other))
        log = order.choice_ids
        self.assertEqual(
            (log.lab_id, log.chosen_by_id, log.offer_id), (other, self.applicant, offer)
        )

    def test_the_choice_may_change_until_the_sample_is_sent(self):
        other = self.laboratory("乙检验所（测试）", "LAB-002")
        order = self.chosen(other)
        order.action_choose(self.lab.id)
        self.assertEqual(order.lab_id, self.lab)
        self.assertEqual(order.sudo().choice_ids.lab_id, other | self.lab)
        order.action_deliver()
        with self.assertRaises(UserError):
            order.action_choose(other.id)

    def test_staff_and_auditors_neither_set_nor_change_it(self):
        order = self.ordered()
        for user in (self.handler, self.approver, self.officer, self.registrar, self.chief):
            mine = order.with_user(user)
            with self.assertRaises(AccessError):
                mine.action_choose(self.lab.id)
            with self.assertRaises(AccessError):
                mine.write({"lab_id": self.lab.id})
            with self.assertRaises(AccessError):
                mine.web_save({"lab_id": self.lab.id}, {"state": {}})
        for act in (
            lambda: order.sudo().write({"lab_id": self.lab.id}),
            lambda: order.with_user(1).action_choose(self.lab.id),
            lambda: order.sudo().with_context(default_lab_id=self.lab.id)._advance("choose"),
        ):
            with self.assertRaises(AccessError):
                act()
        self.assertFalse(order.lab_id)
        self.assertFalse(order.choice_ids)

    def test_nobody_writes_or_shortens_the_list_or_the_log(self):
        order = self.chosen().sudo()
        for kept in (order.offer_ids, order.choice_ids):
            with self.assertRaises(AccessError):
                kept.write({"order_id": order.id})
            with self.assertRaises(AccessError):
                kept.unlink()
        for user in (self.handler, self.applicant, self.registrar):
            with self.assertRaises(AccessError):
                self.env["licence.lab.offer"].with_user(user).create({"order_id": order.id})
            with self.assertRaises(AccessError):
                self.env["licence.lab.choice"].with_user(user).create({"order_id": order.id})

    def test_another_enterprise_does_not_choose(self):
        stranger = self.portal("lab.stranger", "industrial_licence.group_applicant")
        order = self.ordered()
        with self.assertRaises(AccessError):
            order.with_user(stranger).action_choose(self.lab.id)
        self.assertFalse(order.with_user(stranger).search([]))

    def test_a_tied_laboratory_is_not_offered_to_its_enterprise(self):
        self.env["licence.lab.tie"].create(
            {
                "lab_id": self.lab.id,
                "enterprise_id": self.enterprise.id,
                "kind": "ownership",
                "valid_from": "2020-01-01",
            }
        )
        order = self.ordered()
        self.assertFalse(order.offer_ids.rows)
        with self.assertRaisesRegex(UserError, "from the list"):
            order.with_user(self.applicant).action_choose(self.lab.id)

    def test_nothing_but_a_laboratory_of_the_list_is_a_choice(self):
        order = self.ordered().with_user(self.applicant)
        for wrong in (0, -1, 10**9, "1", None, False, [self.lab.id]):
            with self.assertRaises(UserError):
                order.action_choose(wrong)
        self.assertEqual(order.state, "drafted")
