from odoo import api, models
from odoo.fields import Domain

from ..clocks.kernel import Unit
from ..clocks.running import Running, dates, day_begins, sheet


class PublicCalculator(models.AbstractModel):
    """The terms of the law counted for everybody, day by day, by the clock the office uses."""

    _name = "licence.public.calculator"
    _description = "Public calculator of terms"

    @api.model
    def _limits(self, day):
        """Terms in force on `day` that count forward in days or months from an event."""
        in_force = Domain("effective_to", "=", False) | Domain("effective_to", ">=", day)
        # sudo: the terms are law; a stranger may count them
        rows = self.env["licence.time.limit"].sudo().search(
            Domain("effective_from", "<=", day) & in_force & Domain("is_backward", "=", False)
            & Domain("unit", "!=", Unit.HOUR) & Domain("product_id", "=", False)
            & Domain("path", "=", False) & Domain("is_confirmed", "=", True)
            & Domain("is_case_set", "=", False) & Domain("number", ">", 0)
        )  # fmt: skip
        units = dict(rows._fields["unit"]._description_selection(self.env))
        return [
            {"code": row.code, "name": row.name, "number": row.number, "unit": units[row.unit],
             "event": row.start_event, "basis": row.basis}
            for row in rows
        ]  # fmt: skip

    @api.model
    def _count(self, code, day):
        """The last day, and every day up to it with the reason it counts or not."""
        # sudo: as in _limits
        limits = self.env["licence.time.limit"].sudo()
        if not limits._is_known_on(code, day):
            return {"limit": None, "due": None, "rows": [], "unknown": None}
        limit = limits._limit(code, day)
        calendar = self.env["licence.calendar.year"].sudo()._calendar()  # sudo: as in _limits
        running = Running(day, day_begins(day), limit._term())
        rows, unknown = sheet(running, calendar)
        words = self.env["licence.clock"]._reason_words()
        weekdays = self.env["licence.clock"]._weekday_words()
        return {
            "limit": limit.name, "basis": limit.basis, "unknown": unknown,
            "due": dates(running, calendar).due_on,
            "rows": [
                {"day": row.day, "weekday": weekdays[row.weekday - 1], "number": row.number or "",
                 "words": words[row.reason], "note": row.note}
                for row in rows
            ],
        }  # fmt: skip
