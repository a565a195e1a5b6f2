from odoo import fields, models

from ..tools.terms import EVIDENCES


class ListingEvidence(models.Model):
    """What a proposal to list a product rests on (国质检监〔2015〕364号 二(二))."""

    _name = "licence.listing.evidence"
    _description = "Evidence for a catalogue entry"
    _order = "product_id, kind, made_on desc"

    name = fields.Char("Subject", required=True)
    product_id = fields.Many2one("licence.product", required=True, index=True, ondelete="cascade")
    kind = fields.Selection(EVIDENCES, required=True)
    made_on = fields.Date(required=True)
    document_no = fields.Char("Document Number")
    author = fields.Char("Made By", help="Monitoring body, evaluating body or those consulted.")
    summary = fields.Text()
    attachment = fields.Binary("File")
    attachment_name = fields.Char("File Name")
