from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..admissibility.kernel import Period

REWRITABLE = frozenset({"valid_until", "note"})


class LabRow(models.AbstractModel):
    """A dated fact about a laboratory: added and ended, never rewritten or deleted."""

    _name = "licence.lab.row"
    _description = "Dated fact about a laboratory"
    _order = "lab_id, valid_from desc, id desc"

    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, index=True, ondelete="restrict"
    )
    valid_from = fields.Date(required=True)
    valid_until = fields.Date(
        help="The last day; empty until further notice. A row entered by mistake ends the day "
        "before it begins.",
    )  # fmt: skip
    note = fields.Char()
    is_valid = fields.Boolean("Valid Today", compute="_compute_is_valid", search="_search_is_valid")

    _period = models.Constraint(
        "CHECK (valid_until IS NULL OR valid_until >= valid_from - 1)",
        "The last day lies before the first.",
    )

    @api.depends("valid_from", "valid_until")
    def _compute_is_valid(self):
        today = legal_today(self.env)
        for row in self:
            row.is_valid = bool(row.valid_from) and row._period_of().covers(today)

    @api.model
    def _search_is_valid(self, operator, value):
        if operator != "in":
            return NotImplemented
        domain = self._domain_on(legal_today(self.env))
        return domain if True in value else ~domain

    @api.model
    def _domain_on(self, day):
        return Domain("valid_from", "<=", day) & (
            Domain("valid_until", "=", False) | Domain("valid_until", ">=", day)
        )

    def _period_of(self):
        return Period(self.valid_from, self.valid_until or None)

    def write(self, vals):
        self._refuse_rewriting(vals)
        return super().write(vals)

    def _refuse_rewriting(self, vals):
        """What a report was judged by stays readable: a fact ends, another one begins."""
        if set(vals) - REWRITABLE:
            raise UserError(
                self.env._("%(record)s is history: end the row and add a new one.",
                           record=self._description)
            )  # fmt: skip
        end = fields.Date.to_date(vals.get("valid_until"))
        if "valid_until" in vals and any(
            row.valid_until and (not end or end > row.valid_until) for row in self
        ):
            raise UserError(
                self.env._("An end is never put off: what is renewed becomes a new row.")
            )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("Facts about a laboratory are ended, not deleted."))

    def _end(self, on):
        """These rows count no more from `on`."""
        last = fields.Date.subtract(on, days=1)
        for row in self.filtered(lambda each: not each.valid_until or each.valid_until > last):
            row._set_end(max(last, fields.Date.subtract(row.valid_from, days=1)))

    def _set_end(self, last):
        self.valid_until = last
