from odoo import api, fields, models
from odoo.fields import Domain

from ..tools.legal_time import legal_today
from ..tools.specificity import covers


class DatedMixin(models.AbstractModel):
    """A line of law: when it is in force, on what it rests, and whether that was checked."""

    _name = "licence.dated.mixin"
    _description = "Line of law with its period and basis"

    effective_from = fields.Date("In Force From", required=True, index=True)
    effective_to = fields.Date(
        "In Force Until", copy=False, help="The last day in force; empty while no end is known."
    )
    basis = fields.Char("Legal Basis", help="Document, article and item this line rests on.")
    is_unconfirmed = fields.Boolean(
        "Unconfirmed", help="The text behind this line has not been read in the original; check it."
    )
    is_in_force = fields.Boolean(
        "In Force", compute="_compute_is_in_force", search="_search_is_in_force"
    )
    in_force_on = fields.Date(
        compute="_compute_in_force_on", search="_search_in_force_on",
        help="Search by a day: the lines that were in force on it.",
    )  # fmt: skip

    _period_order = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_to >= effective_from)",
        "The last day in force lies before the first.",
    )

    @api.depends("effective_from", "effective_to")
    def _compute_is_in_force(self):
        today = legal_today(self.env)
        for line in self:
            line.is_in_force = bool(line.effective_from) and covers(line, today)

    @api.depends("effective_from")
    def _compute_in_force_on(self):
        self.in_force_on = False

    @api.model
    def _search_is_in_force(self, operator, value):
        if operator != "in":
            return NotImplemented
        domain = self._domain_on(legal_today(self.env))
        return domain if True in value else ~domain

    @api.model
    def _search_in_force_on(self, operator, value):
        if operator != "in":
            return NotImplemented
        return Domain.OR(self._domain_on(fields.Date.to_date(day)) for day in value if day)

    @api.model
    def _domain_on(self, first, last=None):
        """Lines in force on some day from `first` to `last`."""
        return Domain("effective_from", "<=", last or first) & (
            Domain("effective_to", "=", False) | Domain("effective_to", ">=", first)
        )
