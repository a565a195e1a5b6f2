import base64

from odoo import fields, models
from odoo.tools import SQL

from .service_guide import ITEMS

_GUIDES = """
SELECT guide.id, guide.name, authority.name AS authority, guide.legal_basis, guide.conditions,
       guide.procedure, guide.time_limits, guide.fees, guide.materials, guide.complaint_phone,
       guide.consultation_phone, guide.hours, guide.place, publication.published_on
  FROM licence_service_guide guide
  JOIN licence_authority authority ON authority.id = guide.authority_id
  JOIN LATERAL ( SELECT publication.published_on FROM licence_publication publication
                  WHERE publication.guide_id = guide.id AND publication.state = 'published'
                  ORDER BY publication.id DESC LIMIT 1 ) publication ON true
"""


class PublicGuide(models.Model):
    """A service guide whose publication is out (信息管理规定 第34条)."""

    _name = "licence.public.guide"
    _description = "Published service guide"
    _auto = False
    _order = "authority, id desc"
    _depends = {"licence.service.guide": list(ITEMS), "licence.publication": ["state", "guide_id"]}

    name = fields.Char("Title", readonly=True)
    authority = fields.Char(readonly=True)
    legal_basis = fields.Text(readonly=True)
    conditions = fields.Text(readonly=True)
    procedure = fields.Text(readonly=True)
    time_limits = fields.Text(readonly=True)
    fees = fields.Text(readonly=True)
    materials = fields.Text(readonly=True)
    complaint_phone = fields.Char(readonly=True)
    consultation_phone = fields.Char(readonly=True)
    hours = fields.Char("Opening Hours", readonly=True)
    place = fields.Char("Service Hall", readonly=True)
    published_on = fields.Date(readonly=True)

    @property
    def _table_query(self):
        return SQL(_GUIDES)

    def _samples(self):
        """[(id, title, product)] of the sample forms."""
        # sudo: the samples of a public guide are for everybody
        samples = self.env["licence.guide.sample"].sudo().search([("guide_id", "=", self.id)])
        return [(each.id, each.name, each.product_id.name or "") for each in samples]

    def _items(self):
        """(official name, text) of the nine items, as the page and the poster show them."""
        # sudo: the fee list of a public guide is for everybody
        fees = self.env["licence.service.guide"].sudo().browse(self.id)._fee_words()
        told = [(word, fees if name == "fees" else self[name])
                for name, word in ITEMS.items() if name != "sample_ids"]  # fmt: skip
        samples = "\n".join(name for _id, name, _product in self._samples())
        return [*told[:6], (ITEMS["sample_ids"], samples), *told[6:]]

    def _poster(self):
        # sudo: the poster of a public guide hangs in the hall for everybody
        return base64.b64decode(self.env["licence.service.guide"].sudo().browse(self.id).poster)
