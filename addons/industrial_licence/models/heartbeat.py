from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL

from ..tools.legal_time import MOMENT_KEY, legal_now, legal_today


class LicenceHeartbeat(models.Model):
    """When a job of the house last ran to its end, so that its silence can be heard."""

    _name = "licence.heartbeat"
    _description = "Sign of life of a background job"
    _inherit = ["licence.kept.mixin", "mail.thread", "mail.activity.mixin"]
    _order = "job"
    _rec_name = "job"
    _room_fields = frozenset({"job", "last_run_at", "done", "failed", "alarmed_on"})

    job = fields.Char(required=True)
    last_run_at = fields.Datetime("Last Run")
    done = fields.Integer("Done in Last Run", aggregator=None)
    failed = fields.Integer("Failed in Last Run", aggregator=None)
    max_silence = fields.Integer("Alarm After (h)", default=26, required=True, aggregator=None)
    alarmed_on = fields.Date(readonly=True)
    is_silent = fields.Boolean(compute="_compute_is_silent")

    _job_uniq = models.Constraint("UNIQUE (job)", "This job already gives its sign of life.")

    @api.depends("last_run_at", "max_silence")
    @api.depends_context(MOMENT_KEY)
    def _compute_is_silent(self):
        now = legal_now(self.env)
        for beat in self:
            since = beat.last_run_at or beat.create_date or now
            beat.is_silent = now - since > timedelta(hours=beat.max_silence)

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
        """Tell administrators of a job that fell silent and of a coming year without calendar."""
        today = legal_today(self.env)
        # The notice for the next year comes in November; from then on its absence is an alarm.
        coming = {today.year} | (
            {today.year + 1} if (today.month, today.day) >= (11, 15) else set()
        )
        calendar = self.env["licence.calendar.year"]
        calendar._alarm(coming - calendar._calendar().announced)
        silent = self.search([("alarmed_on", "=", False)]).filtered("is_silent")
        for beat in silent:
            beat._tell_administrators(today)
        silent._room().write({"alarmed_on": today})

    def _tell_administrators(self, today):
        group = self.env.ref("industrial_licence.group_administrator")
        for user in group.all_user_ids.filtered("active"):
            self.activity_schedule(
                "mail.mail_activity_data_todo", today, user_id=user.id,
                summary=self.env._("The job %(job)s has fallen silent", job=self.job),
            )  # fmt: skip
