from odoo import api, fields, models
from odoo.exceptions import AccessError


class PublicationEntry(models.Model):
    """One certificate on a published list."""

    _name = "licence.publication.entry"
    _description = "Line of a publication"
    _order = "certificate_id desc, id"

    publication_id = fields.Many2one(
        "licence.publication", required=True, index=True, ondelete="cascade"
    )
    certificate_id = fields.Many2one(
        "licence.certificate", required=True, index=True, ondelete="restrict"
    )
    kind = fields.Selection(related="publication_id.kind", store=True)
    holder_name = fields.Char(related="certificate_id.holder_name")
    product_id = fields.Many2one(related="certificate_id.product_id")
    issued_on = fields.Date(related="certificate_id.issued_on")
    announced_on = fields.Date(readonly=True, copy=False)

    _once = models.Constraint(
        "UNIQUE (publication_id, certificate_id)", "The list names this certificate already."
    )

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su and any("announced_on" in vals for vals in vals_list):
            raise AccessError(self.env._("The day of a list follows from its publication."))
        return super().create(vals_list)

    def write(self, vals):
        if not self.env.su:
            raise AccessError(self.env._("The day of a list follows from its publication."))
        return super().write(vals)
