from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.destruction import DESTRUCTION, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_now, legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.DRAFT: "Draft",
    State.REQUESTED: "Requested",
    State.APPROVED: "Approved",
    State.EXECUTED: "Executed",
    State.REFUSED: "Destruction Refused",
    State.WITHDRAWN: "Withdrawn",
}


class LicenceDestruction(models.Model):
    """销毁: one body asks, the body above it approves, two persons carry it out and sign."""

    _name = "licence.destruction"
    _description = "Destruction of Archives"
    _inherit = [
        "licence.destruction.guards",
        "licence.numbered.mixin",
        "licence.lifecycle.mixin",
    ]
    _order = "id desc"
    _rec_name = "number"

    _lifecycle = DESTRUCTION
    _main_states = (State.DRAFT, State.REQUESTED, State.APPROVED, State.EXECUTED)
    _verb_labels = {
        "request": _lt("Request"),
        "approve": _lt("Approve"),
        "refuse": _lt("Do Not Approve"),
        "withdraw": _lt("Withdraw"),
        "sign": _lt("Sign as First Person"),
        "execute": _lt("Sign as Second Person and Destroy"),
    }
    _open_states = frozenset({State.DRAFT})
    _always_open_fields = frozenset({"protocol", "method"})
    _sealed_fields = frozenset(
        "authority_id requester_id requested_on approver_id approving_authority_id approved_on "
        "first_person_id first_signed_at second_person_id executed_at manifest".split()
    )

    state = fields.Selection(labels(DESTRUCTION, STATE_WORDS), group_expand=True)
    authority_id = fields.Many2one(
        "licence.authority", "Requesting Body", required=True, readonly=True, index=True,
        ondelete="restrict",
    )  # fmt: skip
    reason = fields.Text(required=True)
    archive_ids = fields.Many2many("licence.archive", string="Archives")
    archive_count = fields.Integer(compute="_compute_archive_count")
    requester_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    requested_on = fields.Date(readonly=True, copy=False)
    approver_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    approving_authority_id = fields.Many2one(
        "licence.authority", "Approved By", readonly=True, copy=False, ondelete="restrict"
    )
    approved_on = fields.Date(readonly=True, copy=False)
    method = fields.Char("How It Is Destroyed", default="粉碎并删除电子文件")
    protocol = fields.Text(help="Place, time, method, who watched; signed by two persons.")
    first_person_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    first_signed_at = fields.Datetime(readonly=True, copy=False)
    second_person_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    executed_at = fields.Datetime(readonly=True, copy=False)
    manifest = fields.Json(
        "What Was Destroyed", readonly=True, copy=False,
        help="Each file with its fingerprint; this list is kept for ever.",
    )  # fmt: skip

    _number_uniq = models.Constraint("UNIQUE (number)", "Another request has this number.")
    _two_persons = models.Constraint(
        "CHECK (second_person_id IS NULL OR second_person_id <> first_person_id)",
        "Two persons sign, not one twice.",
    )
    _own_approval = models.Constraint(
        "CHECK (approver_id IS NULL OR approver_id <> requester_id)",
        "Nobody approves an own request.",
    )
    _superior_approval = models.Constraint(
        "CHECK (approving_authority_id IS NULL OR approving_authority_id <> authority_id)",
        "The body above approves: 信息管理规定 38.",
    )

    @api.model
    def _born_with(self):
        own = self.env.user.licence_authority_id
        year = legal_today(self.env).year
        return {
            **super()._born_with(),
            "authority_id": own.id,
            "number_stem": f"XH{own.code or ''}-{year}-",
        }

    @api.depends("archive_ids")
    def _compute_archive_count(self):
        for request in self:
            request.archive_count = len(request.archive_ids)

    def action_request(self):
        return self._advance("request")

    def action_approve(self):
        return self._advance("approve")

    def action_refuse(self):
        return self._ask("refuse")

    def action_withdraw(self):
        return self._ask("withdraw")

    def action_sign(self):
        return self._advance("sign")

    def action_execute(self):
        return self._advance("execute")

    def _after_request(self):
        self._seal({"requester_id": self.env.uid, "requested_on": legal_today(self.env)})
        for archive in self._listed():
            archive._advance("request_destruction")
            archive._seal({"destruction_id": self.id})

    def _after_approve(self):
        self._seal(
            {
                "approver_id": self.env.uid,
                "approving_authority_id": self.env.user.licence_authority_id.id,
                "approved_on": legal_today(self.env),
            }
        )

    def _after_refuse(self):
        self._release()

    def _after_withdraw(self):
        self._release()

    def _release(self):
        for archive in self._listed():
            archive._advance("keep")

    def _after_sign(self):
        self._seal({"first_person_id": self.env.uid, "first_signed_at": legal_now(self.env)})

    def _after_execute(self):
        archives = self._listed()
        self._seal(
            {
                "second_person_id": self.env.uid,
                "executed_at": legal_now(self.env),
                "manifest": archives._manifest(),
            }
        )
        for archive in archives:
            archive._advance("destroy")

    def _listed(self):
        # sudo: the law's own step on each archive; the request has passed its guards
        return self.sudo().archive_ids

    @api.ondelete(at_uninstall=False)
    def _unlink_except_draft(self):
        if any(request.state != State.DRAFT for request in self):
            raise AccessError(self.env._("The certificate of destruction is kept for ever."))
