from odoo import models
from odoo.tools import SQL


class CatalogueLine(models.Model):
    _inherit = "licence.catalogue.line"

    def _cancel(self, on, ground, basis):
        """自取消之日起加强监督抽查 (国质检监〔2015〕364号 五（三）): a check for each holder."""
        result = super()._cancel(on, ground, basis)
        for line in self:
            line._plan_checks_of_former_holders(on)
        return result

    def _plan_checks_of_former_holders(self, on):
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                "SELECT DISTINCT paper.enterprise_id, area.province_id"
                " FROM licence_certificate paper"
                " JOIN res_partner firm ON firm.id = paper.enterprise_id AND firm.active"
                " JOIN licence_authority area ON area.id = firm.region_id"
                " WHERE paper.product_id = %s AND paper.valid_until >= %s"
                " AND area.province_id IS NOT NULL",
                self.product_id.id, on,
            )
        )  # fmt: skip
        plan = self.env._("After the licence was abolished: %(name)s", name=self.product_id.name)
        # sudo: the law plans the checks, not the editor of the catalogue
        self.env["licence.supervision.spot.check"].sudo().create(
            [
                {
                    "enterprise_id": enterprise,
                    "authority_id": province,
                    "product_id": self.product_id.id,
                    "plan": plan,
                    "planned_from": on,
                }
                for enterprise, province in rows
            ]
        )
