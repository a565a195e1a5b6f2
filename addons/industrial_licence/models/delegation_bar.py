from odoo import fields, models

from .delegation import Act


class DelegationBar(models.Model):
    """From a day on the law lets an act no longer be delegated; the rule is data, not code."""

    _name = "licence.delegation.bar"
    _description = "Act That May Not Be Delegated"
    _order = "act, effective_from"
    _rec_name = "basis"

    act = fields.Selection(
        [
            (Act.ACCEPT.value, "Acceptance"),
            (Act.REVIEW.value, "Review"),
            (Act.APPROVE.value, "Approval"),
        ],
        required=True,
    )
    effective_from = fields.Date("From", required=True)
    effective_to = fields.Date("To")
    basis = fields.Char("Legal Basis", required=True)
