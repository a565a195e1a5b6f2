from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..lifecycle.auditor import State
from ..tools.legal_time import legal_today


class Employment(models.Model):
    """Where a person of the register worked, and when; a move is a new row (第32条)."""

    _name = "licence.employment"
    _description = "Employment of a person of the register"
    _inherit = "licence.fixed.mixin"
    _order = "auditor_id, effective_from desc"
    _fixed_fields = frozenset({"auditor_id", "employer_id", "effective_from"})
    _rec_name = "employer_id"

    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="cascade"
    )
    employer_id = fields.Many2one(
        "licence.employer", required=True, index=True, ondelete="restrict"
    )
    employer_type = fields.Selection(related="employer_id.employer_type")
    post = fields.Char()
    effective_from = fields.Date("From", required=True, default=lambda self: legal_today(self.env))
    effective_to = fields.Date("To", help="The last day; empty while it lasts.")

    _period = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_from <= effective_to)",
        "An employment cannot end before it begins.",
    )
    _one_at_a_time = models.Constraint(
        "EXCLUDE USING gist (int4range(auditor_id, auditor_id, '[]') WITH &&, "
        "daterange(effective_from, effective_to, '[]') WITH &&)",
        "These employments overlap: end the earlier one before.",
    )

    def _standing_on(self, _name):
        """Of a registered person only the centre corrects where and since when (第32条)."""
        if self.env.user.has_group("industrial_licence.group_centre"):
            return self.browse()
        return self.filtered(lambda row: row.auditor_id.state != State.CANDIDATE)

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._end_before(vals)
        return super().create(vals_list)

    @api.model
    def _end_before(self, vals):
        """A move ends the employment that lasted until then."""
        begin = fields.Date.to_date(vals.get("effective_from")) or legal_today(self.env)
        lasting = self.search(
            [
                ("auditor_id", "=", vals.get("auditor_id")),
                ("effective_to", "=", False),
                ("effective_from", "<", begin),
            ]
        )
        lasting.write({"effective_to": begin - timedelta(days=1)})
        # The constraint of the table looks at rows, not at the cache.
        lasting.flush_recordset()

    @api.constrains("effective_from")
    def _check_begun(self):
        if any(row.effective_from > legal_today(self.env) for row in self):
            raise ValidationError(self.env._("An employment is entered once it has begun."))
