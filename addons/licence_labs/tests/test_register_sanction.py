from odoo.exceptions import UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestRegisterSanction(LabCase):
    """〔2015〕364号 五(一): an excluded laboratory tests no more, whoever reported it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.lab_b = cls.laboratory("乙检验所（测试）", "LAB-002")

    def reported_on(self, lab, **vals):
        return self.env["licence.ability.report"].with_user(self.handler).create(
            {
                "res_model": "licence.lab", "res_id": lab.id, "text": "测试市场反映",
                "assessment": "测试评价", **vals,
            }
        )  # fmt: skip

    def measure(self, lab, kind="suspension", **vals):
        measure = self.env["licence.sanction"].with_user(self.handler).create(
            {
                "res_model": "licence.lab", "res_id": lab.id, "kind": kind, "reason": "测试原因",
                **vals,
            }
        )  # fmt: skip
        measure.with_user(self.chief).action_impose()
        return measure

    def test_a_confirmed_report_takes_the_laboratory_off_every_list(self):
        order = self.ordered()
        self.assertIn(self.lab, order._eligible())
        self.reported_on(self.lab).with_user(self.approver).action_confirm()
        self.lab.invalidate_recordset()
        self.assertFalse(self.lab.may_test)
        self.assertNotIn(self.lab, order._eligible())
        self.assertEqual(self.lab.sanction_ids.kind, "exclusion")
        with self.assertRaisesRegex(UserError, "from the list"):
            order.with_user(self.applicant).action_choose(self.lab.id)

    def test_a_pending_choice_is_chosen_again_by_the_enterprise(self):
        order = self.chosen()
        self.reported_on(self.lab, ground="breach").with_user(self.approver).action_confirm()
        with self.assertRaisesRegex(UserError, "choose another laboratory"):
            order.with_user(self.applicant).action_deliver()
        flagged = order.sudo().application_id.activity_ids.mapped("summary")
        self.assertTrue(any("chooses another" in text for text in flagged))
        order.with_user(self.applicant).action_choose(self.lab_b.id)
        self.assertEqual(order.sudo().lab_id, self.lab_b)
        order.with_user(self.applicant).action_deliver()

    def test_a_measure_holds_for_its_days_and_ends_when_it_is_lifted(self):
        measure = self.measure(self.lab)
        self.assertFalse(self.lab._may_act(measure.effective_from))
        wizard = measure.with_user(self.chief).action_lift()
        self.env[wizard["res_model"]].with_user(self.chief).with_context(
            **wizard["context"]
        ).create({"reason": "测试解除"}).action_confirm()
        self.assertTrue(self.lab._may_act(measure.effective_from))

    def test_a_warning_bars_nobody(self):
        self.measure(self.lab, "warning")
        self.assertTrue(self.lab.may_test)
        self.assertFalse(self.lab.sanction_ids)
