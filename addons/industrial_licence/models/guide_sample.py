import base64

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..tools.upload_check import BadUpload, inspect


class GuideSample(models.Model):
    """申请书示范文本: a filled-in sample application for a product, for everybody to download."""

    _name = "licence.guide.sample"
    _description = "Sample form of a service guide"
    _order = "product_id, id"

    guide_id = fields.Many2one(
        "licence.service.guide", required=True, index=True, ondelete="cascade"
    )
    name = fields.Char("Title", required=True)
    product_id = fields.Many2one(
        "licence.product", ondelete="restrict", help="Empty: for every product."
    )
    file = fields.Binary(required=True, attachment=True)
    file_name = fields.Char(required=True)

    @api.constrains("file", "file_name")
    def _check_file(self):
        for sample in self:
            try:
                inspect(base64.b64decode(sample.file or b""), sample.file_name or "")
            except BadUpload as error:
                raise ValidationError(
                    self.env._("This file cannot be offered for download: %(name)s.",
                               name=sample.file_name)
                ) from error  # fmt: skip

    @api.model
    def _download(self, number):
        """(name, bytes) of a sample whose guide is public; nothing otherwise."""
        # sudo: a published sample is for everybody; the domain lets nothing else through
        found = self.sudo().search([("id", "=", number), ("guide_id.is_public", "=", True)])
        return (found.file_name, base64.b64decode(found.file)) if found else None
