from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestInspectionConclude(InspectionCase):
    def test_every_line_is_looked_at_and_the_findings_are_written(self):
        inspection = self.inspection()
        inspection._advance("start")
        with self.assertRaisesRegex(UserError, "Not looked at yet"):
            inspection._advance("conclude")
        inspection.line_ids.write({"finding": "kept"})
        with self.assertRaisesRegex(UserError, "Write the findings"):
            inspection._advance("conclude")

    def test_a_worse_condition_is_ordered_to_be_mended_by_itself(self):
        certificate = self.issue(2024, 3, 1)
        inspection = self.looked(worse=True, certificate_id=certificate.id)
        inspection.conclusion = "kept"
        with self.assertRaisesRegex(UserError, "worse than at issue"):
            inspection._advance("conclude")
        inspection.conclusion = "rectify"
        inspection._advance("conclude")
        order = inspection.rectification_ids
        self.assertEqual((order.items, order.certificate_id), ("设备（测试）", certificate))
        self.assertTrue(order.due_on)

    def test_a_weak_condition_is_urged_in_writing_and_looked_at_again(self):
        inspection = self.looked()
        inspection.line_ids[0].finding = "weak"
        inspection.conclusion = "urged"
        inspection._advance("conclude")
        notice = self.env["licence.supervision.demand"].search(
            [("inspection_id", "=", inspection.id)]
        )
        self.assertEqual((notice.state, notice.content, notice.is_urging),
                         ("sent", "设备（测试）", True))  # fmt: skip
        again = self.env["licence.supervision.inspection"].search(
            [("enterprise_id", "=", self.enterprise.id), ("kind", "=", "return_visit")]
        )
        self.assertEqual((again.state, again.planned_on), ("planned", notice.due_on))

    def test_conditions_kept_order_nothing(self):
        inspection = self.looked()
        inspection._advance("conclude")
        self.assertFalse(inspection.rectification_ids)
        with self.assertRaisesRegex(UserError, "no longer be edited"):
            inspection.line_ids[0].write({"finding": "worse"})

    def test_who_was_not_there_does_not_conclude(self):
        with self.assertRaisesRegex(UserError, "Only an officer"):
            self.looked().with_user(self.of_city)._advance("conclude")
