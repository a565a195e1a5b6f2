from odoo import fields, models
from odoo.tools import SQL

from .publication import KINDS

_ANNOUNCEMENTS = """
SELECT publication.id, publication.name, publication.kind, publication.text,
       publication.contact_office, publication.contact_phone,
       authority.name AS authority, publication.published_on, publication.withdrawn_on,
       publication.withdrawal, publication.state = 'withdrawn' AS is_withdrawn,
       publication.law_id AS document, publication.guide_id AS guide
  FROM licence_publication publication
  JOIN licence_authority authority ON authority.id = publication.authority_id
 WHERE publication.state IN ('published', 'withdrawn')
"""


class PublicAnnouncement(models.Model):
    """What the office has published, as everybody may read it; a withdrawal stays visible."""

    _name = "licence.public.announcement"
    _description = "Published announcement"
    _auto = False
    _order = "published_on desc, id desc"
    _depends = {"licence.publication": ["state", "name", "kind", "text", "published_on"]}

    name = fields.Char("Title", readonly=True)
    kind = fields.Selection(KINDS, readonly=True)
    text = fields.Text(readonly=True)
    contact_office = fields.Char(readonly=True)
    contact_phone = fields.Char(readonly=True)
    authority = fields.Char(readonly=True)
    published_on = fields.Date(readonly=True)
    withdrawn_on = fields.Date(readonly=True)
    withdrawal = fields.Char("Reason of the Withdrawal", readonly=True)
    is_withdrawn = fields.Boolean(readonly=True)
    document = fields.Integer("Document of the Library", readonly=True)
    guide = fields.Integer(readonly=True)

    @property
    def _table_query(self):
        return SQL(_ANNOUNCEMENTS)

    def _certificates(self, day):
        """Public rows of the certificates this list names."""
        self.ensure_one()
        return self.env["licence.public.certificate"]._read(
            "shown.id IN (SELECT entry.certificate_id FROM licence_publication_entry entry"
            " WHERE entry.publication_id = %(publication)s)",
            {"publication": self.id}, day, limit=2000,
        )  # fmt: skip
