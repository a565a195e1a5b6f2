import babel

from odoo import models
from odoo.tools import date_utils


class DateGroups(models.AbstractModel):
    """Groups by day, week, month or quarter are called as a Chinese office calls them."""

    _inherit = "base"

    def _web_read_group_groupby_formatter(self, groupby_spec, values):
        named = super()._web_read_group_groupby_formatter(groupby_spec, values)
        part = groupby_spec.rpartition(":")[2]
        if part not in ("day", "week", "month", "quarter") or self.env.lang != "zh_CN":
            return named

        def in_order(value):
            label, domain = named(value)
            return ((label[0], self._date_group(part, value)) if value else label), domain

        return in_order

    def _date_group(self, part, value):
        """The year first: stock Odoo says 六月 2027."""
        year, month = value.year, value.month
        if part == "day":
            return self.env._("%(year)s-%(month)s-%(day)s", year=year, month=month, day=value.day)
        if part == "month":
            return self.env._("Month %(month)s of %(year)s", month=month, year=year)
        if part == "quarter":
            return self.env._("Quarter %(part)s of %(year)s", part=(month + 2) // 3, year=year)
        year, week = date_utils.weeknumber(babel.Locale.parse(self.env.lang), value)
        return self.env._("Week %(week)s of %(year)s", week=week, year=year)
