from odoo import fields, models
from odoo.exceptions import UserError


class ReassignWizard(models.TransientModel):
    _name = "licence.reassign.wizard"
    _description = "Another organiser of a review"
    _inherit = "licence.verb.question"

    organiser = fields.Selection(
        [("department", "Review Body"), ("authority", "This Authority")],
        required=True, default="department",
    )  # fmt: skip
    department_id = fields.Many2one(
        "licence.department", "Review Body", domain=[("state", "=", "approved")]
    )
    reason = fields.Text(required=True)

    def action_confirm(self):
        order = self._record()
        body = self.department_id if self.organiser == "department" else self.department_id.browse()
        self._check_body(order, body)
        facts = {
            "department_id": body.id,
            "authority_id": False if body else order.case_authority_id.id,
        }
        return order._advance("reassign", reason=self.reason, facts=facts)

    def _check_body(self, order, body):
        if self.organiser != "department":
            return
        if not body or body == order.department_id:
            raise UserError(self.env._("Choose another review body."))
        day = order._today()
        if not body.search_count([("id", "=", body.id), *body._domain_for(order.product_id, day)]):
            raise UserError(
                self.env._("%(body)s may not review this product today.", body=body.name)
            )
