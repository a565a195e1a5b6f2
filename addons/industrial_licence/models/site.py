import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError


class LicenceSite(models.Model):
    _name = "licence.site"
    _description = "Production site"
    _order = "enterprise_id, id"
    _rec_names_search = ["name", "address"]

    name = fields.Char(required=True)
    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    address = fields.Char("Production Address (生产地址)", required=True)
    region_id = fields.Many2one(
        "licence.authority", "Region (所在地)", required=True, ondelete="restrict"
    )
    postcode = fields.Char("Postal Code (邮编)")
    active = fields.Boolean(default=True)

    @api.constrains("postcode")
    def _check_postcode(self):
        for site in self.filtered("postcode"):
            if not re.fullmatch(r"\d{6}", site.postcode):
                raise ValidationError(
                    self.env._(
                        "“%(code)s” is no postal code: it has six digits.", code=site.postcode
                    )
                )

    @api.depends("name", "address")
    def _compute_display_name(self):
        for site in self:
            site.display_name = self.env._(
                "%(name)s (%(address)s)", name=site.name or "", address=site.address or ""
            )

    def _snapshot(self):
        return {
            "name": self.name,
            "address": self.address,
            "region_code": self.region_id.code or "",
            "postcode": self.postcode or "",
        }
