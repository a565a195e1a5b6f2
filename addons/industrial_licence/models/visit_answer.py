from datetime import UTC, datetime

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools.legal_time import legal_now


class VisitAnswer(models.Model):
    """An answer to an item as it was given: who, on which device's clock, upon which other."""

    _name = "licence.visit.answer"
    _description = "Answer to an item"
    _inherit = ["licence.once.mixin", "licence.kept.mixin"]
    _order = "id desc"
    _rec_name = "token"

    item_id = fields.Many2one("licence.visit.item", required=True, index=True, ondelete="cascade")
    visit_id = fields.Many2one(related="item_id.visit_id", store=True, index=True, precompute=True)
    token = fields.Char(
        required=True, help="Given by the device: the same answer sent twice is one answer."
    )
    base = fields.Char("Upon", help="The answer the person saw when giving this one.")
    grade_id = fields.Many2one("licence.pass.grade", "Verdict", ondelete="restrict")
    finding = fields.Text("Record")
    user_id = fields.Many2one("res.users", "Given By", required=True, ondelete="restrict")
    given_at = fields.Datetime(help="By the clock of the device.")
    received_at = fields.Datetime(required=True)

    _token_uniq = models.Constraint("UNIQUE (token)", "This answer has been received already.")

    @api.model
    def _by_token(self, token):
        # sudo: whether a token is taken does not depend on who asks
        found = self.sudo().search([("token", "=", token)], limit=1)
        return found.with_env(self.env)

    def _check_same_item(self, item):
        if self.sudo().item_id != item:  # sudo: only compared
            raise UserError(self.env._("This answer was sent for another item."))
        return self

    @api.model
    def _keep(self, item, grade, told):
        made = self._room().create(
            {
                "item_id": item.id,
                "token": told["token"],
                "base": told.get("base") or False,
                "grade_id": grade.id,
                "finding": told.get("finding") or False,
                "user_id": self.env.uid,
                "given_at": device_time(told.get("at")),
                "received_at": legal_now(self.env),
            }
        )
        return made._outside(self)


def device_time(milliseconds):
    """What the clock of a device said, which may be wrong and decides nothing."""
    try:
        moment = datetime.fromtimestamp(int(milliseconds) / 1000, UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return False
    return moment.replace(tzinfo=None, microsecond=0)
