from odoo.exceptions import UserError
from odoo.tests import tagged

from .incident_case import IncidentCase


@tagged("post_install", "-at_install")
class TestIncidentHandle(IncidentCase):
    def test_what_the_authority_did_is_written(self):
        incident = self.incident()
        incident._advance("report")
        with self.assertRaisesRegex(UserError, "what the authority did"):
            incident._advance("handle")
        incident.handling = "责令停产（测试）"
        incident._advance("handle")
        self.assertEqual(incident.state, "handled")
