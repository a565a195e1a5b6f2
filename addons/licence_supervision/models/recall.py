from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now, legal_today
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.recall import OPEN, RECALL, State

_lt = LazyTranslate(__name__)

STATE_WORDS = {State.ORDERED: "Ordered", State.RUNNING: "Running", State.CLOSED: "Closed"}


class SupervisionRecall(models.Model):
    _name = "licence.supervision.recall"
    _description = "Recall"
    _inherit = [
        "licence.supervision.area", "licence.supervision.seen", "licence.lifecycle.mixin",
    ]  # fmt: skip
    _order = "id desc"

    _lifecycle = RECALL
    _verb_labels = {"start": _lt("Start"), "close": _lt("Close")}
    _main_states = tuple(State)
    _open_states = OPEN
    _sealed_fields = frozenset({"started_at", "closed_at", "seen_at", "seen_by_id"})
    _sealed_between_steps = frozenset({"seen_at", "seen_by_id"})

    state = fields.Selection(labels(RECALL, STATE_WORDS), group_expand=True)
    incident_id = fields.Many2one(
        "licence.supervision.incident", index="btree_not_null", ondelete="restrict"
    )
    ground = fields.Selection(
        [
            ("danger", "Hidden Danger (隐患)"), ("defect", "Defect (缺陷)"),
            ("accident", "Accident (事故)"),
        ],
        required=True, default="defect",
    )  # fmt: skip
    lots = fields.Text("Lots or Batches")
    sold_where = fields.Text("Where It Was Sold")
    defect_notified_on = fields.Date()
    measures = fields.Text("Emergency Measures", help="Stop of sale, notice to buyers, the public.")
    sale_stopped_on = fields.Date()
    buyers_told_on = fields.Date()
    produced = fields.Integer("Quantity Produced")
    sold = fields.Integer("Quantity Sold")
    in_stock = fields.Integer()
    recovered = fields.Integer("Taken Back From Buyers")
    stock_blocked = fields.Integer("Unsold and Blocked")
    progress = fields.Float("Progress (%)", compute="_compute_progress", store=True)
    explanation = fields.Text("What Became of the Rest")
    started_at = fields.Datetime(readonly=True, copy=False)
    closed_at = fields.Datetime(readonly=True, copy=False)

    _quantities = models.Constraint(
        "CHECK (produced >= 0 AND sold >= 0 AND in_stock >= 0 AND recovered >= 0 "
        "AND stock_blocked >= 0 AND sold + in_stock <= produced AND recovered <= sold "
        "AND stock_blocked <= in_stock)",
        "The quantities do not add up: sold and in stock are part of what was produced, taken "
        "back is part of what was sold.",
    )

    @api.depends("enterprise_id.name", "product_id.name")
    def _compute_display_name(self):
        for recall in self:
            parts = (recall.enterprise_id.name, recall.product_id.name)
            recall.display_name = " ".join(filter(None, parts))

    @api.depends("sold", "in_stock", "recovered", "stock_blocked")
    def _compute_progress(self):
        """Of the sold and the unsold together: 已销售和未销售."""
        for recall in self:
            due = recall.sold + recall.in_stock
            back = recall.recovered + recall.stock_blocked
            recall.progress = 100 * back / due if due else 0

    def _guard_lots_named(self):
        if not (self.lots or "").strip():
            yield self.env._("Name the lots.")
        if not self.sold + self.in_stock:
            yield self.env._("Say how many were sold and how many are in stock.")

    @api.model
    def _open_for_defect(self, enterprise, product, told):
        """缺陷产品应急处置: a notice of a defect opens the emergency with batches and measures."""
        if not (told.get("lots") or "").strip() or not (told.get("measures") or "").strip():
            raise UserError(self.env._("Name the batches and the measures taken."))
        opened = {
            "enterprise_id": enterprise.id,
            "product_id": product.id,
            "authority_id": enterprise.region_id.id,
            "ground": told.get("ground") or "defect",
            "defect_notified_on": legal_today(self.env),
        }
        # sudo: a notice opens the case of the body of the place, whoever brings it
        return self.browse(self.sudo().create({**told, **opened}).ids)

    def _guard_all_back(self):
        missing = self.sold - self.recovered + self.in_stock - self.stock_blocked
        if missing and not (self.explanation or "").strip():
            yield self.env._("%(count)s are not back; explain what became of them.", count=missing)

    def _after_start(self):
        self._seal({"started_at": legal_now(self.env)})

    def _after_close(self):
        self._seal({"closed_at": legal_now(self.env)})

    def action_start(self):
        return self._advance("start")

    def action_close(self):
        return self._advance("close")
