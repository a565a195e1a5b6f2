from odoo import fields, models


class LicenceApplication(models.Model):
    """The review of a case is given to one organiser; the case itself stays closed to it."""

    _inherit = "licence.application"

    review_order_ids = fields.One2many(
        "licence.review.order", "application_id", "Reviews Given", readonly=True
    )

    def action_order_visit(self):
        """Give the review, or open it where it is given."""
        orders = self.env["licence.review.order"]
        given = self.review_order_ids.filtered(lambda order: order.state == "given")
        order = given or orders._give(self)
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "industrial_licence.licence_review_order_action"
        )
        return {**action, "view_mode": "form", "views": [(False, "form")], "res_id": order.id}
