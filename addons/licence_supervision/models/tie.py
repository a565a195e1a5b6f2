from odoo import fields, models


class SupervisionTie(models.Model):
    """利害关系: an officer tied to an enterprise never inspects it."""

    _name = "licence.supervision.tie"
    _description = "Tie of an Officer to an Enterprise"
    _order = "user_id, enterprise_id"
    _rec_name = "enterprise_id"

    user_id = fields.Many2one(
        "res.users", "Officer", required=True, index=True, ondelete="cascade",
        default=lambda self: self.env.uid,
    )  # fmt: skip
    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    reason = fields.Char(required=True)

    _once = models.Constraint("UNIQUE (user_id, enterprise_id)", "This tie is declared already.")
