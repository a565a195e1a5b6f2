from datetime import timedelta

from odoo.addons.industrial_licence.tools.legal_time import at_moment
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .incident_case import AWARE, IncidentCase


@tagged("post_install", "-at_install")
class TestIncidentReport(IncidentCase):
    def test_twenty_four_hours_are_hours(self):
        for minutes, is_late in ((-1, False), (0, False), (1, True)):
            incident = self.incident()
            at = AWARE + timedelta(hours=24, minutes=minutes)
            incident.with_env(at_moment(incident.env, at))._advance("report")
            incident.invalidate_recordset()
            self.assertEqual(incident.is_late, is_late)
            late = incident.search([("is_late", "=", True), ("id", "=", incident.id)])
            self.assertEqual(bool(late), is_late)

    def test_three_parts_or_it_is_refused(self):
        incident = self.incident(cause=False)
        with self.assertRaisesRegex(UserError, "发生原因"):
            incident._advance("report")

    def test_never_in_the_future(self):
        for vals in (
            {"aware_at": "2099-01-02"},
            {"aware_at": "2099-01-02", "occurred_at": "2099-01-01"},
        ):
            with self.assertRaisesRegex(ValidationError, "in the future"):
                self.incident(**vals)

    def test_supplements_are_added_and_never_changed(self):
        incident = self.incident()
        incident._advance("report")
        incident.write({"supplement_ids": [(0, 0, {"text": "补充（测试）"})]})
        with self.assertRaises(UserError):
            incident.supplement_ids.sudo().write({"text": "x"})
