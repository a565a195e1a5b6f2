from odoo.exceptions import UserError
from odoo.tests import tagged

from .incident_case import IncidentCase


@tagged("post_install", "-at_install")
class TestRecallStart(IncidentCase):
    def test_lots_and_quantities_are_named(self):
        recall = self.recall(lots=False)
        with self.assertRaisesRegex(UserError, "Name the lots"):
            recall._advance("start")
        recall.lots = "B-001、B-002"
        recall._advance("start")
        self.assertTrue(recall.started_at)

    def test_a_notice_of_a_defect_opens_the_emergency_with_batches_and_measures(self):
        recalls = self.env["licence.supervision.recall"]
        told = {"lots": "B-009", "measures": "停止销售，通知经销商（测试）"}
        opened = recalls._open_for_defect(self.enterprise, self.own_product, told)
        self.assertEqual((opened.state, opened.ground, opened.authority_id),
                         ("ordered", "defect", self.enterprise.region_id))  # fmt: skip
        with self.assertRaisesRegex(UserError, "batches and the measures"):
            recalls._open_for_defect(self.enterprise, self.own_product, {"lots": "B-009"})

    def test_lots_and_where_they_were_sold_are_found_again(self):
        recall = self.recall(lots="B-001、B-002", sold_where="湖南（测试）")
        found = self.env["licence.supervision.recall"].search([("lots", "ilike", "B-002")])
        self.assertIn(recall, found)
        self.assertEqual((found.sold_where, found.enterprise_id), ("湖南（测试）", self.enterprise))
