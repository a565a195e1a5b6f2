from odoo import api, models

_LABS = """
SELECT 'lab', lab.id, lab.name, lab.address, lab.postcode, lab.phone, lab.fax, lab.email,
       province.region_name
  FROM licence_lab lab
  LEFT JOIN licence_authority province ON province.id = lab.authority_id WHERE lab.active
"""


class PublicContact(models.Model):
    """Laboratories among the published contacts (信息管理规定 第31、35条)."""

    _inherit = "licence.public.contact"
    _depends = {"licence.lab": ["name", "address", "phone", "fax", "email", "active"]}

    @api.model
    def _sources(self):
        return [*super()._sources(), _LABS]
