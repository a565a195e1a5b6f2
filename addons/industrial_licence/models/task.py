from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from ..clocks.running import Outcome
from ..lifecycle.application import State as Case
from ..tools.legal_time import MOMENT_KEY, legal_today
from .clock import COLOURS, colour_domain


class LicenceTask(models.Model):
    """My work today: every term that runs in a case, seen by the post that has to keep it."""

    _name = "licence.task"
    _description = "Work with a term"
    _auto = False
    _order = "due_on, id"
    _rec_name = "subject"
    _rec_names_search = ["subject", "code"]
    _depends = {
        "licence.clock": [
            "limit_id", "code", "res_model", "res_id", "subject", "authority_id", "owner_id",
            "keeper_id", "group", "started_on", "due_on", "warn_on", "outcome",
            "stopped_on", "unknown_year",
        ]
    }  # fmt: skip

    clock_id = fields.Many2one("licence.clock", readonly=True)
    limit_id = fields.Many2one("licence.time.limit", "Time Limit", readonly=True)
    code = fields.Char(readonly=True)
    res_model = fields.Char("Record Type", readonly=True)
    res_id = fields.Many2oneReference("Record", model_field="res_model", readonly=True)
    subject = fields.Char("Case", readonly=True)
    authority_id = fields.Many2one("licence.authority", readonly=True)
    owner_id = fields.Many2one("res.users", "Officer", readonly=True)
    keeper_id = fields.Many2one("licence.authority", "Kept By", readonly=True)
    group = fields.Many2one("res.groups", "Post", readonly=True)
    started_on = fields.Date("Runs From", readonly=True)
    due_on = fields.Date("Last Day", readonly=True)
    warn_on = fields.Date("Warned From", readonly=True)
    unknown_year = fields.Integer("Waits for Year", readonly=True, aggregator=None)
    is_paused = fields.Boolean("Stands Still", readonly=True)
    due_colour = fields.Selection(
        COLOURS, "Urgency", compute="_compute_due_colour", search="_search_due_colour"
    )
    lane = fields.Selection(COLOURS, "Urgency Today", readonly=True, group_expand=True)
    due_words = fields.Char("Time Left", compute="_compute_due_words")
    is_mine = fields.Boolean("Mine", compute="_compute_is_mine", search="_search_is_mine")

    @property
    def _table_query(self):
        """Open clocks; the colour is decided here, in the query, from the stored last day."""
        today = legal_today(self.env)
        return SQL(
            """SELECT c.id, c.id AS clock_id, c.limit_id, c.code, c.res_model, c.res_id, c.subject,
                      c.authority_id, c.owner_id, c.keeper_id, c."group", c.started_on, c.due_on,
                      c.warn_on, c.unknown_year, c.outcome = %(paused)s AS is_paused,
                      CASE WHEN c.due_on IS NULL THEN 'grey'
                           WHEN c.due_on < %(today)s THEN 'red'
                           WHEN COALESCE(c.warn_on, c.due_on) <= %(today)s THEN 'amber'
                           ELSE 'green' END AS lane
                 FROM licence_clock c
                WHERE c.outcome IN ('running', 'paused') AND c.stopped_on IS NULL""",
            paused=Outcome.PAUSED.value, today=today,
        )  # fmt: skip

    @api.depends("lane")
    def _compute_due_colour(self):
        for task in self:
            task.due_colour = task.lane

    def _search_due_colour(self, operator, value):
        if operator != "in":
            return NotImplemented
        return colour_domain(legal_today(self.env), value)

    @api.depends("due_on", "is_paused", "unknown_year")
    @api.depends_context("lang", MOMENT_KEY)
    def _compute_due_words(self):
        """The urgency in words, for those who do not see the colour."""
        today = legal_today(self.env)
        for task in self:
            task.due_words = task._words(today)

    def _words(self, today):
        if self.is_paused:
            return self.env._("stands still")
        if not self.due_on:
            return self.env._("waits for the calendar of %(year)s", year=self.unknown_year)
        days = (self.due_on - today).days
        if days < 0:
            return self.env._("%(days)s days overdue", days=-days)
        return self.env._("%(days)s days left", days=days) if days else self.env._("today")

    @api.depends_context("uid")
    def _compute_is_mine(self):
        mine = self.filtered_domain(self._mine())
        for task in self:
            task.is_mine = task in mine

    def _search_is_mine(self, operator, value):
        return self._mine() if operator == "in" else NotImplemented

    def _mine(self):
        """Mine, those of the colleague I stand in for, those of our posts nobody has taken."""
        # sudo: whom I stand in for, and what posts that colleague holds, is mine to know
        user = self.env.user.sudo()
        people = user | user.substitution_ids._absent_colleagues(legal_today(self.env))
        untaken = Domain("owner_id", "=", False) & Domain("group", "in", people.all_group_ids.ids)
        area = Domain("keeper_id", "=", user.licence_authority_id.id)
        return Domain("owner_id", "in", people.ids) | (untaken & area) | self._prepared_by(people)

    @api.model
    def _prepared_by(self, people):
        """What the approver owes in time the handler prepares: the whole case is on that desk."""
        # sudo: a case of one's own is one's own work, wherever it lies
        cases = self.env["licence.application"].sudo()._search(
            [("handler_id", "in", people.ids), ("state", "=", Case.ACCEPTED)]
        )  # fmt: skip
        ids = cases.get_result_ids()
        return Domain("res_model", "=", "licence.application") & Domain("res_id", "in", ids)

    def action_open_record(self):
        return self.env[self.res_model].browse(self.res_id).get_formview_action()
