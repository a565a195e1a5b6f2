from odoo.exceptions import UserError
from odoo.tests import tagged

from .incident_case import IncidentCase


@tagged("post_install", "-at_install")
class TestIncidentClose(IncidentCase):
    def test_not_while_a_recall_runs(self):
        incident = self.incident(handling="责令召回（测试）")
        recall = self.recall(incident_id=incident.id)
        incident._advance("report")
        incident._advance("handle")
        with self.assertRaisesRegex(UserError, "still running"):
            incident._advance("close")
        recall.write({"recovered": 60, "stock_blocked": 40})
        recall._advance("start")
        recall._advance("close")
        incident._advance("close")
        self.assertEqual(incident.state, "closed")
