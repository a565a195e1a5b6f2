from odoo import fields, models


class SupervisionDrawExclusion(models.Model):
    _name = "licence.supervision.draw.exclusion"
    _description = "Officer Left Out of a Draw"

    draw_id = fields.Many2one(
        "licence.supervision.draw", required=True, index=True, ondelete="cascade"
    )
    user_id = fields.Many2one("res.users", "Officer", required=True, ondelete="restrict")
    reason = fields.Char(required=True)

    _once = models.Constraint("UNIQUE (draw_id, user_id)", "This officer is left out already.")

    def write(self, vals):
        self.draw_id._refuse_closed(dict.fromkeys(vals))
        return super().write(vals)
