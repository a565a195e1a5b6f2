from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..lifecycle.auditor import State
from ..tools.legal_time import legal_today


class Engagement(models.Model):
    """聘用: a body works with a person of the register; ended ones stay as history."""

    _name = "licence.engagement"
    _description = "Engagement of a person of the register"
    _inherit = ["licence.organised.mixin", "licence.period.mixin"]
    _order = "effective_from desc, id desc"
    _rec_name = "auditor_id"
    _fixed_fields = frozenset({"department_id", "authority_id", "auditor_id", "effective_from"})

    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="restrict"
    )
    kind = fields.Selection(related="auditor_id.kind")
    level = fields.Selection(related="auditor_id.level")
    standing = fields.Selection(related="auditor_id.standing")
    capacity = fields.Char("Engaged As", help="What the body engages this person for.")

    _one_at_a_time = models.Constraint(
        "EXCLUDE USING gist (int4range(auditor_id, auditor_id, '[]') WITH &&, "
        "int4range(COALESCE(department_id, 0), COALESCE(department_id, 0), '[]') WITH &&, "
        "int4range(COALESCE(authority_id, 0), COALESCE(authority_id, 0), '[]') WITH &&, "
        "daterange(effective_from, effective_to, '[]') WITH &&)",
        "This body already engages this person in that period.",
    )

    @api.constrains("auditor_id")
    def _check_registered(self):
        for row in self:
            if row.auditor_id.state != State.REGISTERED:
                raise ValidationError(
                    self.env._(
                        "%(person)s does not stand in the national register and cannot be engaged.",
                        person=row.auditor_id.name,
                    )
                )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_begun(self):
        if any(row.effective_from <= legal_today(self.env) for row in self):
            raise UserError(self.env._("An engagement that has begun is ended, not deleted."))

    def _end_on(self, date):
        """`date` is the first day without; what has not begun yet falls away."""
        for row in self:
            row.effective_to = max(date - timedelta(days=1), row.effective_from)

    def action_end(self):
        return self._end_on(legal_today(self.env))
