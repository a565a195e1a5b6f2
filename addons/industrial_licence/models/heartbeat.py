from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from ..tools.legal_time import MOMENT_KEY, legal_now, legal_today

LONGEST = 300
# Written by the job itself, on the connection it runs on; what it said of the last run is kept.
_NOTES = {
    "begun": SQL("started_at = now_at"),
    "ended": SQL("last_run_at = now_at, error = NULL, alarmed_on = NULL"),
    "failed": SQL("failed_at = now_at, error = sentence"),
}
_ENROL = """
INSERT INTO licence_heartbeat (job, cron_id, max_silence, create_date)
SELECT model.model || '.' || substring(action.code from '_cron_[a-z_]+'), cron.id,
       greatest(26, 2 + ceil(extract(epoch FROM
           (cron.interval_number || ' ' || cron.interval_type)::interval) / 3600)),
       %(now)s
  FROM ir_cron cron
  JOIN ir_act_server action ON action.id = cron.ir_actions_server_id
  JOIN ir_model model ON model.id = action.model_id
 WHERE model.model LIKE 'licence.%%' AND action.code LIKE 'model.\\_cron\\_%%'
    ON CONFLICT (job) DO UPDATE SET cron_id = EXCLUDED.cron_id
 WHERE licence_heartbeat.cron_id IS DISTINCT FROM EXCLUDED.cron_id
"""


class LicenceHeartbeat(models.Model):
    """When a job of the house last ran to its end, so that its silence can be heard."""

    _name = "licence.heartbeat"
    _description = "Sign of life of a background job"
    _inherit = ["licence.kept.mixin", "mail.thread", "mail.activity.mixin"]
    _order = "job"
    _rec_name = "job"
    _room_fields = frozenset(
        "job cron_id started_at last_run_at failed_at error done failed alarmed_on".split()
    )

    job = fields.Char("Code", required=True)
    # An administrator of the licence office need not be one of the server.
    cron_id = fields.Many2one(
        "ir.cron", ondelete="cascade", index="btree_not_null", groups="base.group_system"
    )
    title = fields.Char("Job", compute="_compute_title", compute_sudo=True)
    started_at = fields.Datetime("Last Start")
    last_run_at = fields.Datetime("Last Good End")
    failed_at = fields.Datetime("Last Failure")
    error = fields.Char("What Went Wrong")
    done = fields.Integer("Done in Last Run", aggregator=None)
    failed = fields.Integer("Failed in Last Run", aggregator=None)
    max_silence = fields.Integer("Alarm After (h)", default=26, required=True, aggregator=None)
    alarmed_on = fields.Date(readonly=True)
    is_silent = fields.Boolean("Late", compute="_compute_is_silent", search="_search_is_silent")

    _job_uniq = models.Constraint("UNIQUE (job)", "This job already gives its sign of life.")

    @api.depends("job", "cron_id.name")
    @api.depends_context("lang")
    def _compute_title(self):
        for beat in self:
            beat.title = beat.cron_id.name or beat.job

    @api.depends("last_run_at", "max_silence")
    @api.depends_context(MOMENT_KEY)
    def _compute_is_silent(self):
        now = legal_now(self.env)
        for beat in self:
            since = beat.last_run_at or beat.create_date or now
            beat.is_silent = now - since > timedelta(hours=beat.max_silence)

    def _search_is_silent(self, operator, value):
        if operator != "in":
            return NotImplemented
        silent = Domain.custom(to_sql=self._silent_sql)
        return silent if True in value else ~silent

    @api.model
    def _silent_sql(self, model, alias, query):
        told = {name: model._field_to_sql(alias, name, query)
                for name in ("last_run_at", "create_date", "max_silence")}  # fmt: skip
        return SQL(
            "coalesce(%(last_run_at)s, %(create_date)s) < %(now)s - %(max_silence)s"
            " * interval '1 hour'",
            now=legal_now(self.env), **told,
        )  # fmt: skip

    @api.model
    def _enrol(self):
        """A row for every job of ours, so that one that never ran is missed too."""
        self.env.flush_all()
        self.env.cr.execute(SQL(_ENROL, now=legal_now(self.env)))
        self.invalidate_model(flush=False)

    @api.model
    def _note(self, cron, what, error=None):
        """What became of the run, in a transaction of its own: the job's may be lost."""
        self.env.cr.execute(
            SQL(
                "UPDATE licence_heartbeat SET %s FROM (VALUES (%s::timestamp, %s))"
                " AS told (now_at, sentence) WHERE cron_id = %s",
                _NOTES[what], legal_now(self.env), error, cron.id,
            )
        )  # fmt: skip
        self.env["ir.cron"]._commit_progress()
        self.invalidate_model(flush=False)

    @api.model
    def _sentence(self, trouble):
        """One sentence; what the program itself says may name people and stays in the log."""
        if isinstance(trouble, UserError):
            return " ".join(str(trouble).split())[:LONGEST]
        kind = type(trouble).__name__
        return self.env._("%(kind)s: the log of the server tells more.", kind=kind)

    @api.model
    def _beat(self, job, done, failed):
        """One statement, so that a run in which nothing is due stays as cheap as its question."""
        self.env.cr.execute(
            SQL(
                """INSERT INTO licence_heartbeat (job, last_run_at, done, failed, max_silence,
                                                  create_date)
                   VALUES (%(job)s, %(now)s, %(done)s, %(failed)s, 26, %(now)s)
                   ON CONFLICT (job) DO UPDATE SET last_run_at = EXCLUDED.last_run_at,
                       done = EXCLUDED.done, failed = EXCLUDED.failed, alarmed_on = NULL""",
                job=job, now=legal_now(self.env), done=done, failed=failed,
            )
        )  # fmt: skip
        self.invalidate_model(flush=False)

    @api.model
    def _cron_watch(self):
        """Tell administrators of a job that is late or failed, and of a year without calendar."""
        today = legal_today(self.env)
        # The notice for the next year comes in November; from then on its absence is an alarm.
        coming = {today.year} | (
            {today.year + 1} if (today.month, today.day) >= (11, 15) else set()
        )
        calendar = self.env["licence.calendar.year"]
        calendar._alarm(coming - calendar._calendar().announced)
        self._enrol()
        trouble = Domain("is_silent", "=", True) | Domain("error", "!=", False)
        told = self.search(Domain("alarmed_on", "=", False) & trouble)
        for beat in told:
            beat._tell_administrators(today)
        told._room().write({"alarmed_on": today})

    def _tell_administrators(self, today):
        group = self.env.ref("industrial_licence.group_administrator")
        for user in group.all_user_ids.filtered("active"):
            words = self.with_context(lang=user.lang)._words()
            self.activity_schedule(
                "mail.mail_activity_data_todo", today, user_id=user.id, summary=words
            )

    def _words(self):
        if self.error:
            return self.env._("The job “%(job)s” failed: %(why)s", job=self.title, why=self.error)
        return self.env._("The job “%(job)s” is late", job=self.title)
