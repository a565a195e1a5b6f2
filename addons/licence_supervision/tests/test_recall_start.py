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
