from odoo import api, models
from odoo.exceptions import ValidationError

from ..tools.legal_time import legal_today


class BodyMixin(models.AbstractModel):
    """A record of a review body: it never moves to another, and has not happened tomorrow."""

    _name = "licence.body.mixin"
    _description = "Record of a review body"
    _inherit = "licence.fixed.mixin"

    _fixed_fields = frozenset({"department_id"})
    _past_fields = ()
    """Dates of what has happened."""

    @api.constrains(lambda self: self._past_fields)
    def _check_past(self):
        today = legal_today(self.env)
        for record in self:
            ahead = [name for name in self._past_fields if record[name] and record[name] > today]
            if ahead:
                raise ValidationError(
                    self.env._(
                        "“%(field)s” cannot lie in the future.",
                        field=self._fields[ahead[0]]._description_string(self.env),
                    )
                )
