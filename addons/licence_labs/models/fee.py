from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..tools.page_entry import parsed_amount


class LabFee(models.Model):
    """The published fee of a licence test, by product, from a day on."""

    _name = "licence.lab.fee"
    _description = "Fee of a licence test"
    _order = "product_id, effective_from desc"
    _rec_name = "product_id"

    product_id = fields.Many2one("licence.product", required=True, index=True, ondelete="restrict")
    unit_id = fields.Many2one(
        "licence.unit", ondelete="restrict", help="Empty: every unit of the product."
    )
    amount = fields.Float("Highest Fee", digits=(12, 2), required=True)
    basis = fields.Char("Legal Basis", required=True)
    effective_from = fields.Date("In Force From", required=True)
    effective_to = fields.Date("In Force Until")

    _amount_positive = models.Constraint("CHECK (amount >= 0)", "A fee is not negative.")
    _period = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_to >= effective_from)",
        "The last day in force lies before the first.",
    )

    @api.model
    def _in_force(self):
        """The list of today, by product."""
        today = legal_today(self.env)
        return self.search(
            [
                ("effective_from", "<=", today),
                "|", ("effective_to", "=", False), ("effective_to", ">=", today),
            ]
        )  # fmt: skip

    @api.model
    def _highest(self, product, units, day):
        """The highest fee for these units together; None where no list speaks of them all."""
        # sudo: the list is public
        rows = self.sudo().search(
            [
                ("product_id", "=", product.id), ("effective_from", "<=", day),
                "|", ("effective_to", "=", False), ("effective_to", ">=", day),
            ]
        )  # fmt: skip
        found = [
            (rows.filtered(lambda row, own=unit: row.unit_id == own) or rows.filtered(
                lambda row: not row.unit_id))[:1]
            for unit in units
        ]  # fmt: skip
        return sum(row.amount for row in found) if found and all(found) else None


class TestOrderFee(models.Model):
    """An invoice above the list is an alert and opens a case (S002-1.3-04)."""

    _inherit = "licence.lab.test.order"

    is_fee_too_high = fields.Boolean(
        "Fee Above the List", compute="_compute_is_fee_too_high", store=True
    )

    @api.depends("fee_amount", "product_id", "unit_ids", "received_on")
    def _compute_is_fee_too_high(self):
        for order in self:
            day = order.received_on or legal_today(self.env)
            highest = self.env["licence.lab.fee"]._highest(order.product_id, order.unit_ids, day)
            order.is_fee_too_high = highest is not None and order.fee_amount > highest

    def _invoice(self, amount):
        """What the laboratory charged, as written on its page."""
        self.write({"fee_amount": parsed_amount(self.env, amount)})

    def write(self, vals):
        done = super().write(vals)
        if "fee_amount" in vals:
            too_high = self.filtered("is_fee_too_high")
            too_high._open_breach("illegal_fee", self.env._("Invoice above the published list."))
        return done

    def _open_breach(self, code, facts):
        """A case is drafted for the province; a person confirms or drops it."""
        # sudo: whoever reported it, the case is the province's
        breaches, types = self.env["licence.lab.breach"].sudo(), self.env["licence.lab.breach.type"]
        kind = types.sudo().search([("code", "=", code)], limit=1)  # sudo: the law's list
        known = breaches.search([("order_id", "in", self.ids), ("type_id", "=", kind.id)]).order_id
        return breaches.create(
            [
                {
                    "lab_id": order.lab_id.id,
                    "type_id": kind.id,
                    "order_id": order.id,
                    "facts": facts,
                }
                for order in self - known
                if order.lab_id
            ]
        )  # fmt: skip
