from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestVisitLaboratories(LabCase):
    def test_the_team_hands_out_every_eligible_laboratory(self):
        visits = type(self.env["licence.visit"])
        self.patch(visits, "_units", lambda _self: self.unit)
        visit = self.env["licence.visit"].new({"enterprise_id": self.enterprise.id})
        eligible = self.env["licence.lab.eligibility"]._eligible(
            self.unit, legal_today(self.env), enterprise=self.enterprise
        )
        self.assertIn(self.lab, eligible)
        self.assertEqual([row["name"] for row in visit._laboratories()], eligible.mapped("name"))
