from itertools import pairwise

from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now
from odoo.exceptions import UserError

from .spot_check import TELLING


class SupervisionNotification(models.Model):
    """信息管理规定 24: the State tells the province, the province the city, and so on down."""

    _name = "licence.supervision.notification"
    _description = "Notice of a Failed Spot Check"
    _order = "id"
    _rec_name = "spot_check_id"

    spot_check_id = fields.Many2one(
        "licence.supervision.spot.check", required=True, index=True, readonly=True,
        ondelete="restrict",
    )  # fmt: skip
    sender_id = fields.Many2one(
        "licence.authority", "Told By", required=True, readonly=True, ondelete="restrict"
    )
    receiver_id = fields.Many2one(
        "licence.authority", "Told", required=True, readonly=True, index=True, ondelete="restrict"
    )
    sent_at = fields.Datetime(required=True, readonly=True)
    received_at = fields.Datetime("Receipt", readonly=True)
    received_by_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")

    _once = models.Constraint(
        "UNIQUE (spot_check_id, receiver_id)", "This body has been told already."
    )

    @api.model
    def _tell_down(self, check):
        """One notice for each step from the checking body to the body of the place."""
        chain = [check.area_id]
        while chain[-1] and chain[-1] != check.authority_id and chain[-1].parent_id:
            chain.append(chain[-1].parent_id)
        if chain[-1] != check.authority_id:
            chain.append(check.authority_id)
        # sudo: the step tells; nobody writes such a notice by hand
        return self.sudo().create(
            [
                {
                    "spot_check_id": check.id,
                    "sender_id": sender.id,
                    "receiver_id": receiver.id,
                    "sent_at": legal_now(self.env),
                }
                for receiver, sender in pairwise(chain)
                if receiver and sender
            ]
        )

    def action_confirm_receipt(self):
        """Only the body it was sent to confirms; the term ends with the last receipt."""
        self.ensure_one()
        self.check_access("read")
        if self.env.user.licence_authority_id != self.receiver_id:
            raise UserError(self.env._("Only the body it was sent to confirms the receipt."))
        if not self.received_at:
            # sudo: a receipt is all anybody may add to a notice
            self.sudo().write({"received_at": legal_now(self.env), "received_by_id": self.env.uid})
        waiting = self.spot_check_id.sudo().notification_ids.filtered(  # sudo: all of the chain
            lambda notice: not notice.received_at
        )
        if waiting:
            self.spot_check_id._clock_hand_over()
        else:
            self.spot_check_id._clock_stop(TELLING)
        return True
