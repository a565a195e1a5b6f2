from odoo import fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools.translate import LazyTranslate

from ..lifecycle.campaign import CAMPAIGN, OPEN, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.PROPOSED: "Proposed",
    State.RUNNING: "Running",
    State.REPORTED: "Reported",
    State.CLOSED: "Closed",
    State.DROPPED: "Dropped",
}
GROUNDS = [
    ("fail_rate", "High Rate of Failed Spot Checks"),
    ("accident", "Serious Quality Accident"),
    ("other", "Other Ground"),
]


class SupervisionCampaign(models.Model):
    """专项整治 of a product, a region or a trade, together with other departments."""

    _name = "licence.supervision.campaign"
    _description = "Campaign"
    _inherit = "licence.lifecycle.mixin"
    _order = "id desc"

    _lifecycle = CAMPAIGN
    _verb_labels = {
        "start": _lt("Start"),
        "report": _lt("Report the Results"),
        "close": _lt("Close"),
        "drop": _lt("Drop"),
    }
    _main_states = (State.PROPOSED, State.RUNNING, State.REPORTED, State.CLOSED)
    _open_states = OPEN
    _sealed_fields = frozenset("proposed_on started_on reported_on closed_on".split())

    state = fields.Selection(labels(CAMPAIGN, STATE_WORDS), group_expand=True)
    name = fields.Char("Campaign", required=True)
    ground = fields.Selection(GROUNDS, required=True, default="other", index=True)
    figures = fields.Char(help="What the proposal rests on.")
    authority_id = fields.Many2one(
        "licence.authority", "Leading Body", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    product_id = fields.Many2one("licence.product", index="btree_not_null", ondelete="restrict")
    signal_id = fields.Many2one(
        "licence.supervision.signal", "Risk Signal", index="btree_not_null", ondelete="restrict"
    )
    incident_id = fields.Many2one(
        "licence.supervision.incident", index="btree_not_null", ondelete="restrict"
    )
    enterprise_ids = fields.Many2many("res.partner", string="Enterprises")
    task_ids = fields.One2many(
        "licence.supervision.campaign.task", "campaign_id", "Tasks of the Departments"
    )
    report = fields.Text("Report of the Results")
    proposed_on = fields.Date(readonly=True, copy=False, default=lambda self: legal_today(self.env))
    started_on = fields.Date(readonly=True, copy=False)
    reported_on = fields.Date(readonly=True, copy=False)
    closed_on = fields.Date(readonly=True, copy=False)

    def _guard_own_campaign(self):
        if self.authority_id != self.env.user.licence_authority_id:
            yield self.env._("This campaign belongs to another body.")

    def _guard_tasks_named(self):
        if not self.task_ids:
            yield self.env._("Name the departments taking part and their tasks.")

    def _guard_results_told(self):
        if open_ones := self.task_ids.filtered(lambda task: not (task.result or "").strip()):
            yield self.env._(
                "%(department)s has told no result yet.", department=open_ones[0].department
            )
        if not (self.report or "").strip():
            yield self.env._("Write the report of the results.")

    def _after_start(self):
        self._seal({"started_on": legal_today(self.env)})

    def _after_report(self):
        self._seal({"reported_on": legal_today(self.env)})

    def _after_close(self):
        self._seal({"closed_on": legal_today(self.env)})

    def action_start(self):
        return self._advance("start")

    def action_report(self):
        return self._advance("report")

    def action_close(self):
        return self._advance("close")

    def action_drop(self):
        return self._ask("drop")


class SupervisionCampaignTask(models.Model):
    _name = "licence.supervision.campaign.task"
    _description = "Task in a Campaign"
    _inherit = "licence.supervision.part"
    _order = "id"
    _rec_name = "department"

    _part_of = "campaign_id"

    campaign_id = fields.Many2one(
        "licence.supervision.campaign", required=True, index=True, ondelete="cascade"
    )
    department = fields.Char(required=True, help="The own body or another department.")
    task = fields.Text(required=True)
    due_on = fields.Date("Until")
    result = fields.Text()
