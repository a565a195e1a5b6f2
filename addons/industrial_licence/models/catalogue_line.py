from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from ..lifecycle.catalogue import IN_FORCE
from ..tools.terms import CANCEL_GROUNDS


class CatalogueLine(models.Model):
    """A product as one version of the catalogue lists it, all its units or some."""

    _name = "licence.catalogue.line"
    _description = "Catalogue entry"
    _inherit = ["licence.sealed.mixin", "licence.part.mixin"]
    _order = "catalogue_id, sequence, id"
    _rec_name = "product_id"

    _part_of = "catalogue_id"
    _sealed_fields = frozenset({"cancelled_on", "cancel_basis", "cancel_ground"})
    _open_after_freeze = _sealed_fields

    catalogue_id = fields.Many2one(
        "licence.catalogue", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer("No.", default=100)
    product_id = fields.Many2one("licence.product", required=True, index=True, ondelete="restrict")
    category_id = fields.Many2one(related="product_id.category_id", store=True)
    unit_ids = fields.Many2many(
        "licence.unit", string="Only These Units", domain="[('product_id', '=', product_id)]",
        help="Empty: every unit of the product.",
    )  # fmt: skip
    basis = fields.Char("Legal Basis")
    is_unconfirmed = fields.Boolean("Unconfirmed")
    cancelled_on = fields.Date("Cancelled From", copy=False)
    cancel_ground = fields.Selection(CANCEL_GROUNDS, copy=False)
    cancel_basis = fields.Char("Basis of Cancellation", copy=False)

    _product_uniq = models.Constraint(
        "UNIQUE (catalogue_id, product_id)", "This product is already in the version."
    )
    _cancel_has_basis = models.Constraint(
        "CHECK (cancelled_on IS NULL OR (cancel_basis IS NOT NULL AND cancel_ground IS NOT NULL))",
        "A cancellation names its ground and its basis.",
    )

    @api.constrains("unit_ids", "product_id")
    def _check_units(self):
        for line in self:
            if line.unit_ids.product_id - line.product_id:
                raise ValidationError(
                    self.env._(
                        "Every unit of the entry must belong to %(product)s.",
                        product=line.product_id.name,
                    )
                )

    @api.constrains("product_id")
    def _check_exclusion(self):
        self.product_id._check_exclusion()

    @api.model
    def _listed(self, date, products=None):
        """Entries in force on the day, of `products` or all, in one query."""
        domain = (
            Domain("catalogue_id.state", "in", list(IN_FORCE))
            & Domain("catalogue_id.effective_from", "<=", date)
            & (
                Domain("catalogue_id.effective_to", "=", False)
                | Domain("catalogue_id.effective_to", ">=", date)
            )
            & (Domain("cancelled_on", "=", False) | Domain("cancelled_on", ">", date))
        )
        if products is not None:
            domain &= Domain("product_id", "in", products.ids)
        return self.search_fetch(domain, ["product_id", "unit_ids"])

    def _cancel(self, on, ground, basis):
        """Takes products off the list from a day on (国质检监〔2015〕364号 二(一))."""
        self.check_access("write")
        gone = self.filtered("cancelled_on")
        if gone:
            raise UserError(
                self.env._("%(product)s is cancelled already.", product=gone[0].product_id.name)
            )
        early = self.filtered(lambda line: on < line.catalogue_id.effective_from)
        if early:
            raise UserError(
                self.env._(
                    "%(version)s begins only later; choose a day within it.",
                    version=early[0].catalogue_id.name,
                )
            )
        self._seal({"cancelled_on": on, "cancel_ground": ground, "cancel_basis": basis})
        self.product_id._on_removed(on)
