from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

# Question of the feedback form for testing → type of breach a “yes” points to.
QUESTIONS = {
    "was_harassed": "harassment",
    "was_overcharged": "illegal_fee",
    "was_sold_equipment": "forced_sale",
    "was_subcontracted": "subcontracting",
}


class LabFeedback(models.Model):
    """反馈表: what the enterprise says of the test, once for each order (S002 一(三))."""

    _name = "licence.lab.feedback"
    _description = "Feedback on a test"
    _inherit = "licence.once.mixin"
    _order = "id desc"
    _rec_name = "order_id"

    order_id = fields.Many2one("licence.lab.test.order", required=True, ondelete="restrict")
    was_harassed = fields.Boolean("Delayed or Made Difficulties")
    was_overcharged = fields.Boolean("Charged More Than the List")
    was_sold_equipment = fields.Boolean("Pressed to Buy Instruments or Equipment")
    was_subcontracted = fields.Boolean("Passed the Test On")
    text = fields.Text("Remarks")

    _order_uniq = models.Constraint("UNIQUE (order_id)", "Feedback on this test is given already.")

    @api.model_create_multi
    def create(self, vals_list):
        orders = self.env["licence.lab.test.order"].browse(vals["order_id"] for vals in vals_list)
        for order in orders:
            self._check_giver(order)
        self._refuse_second(orders)
        made = super().create(vals_list)
        for feedback in made:
            feedback._draft_cases()
        return made

    def _refuse_second(self, orders):
        # sudo: whether it was given is no secret to whoever gives it again
        if self.sudo().search_count([("order_id", "in", orders.ids)], limit=1):
            raise UserError(self.env._("Feedback on this test is given already."))

    @api.model
    def _check_giver(self, order):
        order.check_access("read")
        # sudo: whose order it is, is compared and not shown
        enterprise = order.sudo().enterprise_id.with_env(self.env)
        if not enterprise._may_act():
            raise AccessError(self.env._("Feedback is given by the enterprise that was tested."))
        if not order.received_on:
            raise UserError(self.env._("Feedback is given after the sample was received."))

    def _draft_cases(self):
        for name, code in QUESTIONS.items():
            if self[name]:
                self.order_id._open_breach(
                    code, self.text or self._fields[name]._description_string(self.env)
                )
