from odoo import fields, models
from odoo.exceptions import UserError

from ..lifecycle.liability_case import State
from .liability_case import MEASURES, ROLES


class LiabilityPerson(models.Model):
    """Somebody who answers for the fault, and the measure taken."""

    _name = "licence.liability.person"
    _description = "Person of a liability case"
    _inherit = "licence.kept.mixin"
    _order = "case_id, rank, id"
    _room_fields = frozenset({"case_id", "role", "rank", "name", "user_id", "auditor_id", "body"})

    case_id = fields.Many2one(
        "licence.liability.case", required=True, index=True, ondelete="cascade"
    )
    role = fields.Selection(ROLES, required=True, readonly=True)
    rank = fields.Integer(required=True, readonly=True, aggregator=None)
    name = fields.Char(required=True, readonly=True)
    user_id = fields.Many2one("res.users", "Account", readonly=True)
    auditor_id = fields.Many2one("licence.auditor", "Register Entry", readonly=True)
    body = fields.Char("Unit Then", readonly=True)
    measure = fields.Selection(MEASURES)
    measure_reason = fields.Text()

    def write(self, vals):
        if not self._is_opened() and any(row.case_id.state != State.OPEN for row in self):
            raise UserError(self.env._("Measures are entered while the case is open."))
        return super().write(vals)
