from odoo import fields, models

from ..lifecycle.review_order import State


class LicenceApplication(models.Model):
    """The review of a case is given to one organiser; the case itself stays closed to it."""

    _inherit = "licence.application"

    review_order_ids = fields.One2many(
        "licence.review.order", "application_id", "Reviews Given", readonly=True
    )

    def action_order_visit(self):
        """Give the review, or open it where it is given."""
        given = self.review_order_ids.filtered(lambda order: order.state == State.GIVEN)
        return (given or self.env["licence.review.order"]._give(self))._open_form()
