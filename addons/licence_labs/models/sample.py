import secrets
from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..lifecycle.test_order import ON_THE_WAY


class Seal(StrEnum):
    INTACT = "intact"
    BROKEN = "broken"
    OTHER = "other"


SEALS = [
    (Seal.INTACT.value, "Intact"),
    (Seal.BROKEN.value, "Broken"),
    (Seal.OTHER.value, "Another Seal"),
]
# What the clerk finds on opening the parcel; everything else came with the sample.
FOUND = frozenset({"seal_state", "seal_seen", "condition"})


class LabSample(models.Model):
    """样品: sealed, sent, checked on receipt; under a code that says nothing of its maker."""

    _name = "licence.lab.sample"
    _description = "Sample"
    _order = "order_id, id"
    _rec_name = "code"
    _rec_names_search = ["code", "name"]

    order_id = fields.Many2one(
        "licence.lab.test.order", required=True, index=True, ondelete="restrict"
    )
    code = fields.Char(
        "Blind Code",
        required=True,
        readonly=True,
        copy=False,
        default=lambda self: self._new_code(),
    )
    name = fields.Char("Sample and Model", required=True)
    quantity = fields.Char()
    batch = fields.Char(
        "Batch or Production Number",
        groups="industrial_licence.group_staff,industrial_licence.group_applicant",
    )  # fmt: skip
    seal_number = fields.Char(help="As written on the sampling sheet.")
    seal_state = fields.Selection(SEALS, "Seal on Receipt")
    seal_seen = fields.Char("Seal Number Seen")
    condition = fields.Char("Condition on Receipt")
    create_uid = fields.Many2one(
        "res.users", readonly=True, groups="industrial_licence.group_staff"
    )
    write_uid = fields.Many2one("res.users", readonly=True, groups="industrial_licence.group_staff")

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")

    @api.model
    def _new_code(self):
        return secrets.token_hex(5).upper()

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([{**vals, "code": self._new_code()} for vals in vals_list])

    def write(self, vals):
        if not self.env.su and set(vals) - FOUND:
            raise AccessError(self.env._("A sample stands as it was sealed."))
        closed = self.order_id.filtered(lambda order: order.state not in ON_THE_WAY)
        if closed:
            raise UserError(self.env._("The seal is checked when the sample arrives."))
        if not self.env.su and self.env.user.licence_lab_id != self.order_id.lab_id:
            raise AccessError(self.env._("Only the laboratory that receives checks the seal."))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("Samples are never deleted."))

    def _is_seal_broken(self):
        """Broken, another one, or a number that is not the one on the sampling sheet."""
        differs = bool(self.seal_number) and (self.seal_seen or "").strip() != self.seal_number
        return self.seal_state != Seal.INTACT or differs
