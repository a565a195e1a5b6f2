import logging
from collections import Counter

import psycopg2

from odoo import api, models
from odoo.fields import Domain
from odoo.tools import SQL, split_every

from ..clocks.running import ESCALATING, Level, Outcome, day_begins, lapse_day
from ..tools.legal_time import at_moment, legal_now, legal_today

_logger = logging.getLogger(__name__)

JOB = "licence.clock._cron_sweep"
BATCH = 500


class LicenceClockSweep(models.AbstractModel):
    """The sweep: what has become due is told, and what the law does by itself is done."""

    _name = "licence.clock.sweep"
    _description = "Sweep of the clocks"

    @api.model
    def _cron_sweep(self, batch=BATCH):
        """Warnings and lapses in batches, consequences of the law case by case; may die anywhere.

        Each batch and each case commits by itself together with its marks, so that a killed run
        leaves nothing half done and the next one finds exactly the rest.
        """
        # sudo: the law acts, not a person; the caller is the job of the system
        sweep, tally, by_law = self.sudo(), Counter(), []
        ids = sweep._due_ids()
        if ids:
            sweep = sweep.with_context(lang=self.env.user.lang)
        for part in split_every(batch, ids):
            by_law += sweep._sweep_part(list(part), tally)
            if not sweep._keep(len(part), tally):
                return sweep._finish(tally)
        for clock_id in by_law:
            tally += sweep._sweep_case(clock_id)
            if not sweep._keep(1, tally):
                break
        return sweep._finish(tally)

    @api.model
    def _due_ids(self):
        """Only what the partial index holds: the number of open clocks does not matter."""
        domain = Domain("outcome", "=", Outcome.RUNNING) & Domain(
            "look_at", "<=", legal_now(self.env)
        )
        return list(self._search(domain, order="look_at, id"))

    def _keep(self, processed, tally):
        left = self.env["ir.cron"]._commit_progress(processed)
        tally["out_of_time"] = not left
        return left

    def _finish(self, tally):
        self.env["licence.heartbeat"]._beat(JOB, tally["done"], tally["failed"])
        self.env["ir.cron"]._commit_progress()
        return dict(tally)

    @api.model
    def _sweep_part(self, ids, tally):
        """Tell a whole batch at once; a batch with a poisoned case is told case by case."""
        try:
            with self.env.cr.savepoint():
                clocks = self._take(ids)
                tally["done"] += clocks._escalate()
                return clocks.filtered(lambda clock: clock._lapses_by_law()).ids
        except Exception:
            if len(ids) == 1:
                _logger.exception("The clock %s could not be swept.", ids[0])
                self._note_obstacle(ids[0])
                tally["failed"] += 1
                return []
            _logger.info("A batch of clocks is swept case by case.", exc_info=True)
        return [found for each in ids for found in self._sweep_part([each], tally)]

    @api.model
    def _take(self, ids):
        """Lock what is still due; what another run holds is left to it."""
        self.env.cr.execute(
            SQL(
                "SELECT id FROM licence_clock WHERE id = ANY(%s) AND outcome = 'running' "
                "AND look_at <= %s ORDER BY look_at, id FOR NO KEY UPDATE SKIP LOCKED",
                list(ids), legal_now(self.env),
            )
        )  # fmt: skip
        clocks = self.browse(row[0] for row in self.env.cr.fetchall())
        clocks.invalidate_recordset(flush=False)
        return clocks

    def _is_over(self):
        if self.due_at:
            return self.due_at < legal_now(self.env)
        return self.due_on < legal_today(self.env)

    def _lapses_by_law(self):
        return self._is_by_law() and self._is_over()

    def _escalate(self):
        """The owner is told of the warning, the superior of the lapse; then both are marked."""
        facts, marks = [], []
        for clock in self:
            warns = bool(clock.warn_on) and clock.warned_for != clock.due_on
            lapses = clock._is_over() and not clock._is_by_law()
            marks.append((clock.id, warns, lapses, clock.due_on))
            if warns:
                facts.append((clock, Level.WARN, clock.warn_on))
            if lapses and clock.limit_id.consequence in ESCALATING:
                facts.append((clock, Level.LAPSE, lapse_day(clock.due_on, clock.due_at)))
        self.env["licence.escalation"]._tell(facts)
        self._mark(marks)
        return len(facts)

    def _mark(self, marks):
        """Note what was told, and when there is to look again; in one statement."""
        self.env.cr.execute_values(
            """UPDATE licence_clock c SET
                   warned_for = CASE WHEN v.warns THEN v.due_on ELSE c.warned_for END,
                   lapsed_for = CASE WHEN v.lapses THEN v.due_on ELSE c.lapsed_for END,
                   sweep_error = NULL,
                   look_at = CASE WHEN v.lapses THEN NULL
                       ELSE COALESCE(c.due_at + interval '1 second',
                                     (c.due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
                                     AT TIME ZONE 'UTC') END
                 FROM (VALUES %s) AS v(id, warns, lapses, due_on) WHERE c.id = v.id""",
            marks, page_size=BATCH,
        )  # fmt: skip
        self.invalidate_recordset(["warned_for", "lapsed_for", "look_at"], flush=False)

    @api.model
    def _sweep_case(self, clock_id):
        """One lapse: the clock ends and the record bears the consequence, or neither."""
        try:
            with self.env.cr.savepoint():
                return Counter(done=self._take([clock_id])._bear())
        except psycopg2.errors.SerializationFailure:
            # Somebody took a step on the case in this very moment; the next run looks again.
            return Counter()
        except Exception:
            _logger.exception("The clock %s could not be swept.", clock_id)
            self._note_obstacle(clock_id)
            return Counter(failed=1)

    def _bear(self):
        """The law acts in the moment the term is over, on whatever night the sweep finds it."""
        for clock in self:
            day = lapse_day(clock.due_on, clock.due_at)
            then = at_moment(self.env, clock.due_at or day_begins(day))
            clock._lapse(day)
            clock._record().with_env(then)._on_lapse(clock)
        return len(self)

    @api.model
    def _note_obstacle(self, clock_id):
        """A case that cannot be swept is told to the superior once and tried again each time."""
        clock = self.browse(clock_id)
        with self.env.cr.savepoint():
            clock._room().write({"sweep_error": self.env._("The last sweep failed; see the log.")})
            fact = clock, Level.STUCK, lapse_day(clock.due_on, clock.due_at)
            told = clock.escalation_ids.filtered(
                lambda each: (each.level, each.fact_on) == (Level.STUCK, fact[2])
            )
            self.env["licence.escalation"]._tell([] if told else [fact])

    @api.model
    def _stand_ins(self, users):
        """Who acts today for which absent officer."""
        today = legal_today(self.env)
        # sudo: substitutes are found whoever asks
        found = self.env["licence.substitution"].sudo().search(
            [
                ("absent_id", "in", users.ids),
                ("effective_from", "<=", today),
                ("effective_to", ">=", today),
            ]
        )  # fmt: skip
        able = found.filtered(lambda row: row._absent_colleagues(today))
        return {absent: rows.substitute_id for absent, rows in able.grouped("absent_id").items()}
