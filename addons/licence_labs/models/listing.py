from odoo import api, fields, models

from ..admissibility.kernel import Listing

KINDS = [(Listing.DESIGNATION.value, "Designated"), (Listing.FILING.value, "Filed and Announced")]


class LabListing(models.Model):
    """The time a laboratory is on the list, by designation or by an announced filing."""

    _name = "licence.lab.listing"
    _description = "Time on the list of laboratories"
    _inherit = ["licence.sealed.mixin", "licence.lab.row"]
    _rec_name = "document"

    _sealed_fields = frozenset({"lab_id", "valid_from", "valid_until", "kind", "document"})

    kind = fields.Selection(KINDS, required=True)
    document = fields.Char("Document or Announcement", required=True)
    designation_id = fields.Many2one(
        "licence.lab.designation", index="btree_not_null", ondelete="restrict"
    )
    filing_id = fields.Many2one("licence.lab.filing", index="btree_not_null", ondelete="restrict")

    def _set_end(self, last):
        self._seal({"valid_until": last})

    @api.model
    def _enter(self, lab, kind, document, lines, first, last=None, **source):
        """Puts a laboratory on the list, with the scope it was listed for."""
        listing = self._create_sealed(
            [
                {
                    "lab_id": lab.id, "kind": kind, "document": document, "valid_from": first,
                    "valid_until": last or False, **source,
                }
            ]
        )  # fmt: skip
        # sudo: scope follows the decision; nobody enters it beside a listing by hand
        self.env["licence.lab.scope"].sudo().create(
            [line._prepare_scope_vals(lab, listing, first, last) for line in lines]
        )
        return listing

    def _leave(self, on):
        """Off the list, and out of the scope that came with it, from the day on."""
        self._end(on)
        # sudo: the same decision ends both
        self.env["licence.lab.scope"].sudo().search([("listing_id", "in", self.ids)])._end(on)
