from odoo import api, fields, models
from odoo.fields import Domain

from ..tools.legal_time import legal_today


class OrganisedMixin(models.AbstractModel):
    """A record that exactly one organiser answers for: a review body or an authority."""

    _name = "licence.organised.mixin"
    _description = "Record of one organiser"
    _inherit = "licence.fixed.mixin"

    # Whose a record is never changes.
    _fixed_fields = frozenset({"department_id", "authority_id"})

    department_id = fields.Many2one(
        "licence.department", "Review Body", index="btree_not_null", ondelete="restrict",
        default=lambda self: self.env.user.licence_department_id,
    )  # fmt: skip
    authority_id = fields.Many2one(
        "licence.authority", index="btree_not_null", ondelete="restrict",
        default=lambda self: self._default_authority(),
    )  # fmt: skip
    organiser_name = fields.Char("Organiser", compute="_compute_organiser_name")

    _one_organiser = models.Constraint(
        "CHECK (num_nonnulls(department_id, authority_id) = 1)",
        "Exactly one organiser answers for it: a review body or an authority.",
    )

    def _default_authority(self):
        user = self.env.user
        return False if user.licence_department_id else user.licence_authority_id

    @api.depends("department_id", "authority_id")
    def _compute_organiser_name(self):
        for row in self:
            row.organiser_name = (row.department_id or row.authority_id).display_name

    @api.model
    def _domain_own(self):
        """Rows of the user's own body."""
        user = self.env.user
        if user.licence_department_id:
            return Domain("department_id", "=", user.licence_department_id.id)
        return Domain("authority_id", "=", user.licence_authority_id.id or 0)


class CurrentMixin(models.AbstractModel):
    """A row that is in force today or not, by the one domain its model says."""

    _name = "licence.current.mixin"
    _description = "Row in force or not"

    _current_by = ()

    is_current = fields.Boolean(
        "Current", compute="_compute_is_current", search="_search_is_current"
    )

    @api.depends(lambda self: self._current_by)
    def _compute_is_current(self):
        current = self.filtered_domain(self._domain_on(legal_today(self.env)))
        for row in self:
            row.is_current = row in current

    @api.model
    def _search_is_current(self, operator, value):
        if operator != "in":
            return NotImplemented
        current = self._domain_on(legal_today(self.env))
        return current if True in value else ~current

    @api.model
    def _domain_on(self, date):
        """Rows in force on the day."""
        raise NotImplementedError(f"{self._name} does not say when its rows are in force.")


class PeriodMixin(models.AbstractModel):
    """A row that holds from a day to a day."""

    _name = "licence.period.mixin"
    _description = "Row with a period"
    _inherit = ["licence.current.mixin"]

    _current_by = ("effective_from", "effective_to")

    effective_from = fields.Date(
        "From", required=True, index=True, default=lambda self: legal_today(self.env)
    )
    effective_to = fields.Date("To", help="The last day; empty while it lasts.")

    _period = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_from <= effective_to)",
        "A period cannot end before it begins.",
    )

    @api.model
    def _domain_on(self, date):
        return Domain("effective_from", "<=", date) & (
            Domain("effective_to", "=", False) | Domain("effective_to", ">=", date)
        )
