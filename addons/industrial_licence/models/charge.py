from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.charge import CHARGE
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)


class Charge(models.Model):
    """What an office took from an enterprise: never but by the published list (499号 一(一))."""

    _name = "licence.charge"
    _description = "Charge"
    _inherit = "licence.lifecycle.mixin"
    _order = "charged_on desc, id desc"
    _rec_name = "item"

    _lifecycle = CHARGE
    # Once entered it stands: a wrong charge is given back, never rewritten.
    _open_states = frozenset()
    _sealed_fields = frozenset({"refunded_on", "taken_by_id"})
    _verb_labels = {"refund": _lt("Give Back")}

    state = fields.Selection(
        labels(CHARGE, {"recorded": "Recorded", "refunded": "Given Back"}), group_expand=True
    )
    application_id = fields.Many2one(
        "licence.application", required=True, index=True, ondelete="restrict"
    )
    authority_id = fields.Many2one(related="application_id.authority_id", store=True, index=True)
    enterprise_id = fields.Many2one(related="application_id.enterprise_id", store=True)
    item = fields.Char(required=True, help="As it is written on the published fee list.")
    amount = fields.Float(digits=(12, 2), required=True, aggregator="sum")
    charged_on = fields.Date(required=True, default=lambda self: legal_today(self.env))
    receipt_no = fields.Char("Receipt Number")
    fee_id = fields.Many2one(
        "licence.guide.fee", "Line of the Fee List", compute="_compute_fee_id", store=True,
        precompute=True, compute_sudo=True, index="btree_not_null", ondelete="restrict",
    )  # fmt: skip
    basis = fields.Char(related="fee_id.basis", related_sudo=True)
    taken_by_id = fields.Many2one(
        "res.users", readonly=True, ondelete="restrict",
        default=lambda self: self.env.uid,
    )  # fmt: skip
    refunded_on = fields.Date("Given Back On", readonly=True, copy=False)

    _amount_above_zero = models.Constraint("CHECK (amount > 0)", "A charge is above zero.")

    @api.depends("application_id", "item", "charged_on")
    def _compute_fee_id(self):
        fees = self.env["licence.guide.fee"]
        for charge in self:
            case, day = charge.application_id, charge.charged_on
            charge.fee_id = (
                fees._published(case.authority_id, charge.item, case.line_ids.product_id, day)
                if case and day
                else False
            )

    @api.constrains("item", "amount", "charged_on", "application_id")
    def _check_published(self):
        for charge in self:
            charge._refuse_unlisted()
            charge._refuse_excess()
            if charge.charged_on > legal_today(self.env):
                raise ValidationError(self.env._("A charge is recorded once it was taken."))

    def _refuse_unlisted(self):
        if not self.fee_id:
            raise ValidationError(
                self.env._(
                    "“%(item)s” is not on the published fee list of %(authority)s: it may not be "
                    "charged (违规收费).",
                    item=self.item, authority=self.authority_id.name,
                )
            )  # fmt: skip

    def _refuse_excess(self):
        if self.amount > self.fee_id.amount:
            raise ValidationError(
                self.env._(
                    "“%(item)s”: the published fee list allows at most %(most)s yuan; %(amount)s "
                    "yuan may not be charged (违规收费).",
                    item=self.item, most=f"{self.fee_id.amount:.2f}",
                    amount=f"{self.amount:.2f}",
                )
            )  # fmt: skip

    def _guard_another_took_it(self):
        if self.env.user == self.taken_by_id:
            yield self.env._("You took this charge; another person gives it back.")

    def _after_refund(self):
        self._seal({"refunded_on": legal_today(self.env)})

    def action_refund(self):
        return self._ask("refund")
