from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.summary_batch import State as BatchState
from ..lifecycle.summary_line import SUMMARY_LINE
from ..tools.legal_time import legal_now, legal_today
from ..tools.terms import Level
from .evidence import Leg

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "enclosed": "Enclosed", "verified": "Found Whole", "returned": "Returned by the Centre",
}  # fmt: skip


class SummaryLine(models.Model):
    """One file of a batch: what the organiser checked and what the centre made of it."""

    _name = "licence.summary.line"
    _description = "File in a batch"
    _inherit = ["licence.part.mixin", "licence.lifecycle.mixin"]
    _order = "batch_id, id"
    _part_of = "batch_id"

    _lifecycle = SUMMARY_LINE
    _sealed_fields = frozenset({"is_passed", "return_reason", "judged_by_id", "judged_at"})
    _sealed_between_steps = frozenset({"is_passed"})
    _open_after_freeze = _sealed_fields | {"state", "version"}
    _verb_labels = {"verify": _lt("Find Whole"), "return_": _lt("Return to the Organiser")}

    state = fields.Selection(labels(SUMMARY_LINE, STATE_WORDS), group_expand=True)
    batch_id = fields.Many2one(
        "licence.summary.batch", required=True, index=True, ondelete="cascade"
    )
    order_id = fields.Many2one(
        "licence.review.order", "Review", required=True, index=True, ondelete="restrict"
    )
    application_number = fields.Char(related="order_id.application_id.number", related_sudo=True)
    enterprise_id = fields.Many2one(
        related="order_id.enterprise_id", store=True, index=True, related_sudo=True
    )
    product_id = fields.Many2one(related="order_id.product_id", store=True, related_sudo=True)
    units = fields.Char(related="order_id.units", related_sudo=True)
    materials = fields.Text("Materials in the File", compute="_compute_file")
    obstacles = fields.Text("Still Missing", compute="_compute_file")
    is_passed = fields.Boolean("Visit and Test Passed", readonly=True, copy=False)
    is_checked = fields.Boolean("Checked by the Organiser", copy=False)
    check_note = fields.Char("Remark of the Organiser")
    return_reason = fields.Text("Returned Because", readonly=True, copy=False)
    judged_by_id = fields.Many2one(
        "res.users", "Verified by the Person", readonly=True, copy=False, ondelete="restrict"
    )
    judged_at = fields.Datetime("Verified At", readonly=True, copy=False)

    _once_under_way = models.UniqueIndex(
        "(order_id) WHERE state <> 'returned'", "This file lies in a batch already."
    )

    @api.depends("order_id")
    def _compute_display_name(self):
        for line in self:
            line.display_name = line.order_id.display_name

    @api.depends("order_id")
    def _compute_file(self):
        for line in self:
            # sudo: the organiser learns what the file holds and lacks, by name; it opens none of it
            case = line.sudo().order_id.application_id
            rows = case.item_ids.filtered(lambda item: item.version_ids)
            line.materials = "、".join(rows.mapped("name"))
            line.obstacles = " ".join(line._file_obstacles(case)) if case else ""

    def _file_obstacles(self, case):
        """Visit and test are finished, their reports signed off, the application's papers there."""
        if case.deciding_authority_id.level != Level.NATIONAL:
            yield self.env._("The province decides this case; only national ones are sent on.")
        yield from case._guard_legs_examined()
        yield from case._guard_files_signed_off()
        lacking = case.item_ids.filtered(
            lambda item: item.stage == "apply" and item.is_mandatory and not item.version_ids
        )
        if lacking:
            yield self.env._("The file lacks: %(items)s.", items="、".join(lacking.mapped("name")))

    def _freeze_result(self):
        """What the totals of the batch count is the result on the day of sending."""
        for line in self:
            # sudo: as in _compute_file
            case = line.sudo().order_id.application_id
            line._seal({"is_passed": not any(case._leg_failed(leg) for leg in Leg)})

    @api.constrains("order_id", "batch_id")
    def _check_own_review(self):
        for line in self:
            order, batch = line.order_id, line.batch_id
            if (order.department_id, order.authority_id) != (
                batch.department_id, batch.authority_id,
            ):  # fmt: skip
                raise UserError(
                    self.env._(
                        "%(file)s was reviewed by another organiser.", file=line.display_name
                    )
                )

    def _guard_batch_received(self):
        if self.batch_id.state != BatchState.RECEIVED:
            yield self.env._("The centre judges the files of a batch that lies before it.")

    def _guard_file_whole(self):
        if self.obstacles:
            yield self.obstacles

    def _after_verify(self):
        self._judged()

    def _after_return_(self):
        # sudo: the journal of this very record
        reason = self.sudo().step_ids.sorted("id")[-1:].reason
        self._judged({"return_reason": reason})
        self._tell_organiser(reason)

    def _judged(self, vals=None):
        self._seal({"judged_by_id": self.env.uid, "judged_at": legal_now(self.env), **(vals or {})})

    def _tell_organiser(self, reason):
        """A file returned is work again: of who put the batch together."""
        # sudo: the task is the organiser's, whoever returns the file
        batch = self.batch_id.sudo()
        batch.activity_schedule(
            "mail.mail_activity_data_todo",
            date_deadline=fields.Date.add(legal_today(self.env), days=5),
            summary=self.env._("Returned by the centre: %(file)s", file=self.display_name),
            note=reason,
            user_id=batch.create_uid.id,
        )

    def action_verify(self):
        return self._advance("verify")

    def action_return_(self):
        return self._ask("return_")
