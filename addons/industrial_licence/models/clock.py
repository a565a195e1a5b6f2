from odoo import api, fields, models
from odoo.fields import Domain

from ..clocks.kernel import Pause
from ..clocks.running import BY_LAW, OPEN, Colour, Consequence, Outcome, Running, colour, dates
from ..clocks.running import look_at as next_look
from ..tools.clock_line import install_clock_line
from ..tools.legal_time import MOMENT_KEY, legal_today

COLOURS = [
    (Colour.RED, "Overdue"),
    (Colour.AMBER, "Due soon"),
    (Colour.GREEN, "On time"),
    (Colour.GREY, "No date"),
]


class LicenceClock(models.Model):
    """A term that runs in a case: a function of its events, its pauses and the calendar."""

    _name = "licence.clock"
    _description = "Running time limit of a case"
    _inherit = [
        "licence.kept.mixin",
        "licence.clock.moves",
        "licence.clock.recount",
        "licence.clock.sheet",
        "licence.clock.sweep",
    ]
    _order = "due_on, id"
    _rec_name = "subject"
    _rec_names_search = ["subject", "code"]

    limit_id = fields.Many2one(
        "licence.time.limit", "Time Limit", required=True, ondelete="restrict", index=True
    )
    code = fields.Char(required=True)
    number = fields.Integer("Length", required=True, aggregator=None)
    unit = fields.Selection(related="limit_id.unit", string="Counted In")
    basis = fields.Char(related="limit_id.basis")
    consequence = fields.Selection(related="limit_id.consequence")
    res_model = fields.Char("Record Type", required=True)
    res_id = fields.Many2oneReference("Record", model_field="res_model", required=True)
    subject = fields.Char("Case", help="The record's name when the clock last moved.")
    authority_id = fields.Many2one("licence.authority", ondelete="restrict")
    owner_id = fields.Many2one(
        "res.users", "Officer", ondelete="restrict",
        help="Empty: whoever holds the post at the keeping authority.",
    )  # fmt: skip
    keeper_id = fields.Many2one("licence.authority", "Kept By", ondelete="restrict")
    group = fields.Many2one("res.groups", "Post", ondelete="restrict")
    started_on = fields.Date(
        "Runs From", required=True, help="The day of the event itself is not counted."
    )
    started_at = fields.Datetime("Event At", required=True)
    due_on = fields.Date(
        "Last Day", help="Empty while the term stands still or a year is not announced."
    )
    due_at = fields.Datetime("Last Instant")
    warn_on = fields.Date("Warned On")
    unknown_year = fields.Integer("Waits for Year", aggregator=None)
    look_at = fields.Datetime("Next Look", help="When the sweep has next to do with this clock.")
    warned_for = fields.Date("Warned for Last Day")
    lapsed_for = fields.Date("Lapse Noted for Last Day")
    stopped_on = fields.Date("Ended On")
    outcome = fields.Selection(
        [
            (Outcome.RUNNING, "Running"),
            (Outcome.PAUSED, "Stands still"),
            (Outcome.MET, "Met in Time"),
            (Outcome.LATE, "Late"),
            (Outcome.LAPSED, "Lapsed"),
            (Outcome.VOID, "Void"),
        ],
        required=True, default=Outcome.RUNNING,
    )  # fmt: skip
    sweep_error = fields.Char("Sweep Obstacle")
    pause_ids = fields.One2many("licence.clock.pause", "clock_id", "Pauses")
    escalation_ids = fields.One2many("licence.escalation", "clock_id", "Escalations")
    due_colour = fields.Selection(
        COLOURS, "Urgency", compute="_compute_due_colour", search="_search_due_colour"
    )

    # The names of the law's own questions: what is due, whose is it, what has the sweep to do.
    _due_idx = models.Index("(due_on, id) WHERE outcome = 'running'")
    _look_idx = models.Index("(look_at, id) WHERE outcome = 'running' AND look_at IS NOT NULL")
    _owner_idx = models.Index("(owner_id, due_on) WHERE outcome IN ('running', 'paused')")
    _area_idx = models.Index("(authority_id, due_on) WHERE outcome IN ('running', 'paused')")
    _post_idx = models.Index(
        "(keeper_id, \"group\", due_on) WHERE owner_id IS NULL AND outcome IN ('running', 'paused')"
    )
    _unknown_idx = models.Index(
        "(unknown_year) WHERE outcome = 'running' AND unknown_year IS NOT NULL"
    )
    _record_idx = models.Index("(res_model, res_id)")
    _open_uniq = models.UniqueIndex(
        "(res_model, res_id, code) WHERE outcome IN ('running', 'paused') AND stopped_on IS NULL",
        "This term already runs in the case.",
    )

    def init(self):
        install_clock_line(self.env.cr, self._table)
        return super().init()

    @api.depends("due_on", "warn_on", "outcome")
    @api.depends_context(MOMENT_KEY)
    def _compute_due_colour(self):
        today = legal_today(self.env)
        for clock in self:
            due = clock.due_on if clock.outcome in OPEN else None
            clock.due_colour = colour(today, due, clock.warn_on)

    def _search_due_colour(self, operator, value):
        if operator != "in":
            return NotImplemented
        return Domain("outcome", "in", list(OPEN)) & colour_domain(legal_today(self.env), value)

    def _record(self):
        return self.env[self.res_model].browse(self.res_id)

    def _pauses(self):
        return tuple(
            Pause(pause.begin, pause.end or None, pause.ground_id.name)
            for pause in self.pause_ids.sorted("begin")
        )

    def _running(self):
        """The events of one clock as the pure kernel reads them."""
        return Running(
            self.started_on,
            self.started_at,
            self.limit_id._term(self.number),
            self.limit_id.warn_days,
            self._pauses(),
        )

    @api.model
    def _waiting_by_year(self):
        # sudo: a missing year concerns the house, not one officer's scope
        return dict(
            self.sudo()._read_group(
                [("outcome", "=", Outcome.RUNNING), ("unknown_year", "!=", False)],
                ["unknown_year"], ["__count"],
            )
        )  # fmt: skip

    def _is_by_law(self):
        return Consequence(self.limit_id.consequence) in BY_LAW

    @api.model
    def _dated_vals(self, running, warned_for=None, lapsed_for=None):
        """The stored dates of a clock, counted from its events alone."""
        found = dates(running, self.env["licence.calendar.year"]._calendar())
        return {
            "due_on": found.due_on,
            "due_at": found.due_at,
            "warn_on": found.warn_on,
            "unknown_year": found.unknown_year,
            "look_at": next_look(found, warned_for or None, lapsed_for or None),
        }

    @api.model
    def _rename(self, records):
        """The records have their numbers now: their open terms are called by them."""
        for clock in self._open_of(records):
            clock._room().write({"subject": clock._record().display_name})
        self.flush_model(["subject"])

    def action_open_record(self):
        return self._record().get_formview_action()


def colour_domain(today, colours):
    """Which stored dates have these colours on `today`: late is decided in the query."""
    known = Domain("due_on", "!=", False)
    soon = Domain("warn_on", "<=", today) | Domain("due_on", "=", today)
    open_end = Domain("due_on", ">=", today)
    domains = {
        Colour.RED: Domain("due_on", "<", today),
        Colour.AMBER: open_end & soon,
        Colour.GREEN: Domain("due_on", ">", today)
        & (Domain("warn_on", ">", today) | Domain("warn_on", "=", False)),
        Colour.GREY: ~known,
    }
    return Domain.OR([domains[Colour(each)] for each in colours if each])
