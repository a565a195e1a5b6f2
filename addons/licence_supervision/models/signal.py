from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.signal import OPEN, SIGNAL, Level, Source, State

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.FOUND: "Found",
    State.ASSESSED: "Assessed",
    State.HANDLED: "Measures Taken",
    State.CLOSED: "Closed",
    State.DISMISSED: "No Risk",
}
LEVEL_WORDS = {Level.LOW: "Low", Level.MEDIUM: "Medium", Level.HIGH: "High"}
SOURCE_WORDS = {
    Source.CHECKS: "Inspections and Spot Checks",
    Source.MONITORING: "Risk Monitoring",
    Source.COMPLAINTS: "Complaints and Tip-offs",
    Source.THIRD_PARTY: "Association or Institute",
    Source.ENTERPRISE: "Enterprise",
    Source.DETECTOR: "Found by the Figures",
}
HANDLED_WITHIN = "T-46"


class SupervisionSignal(models.Model):
    """A risk of a region or a product, of holders and of others; shared with other provinces."""

    _name = "licence.supervision.signal"
    _description = "Risk Signal"
    _inherit = [
        "licence.supervision.signal.intake", "licence.lifecycle.mixin",
        "licence.supervision.clocked",
    ]  # fmt: skip
    _order = "id desc"

    _lifecycle = SIGNAL
    _verb_labels = {
        "assess": _lt("Assess"),
        "handle": _lt("Measures Taken"),
        "close": _lt("Close"),
        "dismiss": _lt("No Risk"),
    }
    _main_states = (State.FOUND, State.ASSESSED, State.HANDLED, State.CLOSED)
    _open_states = OPEN
    _always_open_fields = frozenset({"due_on", "warn_on", "is_shared", "shared_with_ids"})
    _sealed_fields = frozenset("found_on assessed_on handled_on closed_on".split())

    state = fields.Selection(labels(SIGNAL, STATE_WORDS), group_expand=True)
    name = fields.Char("Risk", required=True)
    source = fields.Selection(
        labels(Source, SOURCE_WORDS), required=True, default=Source.CHECKS.value
    )
    informant = fields.Char("Told By", help="Association, institute or other third party.")
    authority_id = fields.Many2one(
        "licence.authority", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    region_id = fields.Many2one("licence.authority", index="btree_not_null", ondelete="restrict")
    product_id = fields.Many2one(
        "licence.product", index="btree_not_null", ondelete="restrict",
        help="Also a product whose licence was abolished or handed over.",
    )  # fmt: skip
    enterprise_ids = fields.Many2many(
        "res.partner", string="Enterprises", help="Holders and others alike."
    )
    samples = fields.Text("Samples and Indicators", help="What the monitoring took and measured.")
    facts = fields.Text(required=True)
    found_on = fields.Date(
        readonly=True, copy=False, default=lambda self: legal_today(self.env), index=True
    )
    level = fields.Selection(labels(Level, LEVEL_WORDS), index=True)
    assessment = fields.Text(copy=False)
    assessed_on = fields.Date(readonly=True, copy=False)
    measures = fields.Text(copy=False)
    handled_on = fields.Date(readonly=True, copy=False)
    result = fields.Text(copy=False)
    closed_on = fields.Date(readonly=True, copy=False)
    is_shared = fields.Boolean("Shared With All Provinces")
    shared_with_ids = fields.Many2many("licence.authority", domain=[("level", "=", "province")])
    interview_ids = fields.One2many("licence.supervision.interview", "signal_id", "Interviews")
    campaign_ids = fields.One2many("licence.supervision.campaign", "signal_id", "Campaigns")
    spot_check_ids = fields.One2many("licence.supervision.spot.check", "signal_id", "Spot Checks")

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._clock_start(HANDLED_WITHIN)
        return made

    def _guard_own_signal(self):
        own = self.env.user.licence_authority_id
        if not (self.authority_id.parent_path or "").startswith(own.parent_path or "?"):
            yield self.env._("This signal belongs to another body.")

    def _guard_assessment_written(self):
        if not self.level or not (self.assessment or "").strip():
            yield self.env._("Say the level of the risk and why.")

    def _guard_measures_written(self):
        if not (self.measures or "").strip():
            yield self.env._("Write the measures that were taken.")

    def _guard_result_written(self):
        if not (self.result or "").strip():
            yield self.env._("Write what came of it.")

    def _after_assess(self):
        self._seal({"assessed_on": legal_today(self.env)})

    def _after_handle(self):
        self._seal({"handled_on": legal_today(self.env)})
        self._clock_stop()

    def _after_close(self):
        self._seal({"closed_on": legal_today(self.env)})

    def _after_dismiss(self):
        self._clock_void()

    def action_assess(self):
        return self._advance("assess")

    def action_handle(self):
        return self._advance("handle")

    def action_close(self):
        return self._advance("close")

    def action_dismiss(self):
        return self._ask("dismiss")
