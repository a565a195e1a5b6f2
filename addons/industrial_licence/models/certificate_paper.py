from odoo import models


class LicenceCertificate(models.Model):
    """What 正本 and 副本 say; the edition is that of the day of issue."""

    _name = "licence.certificate"
    _inherit = ["licence.certificate", "licence.paper.mixin"]

    def _form_day(self, code):
        return self.issued_on

    def _fill_certificate_original(self, told):
        units = self.line_ids.unit_id.mapped("name")
        return {
            "certificate": self.number,
            "enterprise": self.holder_name,
            "domicile": self.domicile,
            "production_address": self.site_address,
            "product": self.product_id.name or self.product_note,
            "unit_name": "、".join(units),
            "authority": self.authority_id._name_on(self.issued_on),
            "issued_on": self.issued_on,
            "valid_until": self.valid_until,
        }

    def _fill_certificate_copy(self, told):
        return self._fill_certificate_original(told)
