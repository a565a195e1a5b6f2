from odoo import fields, models

KINDS = [("cma", "CMA (计量认证)"), ("cnas", "CNAS")]


class LabAccreditation(models.Model):
    """A CMA or CNAS certificate with its validity."""

    _name = "licence.lab.accreditation"
    _description = "Accreditation of a laboratory"
    _inherit = "licence.lab.row"
    _rec_name = "number"

    kind = fields.Selection(KINDS, required=True, default="cma")
    number = fields.Char("Certificate Number", required=True)
    issuer = fields.Char("Issued By")

    _lab_idx = models.Index("(lab_id, kind, valid_from)")
