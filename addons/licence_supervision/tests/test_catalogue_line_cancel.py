from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestCatalogueLineCancel(InspectionCase):
    def test_a_cancelled_product_plans_checks_of_its_former_holders(self):
        listed = [("product_id", "=", self.product.id), ("cancelled_on", "=", False)]
        line = self.env["licence.catalogue.line"].search(
            [*listed, ("catalogue_id.state", "=", "approved")], limit=1
        )
        self.issue(2024, 3, 1, units=self.units[:1])
        today = legal_today(self.env)
        line.sudo()._cancel(today, "market", "国发（测试）")
        checks = self.env["licence.supervision.spot.check"].search(
            [("product_id", "=", self.product.id)]
        )
        self.assertEqual(checks.enterprise_id, self.enterprise)
        self.assertEqual((checks.planned_from, checks.state), (today, "planned"))
        self.assertEqual(checks.authority_id, self.province)
        self.assertIn(self.product.name, checks.plan)
