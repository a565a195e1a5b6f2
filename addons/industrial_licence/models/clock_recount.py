from odoo import api, models
from odoo.fields import Domain
from odoo.tools import split_every

from ..clocks.running import OPEN, Outcome
from .clock_moves import DATED

BATCH = 5000
IS_OPEN = Domain("outcome", "in", list(OPEN))
STORE = """
UPDATE licence_clock t
   SET due_on = v.due_on::date, due_at = v.due_at::timestamp, warn_on = v.warn_on::date,
       unknown_year = v.unknown_year::int, look_at = v.look_at::timestamp
  FROM (VALUES %s) AS v(id, due_on, due_at, warn_on, unknown_year, look_at)
 WHERE t.id = v.id"""


class LicenceClockRecount(models.AbstractModel):
    """Counting stored clocks again: the same events give the same dates, or the calendar moved."""

    _name = "licence.clock.recount"
    _description = "Counting clocks again"

    @api.model
    def _recount_from(self, day):
        """Count every open clock again that ends on `day` or later, or waits for its date."""
        moved = Domain("due_on", ">=", day) | Domain("due_on", "=", False)
        return self._recount(IS_OPEN & moved)

    @api.model
    def _recount(self, domain=IS_OPEN):
        """Count open clocks again; returns how many were moved."""
        # sudo: the calendar is one for all, whoever changed it
        clocks = self.sudo()
        ids = clocks._search(domain, order="id").get_result_ids()
        return sum(clocks.browse(part)._recount_batch() for part in split_every(BATCH, ids))

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
        self.env.cr.execute_values(STORE, rows, page_size=1000)
        self.invalidate_recordset(DATED, flush=False)
