from odoo import api, fields, models
from odoo.fields import Domain

from ..tools.legal_time import MOMENT_KEY, legal_today


class DelicensedMixin(models.AbstractModel):
    """A record whose product may need no licence any more: told by the date alone, never stored."""

    _name = "licence.delicensed.mixin"
    _description = "Record whose product may leave the catalogue"

    _delicensed_by = ()

    is_delicensed = fields.Boolean(
        "Product Has Left the Catalogue", compute="_compute_is_delicensed",
        search="_search_is_delicensed",
    )  # fmt: skip

    @api.depends(lambda self: self._delicensed_by)
    @api.depends_context(MOMENT_KEY)
    def _compute_is_delicensed(self):
        # sudo: what needs a licence is public, whoever reads the record
        listed = self.sudo().product_id._licensable(legal_today(self.env))
        concerned = self.filtered_domain(self._domain_concerned())
        for record in self:
            record.is_delicensed = record in concerned and record.product_id not in listed

    @api.model
    def _search_is_delicensed(self, operator, value):
        if operator != "in":
            return NotImplemented
        listed = self.env["licence.catalogue.line"]._listed(legal_today(self.env)).product_id
        gone = self._domain_concerned() & Domain("product_id", "not in", listed.ids)
        return gone if True in value else ~gone

    @api.model
    def _domain_concerned(self):
        """The records to which it matters."""
        raise NotImplementedError(f"{self._name} does not say which records it concerns.")
