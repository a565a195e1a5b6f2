from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.summary_batch import SUMMARY_BATCH, State
from ..lifecycle.summary_line import State as LineState
from ..tools.legal_time import legal_now, legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft", "sent": "Sent to the Centre", "received": "At the Centre",
    "forwarded": "Sent to the National Office", "acknowledged": "Receipt Acknowledged",
    "given_back": "Given Back",
}  # fmt: skip
STAMPS = {
    "send": ("sent_at", "sent_by_id"),
    "receive": ("received_at", "received_by_id"),
    "forward": ("forwarded_at", "forwarded_by_id"),
    "acknowledge": ("acknowledged_at", "acknowledged_by_id"),
}


class SummaryBatch(models.Model):
    """审查、汇总: the files of one shipment, with who had them when and how many they were."""

    _name = "licence.summary.batch"
    _description = "Batch of finished files"
    _inherit = [
        "licence.summary.batch.guards", "licence.organised.mixin", "licence.numbered.mixin",
        "licence.lifecycle.mixin", "mail.thread", "mail.activity.mixin",
    ]  # fmt: skip
    _order = "id desc"
    _rec_name = "number"
    _rec_names_search = ["number", "line_ids.enterprise_id.name"]
    _number_width = 3

    _lifecycle = SUMMARY_BATCH
    _main_states = (
        State.DRAFT, State.SENT, State.RECEIVED, State.FORWARDED, State.ACKNOWLEDGED,
    )  # fmt: skip
    _open_states = frozenset({State.DRAFT})
    _sealed_fields = frozenset({"sent_count", *(name for pair in STAMPS.values() for name in pair)})
    _verb_labels = {
        "send": _lt("Send to the Centre"), "receive": _lt("Confirm the Receipt"),
        "forward": _lt("Send to the National Office"), "give_back": _lt("Give Back"),
        "acknowledge": _lt("Acknowledge the Receipt"),
    }  # fmt: skip

    state = fields.Selection(labels(SUMMARY_BATCH, STATE_WORDS), group_expand=True)
    line_ids = fields.One2many("licence.summary.line", "batch_id", "Files")
    note = fields.Text()
    sent_count = fields.Integer("Files Sent", readonly=True, copy=False)
    enclosed_count = fields.Integer("Files in the Batch", compute="_compute_counts", store=True)
    returned_count = fields.Integer("Files Returned", compute="_compute_counts", store=True)
    passed_count = fields.Integer("Files Passed", compute="_compute_counts", store=True)
    failed_count = fields.Integer("Files Not Passed", compute="_compute_counts", store=True)
    sent_at = fields.Datetime(
        "Sent to the Centre At", readonly=True, copy=False, index="btree_not_null"
    )
    sent_by_id = fields.Many2one(
        "res.users", "Sent to the Centre By", readonly=True, copy=False, ondelete="restrict"
    )
    received_at = fields.Datetime("At the Centre Since", readonly=True, copy=False)
    received_by_id = fields.Many2one(
        "res.users", "Taken In By", readonly=True, copy=False, ondelete="restrict"
    )
    forwarded_at = fields.Datetime("Sent to the National Office At", readonly=True, copy=False)
    forwarded_by_id = fields.Many2one(
        "res.users", "Sent to the National Office By", readonly=True, copy=False,
        ondelete="restrict",
    )  # fmt: skip
    acknowledged_at = fields.Datetime("Receipt Acknowledged At", readonly=True, copy=False)
    acknowledged_by_id = fields.Many2one(
        "res.users", "Receipt Acknowledged By", readonly=True, copy=False, ondelete="restrict"
    )

    _number_uniq = models.Constraint("UNIQUE (number)", "Another batch has this number.")

    @api.model
    def _born_with(self):
        user, year = self.env.user, legal_today(self.env).year
        body = user.licence_department_id.number or user.licence_authority_id.code or ""
        return {**super()._born_with(), "number_stem": f"HZ{body}-{year}-"}

    @api.depends("line_ids.state", "line_ids.is_passed")
    def _compute_counts(self):
        for batch in self:
            left = batch.line_ids.filtered(lambda line: line.state != LineState.RETURNED)
            passed = left.filtered("is_passed")
            batch.enclosed_count, batch.passed_count = len(left), len(passed)
            batch.failed_count = len(left) - len(passed)
            batch.returned_count = len(batch.line_ids) - len(left)

    def write(self, vals):
        if {"department_id", "authority_id"} & set(vals) and self.ids:
            raise AccessError(self.env._("A batch stays with the body that put it together."))
        return super().write(vals)

    def _stamp(self, verb):
        moment, person = STAMPS[verb]
        self._seal({moment: legal_now(self.env), person: self.env.uid})

    def _after_send(self):
        self._stamp("send")
        self.line_ids._freeze_result()
        self._seal({"sent_count": len(self.line_ids)})

    def _after_receive(self):
        self._stamp("receive")

    def _after_forward(self):
        self._stamp("forward")

    def _after_acknowledge(self):
        self._stamp("acknowledge")

    def action_send(self):
        return self._advance("send")

    def action_receive(self):
        return self._advance("receive")

    def action_forward(self):
        return self._advance("forward")

    def action_give_back(self):
        return self._advance("give_back")

    def action_acknowledge(self):
        return self._advance("acknowledge")
