from odoo import api, models
from odoo.fields import Domain
from odoo.tools import SQL, split_every

from ..clocks.running import OPEN, Outcome
from .clock_moves import DATED

BATCH = 5000
TYPES = {"due_on": "date", "due_at": "timestamp", "warn_on": "date", "unknown_year": "int",
         "look_at": "timestamp"}  # fmt: skip


class LicenceClockRecount(models.Model):
    """Counting stored clocks again: the same events give the same dates, or the calendar moved."""

    _inherit = "licence.clock"

    @api.model
    def _recount_from(self, day):
        """Count every open clock again that ends on `day` or later, or waits for its date."""
        is_open = Domain("outcome", "in", list(OPEN))
        return self._recount(is_open & (Domain("due_on", ">=", day) | Domain("due_on", "=", False)))

    @api.model
    def _recount(self, domain=Domain("outcome", "in", list(OPEN))):
        """Count open clocks again; returns how many were moved."""
        # sudo: the calendar is one for all, whoever changed it
        ids = self.sudo()._search(domain, order="id").get_result_ids()
        return sum(self.browse(part).sudo()._recount_batch() for part in split_every(BATCH, ids))  # sudo: as above  # fmt: skip

    def _recount_batch(self):
        rows, undecided = [], self.browse()
        for clock in self:
            vals = clock._expected_vals()
            if any((clock[name] or None) != vals[name] for name in DATED):
                rows.append((clock.id, *(vals[name] for name in DATED)))
            undecided |= clock.filtered(lambda c: c.stopped_on and c.outcome == Outcome.RUNNING)
        self._store_dates(rows)
        undecided._settle()
        moved = self.browse([row[0] for row in rows])
        moved._alarm_unknown()
        moved._mirror_all()
        self.env.invalidate_all(flush=False)
        return len(rows)

    def _expected_vals(self):
        return self._dated_vals(self._running(), self.warned_for, self.lapsed_for)

    def _settle(self):
        """Stopped while its year was unknown: now it can be said whether that was in time."""
        for clock in self:
            if clock.due_on:
                on = clock.stopped_on
                clock._room().write({"outcome": clock._outcome_on(on), "look_at": False})

    def _store_dates(self, rows):
        if not rows:
            return
        self.flush_recordset()
        sets = SQL(", ").join(
            SQL("%s = v.%s::%s", SQL.identifier(n), SQL.identifier(n), SQL(TYPES[n])) for n in DATED
        )
        query = SQL("UPDATE licence_clock t SET %s FROM (VALUES %%s) AS v(id, %s) WHERE t.id = v.id",
                    sets, SQL(", ").join(map(SQL.identifier, DATED)))  # fmt: skip
        self.env.cr.execute_values(query.code, rows, page_size=1000)
        self.invalidate_recordset(DATED, flush=False)
