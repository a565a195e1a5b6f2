from odoo import api, fields, models
from odoo.exceptions import UserError


class LicencePauseGround(models.Model):
    """A lawful reason for days not to count: law as data, dated, with its article."""

    _name = "licence.pause.ground"
    _description = "Ground on which a term stands still"
    _order = "sequence, id"

    sequence = fields.Integer(default=10)
    code = fields.Char(required=True)
    name = fields.Char(required=True, translate=True)
    basis = fields.Char("Legal Basis", required=True)
    needs_notice = fields.Boolean(
        default=True, help="The time needed is told to the applicant in writing (行政许可法 45)."
    )
    limit_ids = fields.Many2many(
        "licence.time.limit", string="Time Limits", help="Empty: every term may stand still on it."
    )
    effective_from = fields.Date(required=True)
    effective_to = fields.Date()
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE (code, effective_from)", "This ground is already there.")
    _period = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_to >= effective_from)",
        "A ground cannot end before it begins.",
    )

    @api.model
    def _ground(self, code, day, limit):
        """The ground with this code in force on the day, if it may hold back the limit."""
        found = self.search([("code", "=", code), ("effective_from", "<=", day)])
        found = found.filtered(
            lambda ground: (
                (not ground.effective_to or ground.effective_to >= day)
                and (not ground.limit_ids or limit in ground.limit_ids)
            )
        )
        if not found:
            raise UserError(
                self.env._(
                    "“%(limit)s” may not stand still on the ground “%(ground)s” on %(day)s.",
                    limit=limit.name, ground=code, day=day,
                )
            )  # fmt: skip
        return found[0]
