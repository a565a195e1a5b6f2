from odoo import api, models

from ..lifecycle.test_order import State


class LicenceMandate(models.Model):
    _inherit = "licence.mandate"

    @api.model
    def _more_pages(self):
        orders = self.env["licence.lab.test.order"]
        waiting = orders.search_count([("state", "in", [State.DRAFTED, State.CHOSEN])])
        return [*super()._more_pages(), ("/my/tests", self.env._("Product Tests"), waiting)]
