import hashlib

from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.lab_archive import LAB_ARCHIVE, State

_lt = LazyTranslate(__name__)

# 信息管理规定 art. 9: what the archive of a test holds.
PAPERS = {"sampling_sheet": "抽样单", "raw_record": "检验原始记录表"}


class LabArchive(models.Model):
    """生产许可证产品检验档案: unconfirmed until the head answers for it."""

    _name = "licence.lab.archive"
    _description = "Test archive"
    _inherit = ["licence.lifecycle.mixin", "licence.lab.desk"]
    _order = "id desc"

    _lifecycle = LAB_ARCHIVE
    _verb_labels = {"confirm": _lt("Confirm Truth and Completeness"), "reopen": _lt("Reopen")}
    _sealed_fields = frozenset({"order_id", "confirmed_by_id", "confirmed_at", "content_hash"})

    state = fields.Selection(labels(LAB_ARCHIVE, {"unconfirmed": "未确认", "confirmed": "已确认"}))
    order_id = fields.Many2one(
        "licence.lab.test.order", required=True, readonly=True, index=True, ondelete="restrict"
    )
    lab_id = fields.Many2one(related="order_id.lab_id", store=True, index=True, readonly=True)
    file_ids = fields.One2many(related="order_id.file_ids")
    report_ids = fields.One2many(related="order_id.report_ids")
    confirmed_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    confirmed_at = fields.Datetime(readonly=True, copy=False)
    content_hash = fields.Char("SHA-256", readonly=True, copy=False)
    step_ids = fields.One2many(groups="industrial_licence.group_staff")

    _order_uniq = models.Constraint("UNIQUE (order_id)", "This order has its archive.")

    @api.depends("order_id.number")
    def _compute_display_name(self):
        for archive in self:
            archive.display_name = self.env._(
                "Test archive of %(order)s", order=archive.order_id.number
            )

    def _guard_papers_there(self):
        kinds = set(self.order_id.file_ids.mapped("kind"))
        for kind, name in PAPERS.items():
            if kind not in kinds:
                yield self.env._("The archive has no %(paper)s.", paper=name)
        if not self.order_id.report_ids.filtered("content_hash"):
            yield self.env._("The report is not issued yet.")

    def _after_confirm(self):
        self._seal(
            {
                "confirmed_by_id": self.env.uid, "confirmed_at": legal_now(self.env),
                "content_hash": self._hash(),
            }
        )  # fmt: skip

    def _after_reopen(self):
        self._seal({"confirmed_by_id": False, "confirmed_at": False, "content_hash": False})

    def _hash(self):
        order = self.order_id
        parts = order.file_ids.mapped("sha256") + order.report_ids.mapped("content_hash")
        return hashlib.sha256("\n".join(sorted(filter(None, parts))).encode()).hexdigest()

    def _reopen(self):
        """What is added afterwards needs a new confirmation."""
        # sudo: a verb of the system
        self.sudo().filtered(lambda one: one.state == State.CONFIRMED)._advance("reopen")

    def action_confirm(self):
        return self._advance("confirm")
