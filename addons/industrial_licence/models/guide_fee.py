from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain


class GuideFee(models.Model):
    """A line of the published fee list: what may be charged at most, and by which text."""

    _name = "licence.guide.fee"
    _description = "Line of the published fee list"
    _inherit = "licence.dated.mixin"
    _order = "guide_id, name, effective_from desc"

    guide_id = fields.Many2one(
        "licence.service.guide", required=True, index=True, ondelete="cascade"
    )
    authority_id = fields.Many2one(related="guide_id.authority_id", store=True, index=True)
    name = fields.Char("Item", required=True)
    product_id = fields.Many2one(
        "licence.product", ondelete="restrict", help="Empty: for every product."
    )
    amount = fields.Float("Highest Amount", digits=(12, 2), required=True)
    basis = fields.Char(required=True)

    _amount_positive = models.Constraint("CHECK (amount >= 0)", "A fee is not negative.")

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._refuse_public()
        return made

    def write(self, vals):
        self._refuse_public()
        self._refuse_charged()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_public(self):
        self._refuse_public()

    def _refuse_public(self):
        if any(self.guide_id.mapped("is_public")):
            raise UserError(
                self.env._("This guide is public: copy it, change the copy and publish that.")
            )

    def _refuse_charged(self):
        # sudo: a charge rests on the line, whoever may see it
        if self.env["licence.charge"].sudo().search_count([("fee_id", "in", self.ids)], limit=1):
            raise UserError(
                self.env._("A charge rests on this line: end the list, enter a new one.")
            )

    @api.model
    def _published(self, authority, item, products, day):
        """The line for this item that binds the authority on the day: its own guide's first."""
        # sudo: the published list is for everybody
        lines = self.sudo().search(
            self._domain_on(day)
            & Domain("guide_id.is_public", "=", True)
            & Domain("authority_id", "parent_of", authority.ids)
            & Domain("name", "=", (item or "").strip())
            & Domain("product_id", "in", [False, *products.ids])
        )
        nearest = sorted(lines, key=lambda line: (
            -len(line.authority_id.parent_path or ""), not line.product_id, -line.id))  # fmt: skip
        return nearest[0] if nearest else self.browse()

    def _words(self):
        """One line as the page and the poster print it."""
        self.ensure_one()
        about = f"（{self.product_id.name}）" if self.product_id else ""
        return f"{self.name}{about}：不超过{self.amount:,.2f}元（{self.basis}）"
