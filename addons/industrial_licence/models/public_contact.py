from odoo import api, fields, models
from odoo.tools import SQL

KINDS = [
    ("authority", "Licensing Authorities"), ("department", "Review Bodies (审查部)"),
    ("lab", "Laboratories (检验机构)"),
]  # fmt: skip
_DEPARTMENTS = """
SELECT 'department' AS kind, body.id AS source_id, body.name, body.address, body.postcode,
       body.phone, body.fax, body.email, NULL::varchar AS region
  FROM licence_department body WHERE body.state = 'approved'
"""
# An authority is reached by what its public service guide says.
_AUTHORITIES = """
SELECT 'authority', authority.id, authority.name, guide.place, NULL, guide.consultation_phone,
       NULL, NULL, authority.region_name
  FROM licence_service_guide guide
  JOIN licence_authority authority ON authority.id = guide.authority_id
 WHERE guide.id IN (SELECT max(publication.guide_id) FROM licence_publication publication
                     WHERE publication.state = 'published' GROUP BY publication.authority_id)
"""


class PublicContact(models.Model):
    """How to reach whom, straight from the registers (信息管理规定 第31、35条)."""

    _name = "licence.public.contact"
    _description = "Published contact"
    _auto = False
    _order = "kind, name, id"
    _depends = {
        "licence.department": ["name", "address", "phone", "fax", "email", "state"],
        "licence.service.guide": ["consultation_phone", "place"],
        "licence.publication": ["state", "guide_id"],
    }

    kind = fields.Selection(KINDS, readonly=True)
    source_id = fields.Integer(readonly=True)
    name = fields.Char(readonly=True)
    address = fields.Char(readonly=True)
    postcode = fields.Char(readonly=True)
    phone = fields.Char("Consultation Phone", readonly=True)
    fax = fields.Char(readonly=True)
    email = fields.Char("E-mail", readonly=True)
    region = fields.Char(readonly=True)

    @api.model
    def _sources(self):
        """One SELECT for each register; another addon adds its own, with the same nine columns."""
        return [_DEPARTMENTS, _AUTHORITIES]

    @api.model
    def _tables(self):
        """Tables whose change changes the page."""
        return [self.env[name]._table for name in sorted(self._depends)]

    @property
    def _table_query(self):
        together = " UNION ALL ".join(self._sources())
        return SQL(
            "SELECT row_number() OVER (ORDER BY kind, source_id) AS id, contact.*"
            " FROM (%s) contact",
            SQL(together),
        )
