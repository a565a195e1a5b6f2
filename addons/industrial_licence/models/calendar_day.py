from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..clocks.calendar import CalendarDay


class Origin(StrEnum):
    SHIPPED = "shipped"
    OFFICE = "office"


class LicenceCalendarDay(models.Model):
    """A day on which the weekday rule does not hold; the office's row wins over the shipped one."""

    _name = "licence.calendar.day"
    _description = "Holiday or make-up working day"
    _inherit = "licence.kept.mixin"
    _order = "date desc, origin"
    _rec_name = "date"
    _room_fields = frozenset({"origin"})

    date = fields.Date(required=True, index=True)
    kind = fields.Selection(
        [("holiday", "Day off"), ("make_up", "Worked weekend day")], required=True
    )
    name = fields.Char(required=True, help="The holiday, or the exchange of days, by its name.")
    source = fields.Char(required=True, help="The notice that says so, with its number.")
    origin = fields.Selection(
        [(Origin.SHIPPED, "Shipped with the system"), (Origin.OFFICE, "Entered by the office")],
        "How It Came", required=True, readonly=True, default=Origin.OFFICE, copy=False,
    )  # fmt: skip
    year_id = fields.Many2one(
        "licence.calendar.year", compute="_compute_year_id", store=True, ondelete="restrict",
        index=True, precompute=True,
    )  # fmt: skip

    _date_uniq = models.Constraint(
        "UNIQUE (date, origin)", "This day is already in the list; change its row instead."
    )

    @api.depends("date")
    def _compute_year_id(self):
        years = self.env["licence.calendar.year"]._of({day.date.year for day in self if day.date})
        for day in self:
            day.year_id = years.get(day.date.year) if day.date else False

    @api.model_create_multi
    def create(self, vals_list):
        self.env["licence.calendar.year"]._ensure(
            {fields.Date.to_date(vals["date"]).year for vals in vals_list if vals.get("date")}
        )
        days = super().create(vals_list)
        days.year_id._days_changed(min(days.mapped("date"), default=None))
        return days

    def write(self, vals):
        self._refuse_shipped()
        if vals.get("date"):
            self.env["licence.calendar.year"]._ensure({fields.Date.to_date(vals["date"]).year})
        before, years = self.mapped("date"), self.year_id
        result = super().write(vals)
        (years | self.year_id)._days_changed(min([*before, *self.mapped("date")], default=None))
        return result

    def unlink(self):
        self._refuse_shipped()
        before, years = self.mapped("date"), self.year_id
        result = super().unlink()
        years._days_changed(min(before, default=None))
        return result

    def _refuse_shipped(self):
        if not self._is_opened() and any(day.origin == Origin.SHIPPED for day in self):
            raise UserError(
                self.env._("A shipped day stays as it is; add a day of the office beside it.")
            )

    @api.model
    def _as_rows(self):
        """All days for the calendar, the office's after the shipped ones: the later wins."""
        # sudo: everybody's dates follow from one calendar, whoever asks
        days = self.sudo().search_fetch([], ["date", "kind", "name", "source"], order="origin desc")
        return [CalendarDay(day.date, day.kind, day.name, day.source) for day in days]
