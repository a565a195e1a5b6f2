from odoo import fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..lifecycle.department import State

TO_BODY = "department"


class ReassignWizard(models.TransientModel):
    _name = "licence.reassign.wizard"
    _description = "Another organiser of a review"
    _inherit = "licence.verb.question"

    organiser = fields.Selection(
        [(TO_BODY, "Review Body"), ("authority", "This Authority")],
        required=True, default=TO_BODY,
    )  # fmt: skip
    department_id = fields.Many2one(
        "licence.department", "Review Body", domain=[("state", "=", State.APPROVED.value)]
    )
    reason = fields.Text(required=True)

    def action_confirm(self):
        order = self._record()
        to_body = self.organiser == TO_BODY
        body = self.department_id if to_body else self.department_id.browse()
        self._check_body(order, body)
        facts = {
            "department_id": body.id,
            "authority_id": False if body else order.case_authority_id.id,
        }
        return order._advance("reassign", reason=self.reason, facts=facts)

    def _check_body(self, order, body):
        if self.organiser != TO_BODY:
            return
        if not body or body == order.department_id:
            raise UserError(self.env._("Choose another review body."))
        day = order._today()
        lawful = Domain("id", "=", body.id) & body._domain_for(order.product_id, day)
        if not body.search_count(lawful):
            raise UserError(
                self.env._("%(body)s may not review this product today.", body=body.name)
            )
