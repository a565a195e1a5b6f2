from odoo import models


class TestOrderVerbs(models.Model):
    """One button per step; what a step asks for is asked by its wizard."""

    _inherit = "licence.lab.test.order"

    def action_choose(self, lab_id):
        return self._choose(lab_id)

    def action_deliver(self):
        return self._advance("deliver")

    def action_receive(self):
        return self._advance("receive")

    def action_refuse(self):
        return self._ask("refuse")

    def action_start(self):
        return self._advance("start")

    def action_report(self):
        return self._advance("report")

    def action_cancel(self):
        return self._ask("cancel")

    def action_retest(self):
        return self._retest("retest")

    def action_dispute(self):
        return self._retest("dispute")

    def _product_word(self):
        # sudo: enterprises do not look up the catalogue; this is what they applied for
        order = self.sudo()
        return f"{order.product_id.name}（{'、'.join(order.unit_ids.mapped('name'))}）"

    def _laboratory_word(self):
        # sudo: enterprises do not read the register; this one they chose from the list
        return self.sudo().lab_id.name or ""
