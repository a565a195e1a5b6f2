from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from ..clocks.kernel import UnknownYear, days_left
from ..clocks.running import OPEN, Outcome, Running
from ..tools.legal_time import legal_now, legal_today

DATED = ("due_on", "due_at", "warn_on", "unknown_year", "look_at")
SETTLED = {"look_at": False, "unknown_year": False}


class LicenceClockMoves(models.AbstractModel):
    """How a clock begins, stands still, goes on and ends: the only hands that move it."""

    _name = "licence.clock.moves"
    _description = "Moves of a clock"

    @api.model
    def _begin(self, records, code, on=None, number=None):
        on = on or legal_today(self.env)
        clocks = self._room().create(
            [vals for record in records for vals in self._prepare_begin(record, {code: on}, number)]
        )
        clocks._alarm_unknown()
        self._mirror(records)
        return clocks._outside(self)

    @api.model
    def _begin_all(self, record, starts):
        """Several terms of one record at once: {code: day of its event}."""
        clocks = self._room().create(self._prepare_begin(record, starts))
        clocks._alarm_unknown()
        self._mirror(record)
        return clocks._outside(self)

    @api.model
    def _prepare_begin(self, record, starts, number=None):
        found = {code: record._clock_limit(code, on) for code, on in starts.items()}
        ids = [limit.id for limit in found.values()]  # read in one question
        limits = {code: limit.with_prefetch(ids) for code, limit in found.items()}
        posts = {code: record._clock_post(limit) for code, limit in limits.items()}
        keepers = record._clock_keepers(set(posts.values()))
        return [
            {
                **self._prepare_begin_vals(record, limits[code], on, number),
                **record._clock_owner_vals(posts[code], keepers),
            }
            for code, on in starts.items()
        ]

    @api.model
    def _prepare_begin_vals(self, record, limit, on, number):
        now, term = legal_now(self.env), limit._term(number)
        return {
            "limit_id": limit.id,
            "code": limit.code,
            "number": term.number,
            "res_model": record._name,
            "res_id": record.id,
            "subject": record.display_name,
            "started_on": on,
            "started_at": now,
            **self._dated_vals(Running(on, now, term, limit.warn_days)),
        }

    @api.model
    def _open_of(self, records, code=None):
        """Clocks of these records that still run or stand still."""
        domain = Domain("res_model", "=", records._name) & Domain("res_id", "in", records.ids)
        domain &= Domain("outcome", "in", list(OPEN)) & Domain("stopped_on", "=", False)
        if code:
            domain &= Domain("code", "=", code)
        # sudo: the verb that moves the clock has been judged; scope rules do not apply again
        return self.sudo().search(domain)

    def _stop(self, on=None, is_followed=False):
        """The event the term waits for has come; `is_followed`: others begin at once."""
        on = on or legal_today(self.env)
        for clock in self:
            if clock.outcome == Outcome.PAUSED:
                clock._end_pause(on)
            vals = {"stopped_on": on, "outcome": clock._outcome_on(on), **SETTLED}
            if vals["outcome"] == Outcome.RUNNING:
                vals["unknown_year"] = clock.unknown_year
            clock._room().write(vals)
        self._leave(is_followed)

    def _outcome_on(self, on):
        """Met or late; still running where a year not announced decides between the two."""
        if self.due_at:
            return Outcome.MET if legal_now(self.env) <= self.due_at else Outcome.LATE
        if self.due_on:
            return Outcome.MET if on <= self.due_on else Outcome.LATE
        running, calendar = self._running(), self.env["licence.calendar.year"]._calendar()
        try:
            left = days_left(running.started_on, running.term, calendar, on, running.pauses)
        except UnknownYear:
            return Outcome.RUNNING
        return Outcome.MET if left >= 0 else Outcome.LATE

    def _pause(self, ground, notice="", on=None):
        """The term stands still from `on`: the ground must be lawful, the term not over."""
        on = on or legal_today(self.env)
        for clock in self:
            clock._check_may_pause(on)
            # sudo: the law's list is the same for whoever lets the term stand still
            found = self.env["licence.pause.ground"].sudo()._ground(ground, on, clock.limit_id)
            vals = {"begin": on, "ground_id": found.id, "notice": notice or False}
            pauses = clock.pause_ids._room()
            pauses.create({**vals, "clock_id": clock.id, "begun_by_id": self.env.uid})
            clock._room().write({"outcome": Outcome.PAUSED, "due_on": False, "due_at": False,
                                 "warn_on": False, **SETTLED})  # fmt: skip
        self._mirror_all()

    def _check_may_pause(self, on):
        if self.outcome == Outcome.PAUSED:
            raise UserError(self.env._("“%(term)s” already stands still.", term=self.limit_id.name))
        if self.due_on and self.due_on < on:
            raise UserError(
                self.env._(
                    "“%(term)s” was over on %(day)s; a term that has lapsed cannot stand still.",
                    term=self.limit_id.name, day=self.due_on,
                )
            )  # fmt: skip
        if on < self.started_on:
            raise UserError(
                self.env._("A term cannot stand still before it begins on %(day)s.",
                           day=self.started_on)
            )  # fmt: skip

    def _resume(self, on=None):
        """The ground is gone: days count again from `on`."""
        on = on or legal_today(self.env)
        paused = self.filtered(lambda clock: clock.outcome == Outcome.PAUSED)
        for clock in paused:
            clock._end_pause(on)
        paused._alarm_unknown()
        paused._mirror_all()

    def _end_pause(self, on):
        last = self.pause_ids.filtered(lambda pause: not pause.end)
        last._room().write({"end": max(on, last.begin), "ended_by_id": self.env.uid})
        dated = self._dated_vals(self._running(), self.warned_for, self.lapsed_for)
        self._room().write({**dated, "outcome": Outcome.RUNNING})

    def _void(self):
        """The term has lost its object: nobody owes anything any more."""
        today = legal_today(self.env)
        for clock in self.filtered(lambda clock: clock.outcome == Outcome.PAUSED):
            clock._end_pause(today)
        self._room().write({"outcome": Outcome.VOID, "stopped_on": today, **SETTLED})
        self._leave()

    def _lapse(self, on):
        """The law itself has ended the term."""
        vals = {"outcome": Outcome.LAPSED, "stopped_on": on, "sweep_error": False}
        self._room().write({**vals, **SETTLED})
        self._leave()

    def _leave(self, is_followed=False):
        """What an ended clock leaves behind: no open reminder, no date on its record."""
        told = self.filtered(lambda clock: clock.warned_for or clock.lapsed_for)
        # sudo: reminders belong to whoever was told
        told.escalation_ids.sudo().activity_ids.unlink()
        (self.browse() if is_followed else self)._mirror_all()

    def _hand_over(self, record):
        """Open terms of `record` go to whoever has to keep them as the case stands now."""
        posts = {clock: record._clock_post(clock.limit_id) for clock in self}
        keepers = record._clock_keepers(set(posts.values())) if self else {}
        for clock in self._room():
            vals = record._clock_owner_vals(posts[clock], keepers)
            if any(clock[name].id != value for name, value in vals.items()):
                clock.write(vals)

    def _alarm_unknown(self):
        years = {clock.unknown_year for clock in self if clock.unknown_year}
        if years:
            # sudo: whoever starts a clock, administrators must hear of the missing year
            self.env["licence.calendar.year"].sudo()._alarm(years)

    def _mirror_all(self):
        for model, clocks in self.grouped("res_model").items():
            self._mirror(self.env[model].browse(clocks.mapped("res_id")))

    @api.model
    def _mirror(self, records):
        """Write the nearest last day onto the records, where lists sort and filter by it."""
        if not records or not records._fields["due_on"].store:
            return
        self.flush_model()
        self.env.cr.execute(
            SQL(
                """UPDATE %(table)s t SET due_on = n.due_on, warn_on = n.warn_on
                     FROM (SELECT r.id, c.due_on, c.warn_on FROM unnest(%(ids)s) AS r(id)
                           LEFT JOIN LATERAL (
                               SELECT due_on, warn_on FROM licence_clock
                                WHERE res_model = %(model)s AND res_id = r.id
                                  AND outcome = 'running' AND stopped_on IS NULL
                                  AND due_on IS NOT NULL
                                ORDER BY due_on, id LIMIT 1) c ON TRUE) n
                    WHERE t.id = n.id AND (t.due_on, t.warn_on)
                          IS DISTINCT FROM (n.due_on, n.warn_on)""",
                table=SQL.identifier(records._table), ids=list(records.ids), model=records._name,
            )
        )  # fmt: skip
        records.invalidate_recordset(["due_on", "warn_on", "due_colour", "clock_ids"], flush=False)
