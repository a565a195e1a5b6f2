from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.inspection import INSPECTION, NOT_OVER, SEEN_THERE, Conclusion, Kind, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.PLANNED: "Planned",
    State.STARTED: "Under Way",
    State.CONCLUDED: "Concluded",
    State.PUBLISHED: "Published",
    State.CANCELLED: "Cancelled",
}
KIND_WORDS = {
    Kind.REGULAR: "Regular (定期)",
    Kind.IRREGULAR: "Irregular (不定期)",
    Kind.RANDOM: "Double-Random (双随机)",
    Kind.FLYING: "Flying (飞行)",
    Kind.AFTER_EXEMPTION: "After a Renewal Without Visit",
    Kind.AFTER_ISSUE: "After Issue",
    Kind.RETURN_VISIT: "Return Visit (回访)",
    Kind.PATROL: "Patrol (巡查)",
}
CONCLUSION_WORDS = {
    Conclusion.KEPT: "Conditions Kept",
    Conclusion.URGED: "Urged (督促)",
    Conclusion.RECTIFY: "To Be Rectified (限期整改)",
    Conclusion.REFUSED: "Inspection Refused",
}


class SupervisionInspection(models.Model):
    _name = "licence.supervision.inspection"
    _description = "Inspection"
    _inherit = [
        "licence.supervision.inspection.guards",
        "licence.supervision.inspection.effects",
        "licence.supervision.area",
        "licence.numbered.mixin",
        "licence.lifecycle.mixin",
        "licence.supervision.clocked",
    ]
    _order = "id desc"
    _rec_name = "number"

    _lifecycle = INSPECTION
    _verb_labels = {
        "start": _lt("Start"),
        "conclude": _lt("Conclude"),
        "publish": _lt("Publish"),
        "cancel": _lt("Cancel"),
    }
    _main_states = (State.PLANNED, State.STARTED, State.CONCLUDED, State.PUBLISHED)
    _open_states = NOT_OVER
    _first_states = frozenset({State.PLANNED})
    _written_in = dict.fromkeys(SEEN_THERE, NOT_OVER)
    _always_open_fields = frozenset({"due_on", "warn_on"})
    _sealed_fields = frozenset(
        "application_id draw_id started_at concluded_on published_on by_law_until".split()
    )

    state = fields.Selection(labels(INSPECTION, STATE_WORDS), group_expand=True)
    kind = fields.Selection(
        labels(Kind, KIND_WORDS), required=True, index=True, default=Kind.REGULAR.value
    )
    application_id = fields.Many2one(
        "licence.application", "Follows the Issue Of", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    draw_id = fields.Many2one(
        "licence.supervision.draw", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    replacement_reason = fields.Char("Why Officers Were Exchanged")
    planned_on = fields.Date(index=True)
    by_law_until = fields.Date("Due by Law", readonly=True)
    officer_ids = fields.Many2many("res.users", string="Officers", help="Two at least: 条例 39.")
    clue = fields.Text("Clue or Situation", help="What set a flying inspection off.")
    technical_bodies = fields.Char("Technical Bodies Taking Part")
    line_ids = fields.One2many("licence.supervision.inspection.line", "inspection_id", "Checklist")
    findings = fields.Text(copy=False)
    conclusion = fields.Selection(labels(Conclusion, CONCLUSION_WORDS), copy=False, index=True)
    started_at = fields.Datetime(readonly=True, copy=False)
    concluded_on = fields.Date(readonly=True, copy=False, index=True)
    published_on = fields.Date(readonly=True, copy=False)
    rectification_ids = fields.One2many(
        "licence.supervision.rectification", "inspection_id", readonly=True
    )

    _number_uniq = models.Constraint("UNIQUE (number)", "Another inspection has this number.")
    _one_after_issue = models.UniqueIndex(
        "(application_id) WHERE application_id IS NOT NULL",
        "The inspection after this issue is planned already.",
    )
    _reason_to_fly = models.Constraint(
        "CHECK (kind <> 'flying' OR length(trim(clue)) > 0)",
        "A flying inspection states the clue or the situation that set it off.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create([{**vals, **self._prepare_stem(vals)} for vals in vals_list])
        made._draw_up_checklist()
        return made

    def write(self, vals):
        """Drawn officers are exchanged only with a reason: 国市监质监〔2020〕152号 四（一）."""
        if "officer_ids" in vals and not (vals.get("replacement_reason") or "").strip():
            self._check_not_drawn()
        return super().write(vals)

    def _check_not_drawn(self):
        if any(inspection.draw_id for inspection in self):
            raise UserError(self.env._("These officers were drawn; give the reason to exchange."))

    @api.depends("kind", "number", "enterprise_id.name")
    def _compute_display_name(self):
        for inspection in self:
            number = inspection.number or self.env._("Number follows")
            inspection.display_name = f"{number} {inspection.enterprise_id.name or ''}".strip()

    def action_start(self):
        return self._advance("start")

    def action_conclude(self):
        return self._advance("conclude")

    def action_publish(self):
        return self._advance("publish")

    def action_cancel(self):
        return self._ask("cancel")
