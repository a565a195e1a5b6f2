from datetime import timedelta

from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now
from odoo.exceptions import ValidationError
from odoo.fields import Domain
from odoo.tools import SQL
from odoo.tools.translate import LazyTranslate

from ..lifecycle.incident import INCIDENT, OPEN, WRITTEN_IN, State
from ..lifecycle.kernel import labels
from ..lifecycle.recall import State as Recall

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.DRAFT: "Being Written",
    State.REPORTED: "Reported",
    State.HANDLED: "Handled",
    State.CLOSED: "Closed",
}
HOURS = 24  # 国质检监〔2015〕364号 五（三）: 应在获知事故发生后24小时内
PARTS = ("situation", "cause", "measures")


class SupervisionIncident(models.Model):
    _name = "licence.supervision.incident"
    _description = "Product Quality and Safety Incident"
    _inherit = ["licence.supervision.area", "licence.lifecycle.mixin"]
    _order = "id desc"

    _lifecycle = INCIDENT
    _verb_labels = {"report": _lt("Report"), "handle": _lt("Handled"), "close": _lt("Close")}
    _main_states = tuple(State)
    _open_states = OPEN
    _first_states = frozenset({State.DRAFT})
    _written_in = WRITTEN_IN
    _sealed_fields = frozenset({"reported_at"})

    state = fields.Selection(labels(INCIDENT, STATE_WORDS), group_expand=True)
    occurred_at = fields.Datetime()
    aware_at = fields.Datetime(
        "Known Since", required=True, help="The instant the enterprise learned of it."
    )
    report_by = fields.Datetime(compute="_compute_report_by", store=True)
    reported_at = fields.Datetime(readonly=True, copy=False)
    is_late = fields.Boolean(compute="_compute_is_late", search="_search_is_late")
    situation = fields.Text("事故情况")
    cause = fields.Text("发生原因")
    measures = fields.Text("处置措施")
    handling = fields.Text("Handling by the Authority", groups="base.group_user")
    supplement_ids = fields.One2many(
        "licence.supervision.incident.supplement", "incident_id", "Supplementary Reports"
    )
    recall_ids = fields.One2many("licence.supervision.recall", "incident_id", "Recalls")

    _order_of_events = models.Constraint(
        "CHECK (occurred_at IS NULL OR occurred_at <= aware_at)",
        "Nobody knows of an incident before it happens.",
    )

    @api.depends("enterprise_id.name", "aware_at")
    def _compute_display_name(self):
        for incident in self:
            known = incident.aware_at
            day = f"{known:%Y-%m-%d}" if known else ""
            incident.display_name = f"{incident.enterprise_id.name or ''} {day}".strip()

    @api.depends("aware_at")
    def _compute_report_by(self):
        """Elapsed hours, not days: Sunday counts, the calendar does not."""
        for incident in self:
            known = incident.aware_at
            incident.report_by = known and known + timedelta(hours=HOURS)

    @api.depends("report_by", "reported_at")
    def _compute_is_late(self):
        now = legal_now(self.env)
        for incident in self:
            last = incident.report_by
            incident.is_late = bool(last) and (incident.reported_at or now) > last

    def _search_is_late(self, operator, value):
        if operator != "in":
            return NotImplemented
        waiting = Domain("reported_at", "=", False)
        waiting &= Domain("report_by", "<", legal_now(self.env))
        late = waiting | Domain.custom(to_sql=self._reported_late)
        return late if True in value else ~late

    @api.model
    def _reported_late(self, model, alias, query):
        reported = model._field_to_sql(alias, "reported_at", query)
        return SQL("%s > %s", reported, model._field_to_sql(alias, "report_by", query))

    @api.constrains("aware_at", "occurred_at")
    def _check_not_in_future(self):
        now = legal_now(self.env)
        for incident in self:
            if any(at and at > now for at in (incident.aware_at, incident.occurred_at)):
                raise ValidationError(self.env._("An incident does not lie in the future."))

    def _guard_three_parts(self):
        for name in PARTS:
            if not (self[name] or "").strip():
                yield self.env._(
                    "Write “%(part)s”.", part=self._fields[name]._description_string(self.env)
                )

    def _guard_handling_written(self):
        if not (self.handling or "").strip():
            yield self.env._("Write what the authority did.")

    def _guard_recalls_over(self):
        if any(recall.state != Recall.CLOSED for recall in self.recall_ids):
            yield self.env._("A recall is still running.")

    def _after_report(self):
        self._seal({"reported_at": legal_now(self.env)})

    def action_report(self):
        return self._advance("report")

    def action_handle(self):
        return self._advance("handle")

    def action_close(self):
        return self._advance("close")


class SupervisionIncidentSupplement(models.Model):
    _name = "licence.supervision.incident.supplement"
    _description = "Supplementary Report of an Incident"
    _inherit = "licence.once.mixin"
    _order = "id"

    incident_id = fields.Many2one(
        "licence.supervision.incident", required=True, index=True, ondelete="restrict"
    )
    text = fields.Text(required=True)
    at = fields.Datetime(required=True, default=lambda self: legal_now(self.env), readonly=True)
    author_id = fields.Many2one(
        "res.users", required=True, default=lambda self: self.env.uid, readonly=True,
        ondelete="restrict",
    )  # fmt: skip
