from odoo import api, fields, models
from odoo.addons.industrial_licence.lifecycle.application import State
from odoo.exceptions import AccessError, UserError

from ..lifecycle.kernel import HANDLER


class LicenceApplication(models.Model):
    """The test leg of an application: its orders at laboratories."""

    _inherit = "licence.application"

    test_order_ids = fields.One2many("licence.lab.test.order", "application_id", "Test Orders")
    test_order_count = fields.Integer(compute="_compute_test_order_count")

    @api.depends("test_order_ids")
    def _compute_test_order_count(self):
        counts = dict(
            self.env["licence.lab.test.order"]._read_group(
                [("application_id", "in", self.ids)], ["application_id"], ["__count"]
            )
        )
        for application in self:
            application.test_order_count = counts.get(application._origin, 0)

    def action_order_test(self):
        """One order per product, with a list of laboratories for the enterprise to choose from."""
        return self._order_test().get_formview_action()

    def action_open_test_orders(self):
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "licence_labs.licence_lab_test_order_action"
        )
        return {**action, "domain": [("application_id", "=", self.id)], "context": {}}

    def _order_test(self, **given):
        self.ensure_one()
        self.check_access("read")
        if not self.env.user.has_group(HANDLER):
            raise AccessError(self.env._("A test order is drawn up by a case handler."))
        if self.state != State.ACCEPTED or self.test_track != "sealed":
            raise UserError(
                self.env._("This application needs no sealed sample now (%(state)s).",
                           state=self._state_word())
            )  # fmt: skip
        if self.test_order_ids.filtered(lambda order: order.state in order._open_states):
            raise UserError(self.env._("A test order of this application is open already."))
        return self.env["licence.lab.test.order"]._draw_up(self, handler=self.env.user, **given)
