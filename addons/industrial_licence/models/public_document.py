import base64

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

KINDS = [
    ("law", "Laws"), ("regulation", "Administrative Regulations"),
    ("rule", "Departmental Rules"), ("policy", "Policy Documents"),
    ("announcement", "Announcements"), ("supporting", "Supporting Rules (配套制度)"),
    ("reading", "Policy Explanations (政策解读)"), ("guidance", "Interpretations (解释)"),
    ("reviewer_rules", "Rules on Reviewers (审查人员管理制度)"),
    ("book", "Rule Books (实施细则)"),
]  # fmt: skip
# What the office entered itself is public by a publication; what came with the system is the law.
_DOCUMENTS = """
SELECT law.id * 2 AS id, law.id AS source_id, law.kind, law.name, law.number, law.issuer,
       law.promulgated_on, law.effective_from, law.effective_to, law.text,
       CASE WHEN successor.id IS NOT NULL THEN successor.name END AS successor,
       law.attachment_name, law.attachment_name IS NOT NULL AS has_file,
       law.explains_id * 2 AS explains, explained.name AS explained, law.article,
       law.contact_office, law.contact_phone
  FROM licence_law law
  LEFT JOIN licence_law explained ON explained.id = law.explains_id
  LEFT JOIN licence_law successor ON successor.id = law.successor_id
 WHERE EXISTS (SELECT 1 FROM licence_publication publication
                WHERE publication.law_id = law.id AND publication.state = 'published')
    OR EXISTS (SELECT 1 FROM licence_interpretation answer WHERE answer.document_id = law.id)
    OR NOT EXISTS (SELECT 1 FROM licence_publication publication
                    WHERE publication.law_id = law.id)
       AND EXISTS (SELECT 1 FROM ir_model_data known WHERE known.model = 'licence.law'
                      AND known.res_id = law.id AND known.module = 'industrial_licence')
UNION ALL
SELECT book.id * 2 + 1, book.id, 'book', book.name, book.number, law.issuer, law.promulgated_on,
       book.effective_from, book.effective_to, NULL, NULL, book.attachment_name,
       book.attachment_name IS NOT NULL, law.id * 2, law.name, NULL, NULL, NULL
  FROM licence_rule_book book LEFT JOIN licence_law law ON law.id = book.law_id
 WHERE book.state IN ('published', 'repealed')
"""


class PublicDocument(models.Model):
    """Laws, rules and rule books as everybody may read them (信息管理规定 第33条)."""

    _name = "licence.public.document"
    _description = "Published document"
    _auto = False
    _order = "effective_from desc nulls last, id desc"
    _depends = {
        "licence.law": ["name", "number", "effective_from", "effective_to", "text", "explains_id"],
        "licence.interpretation": ["document_id"],
        "licence.rule.book": ["name", "number", "state", "effective_from", "effective_to"],
        "licence.publication": ["state", "law_id"],
    }

    source_id = fields.Integer(readonly=True)
    kind = fields.Selection(KINDS, readonly=True)
    name = fields.Char("Title", readonly=True)
    number = fields.Char("Document Number", readonly=True)
    issuer = fields.Char(readonly=True)
    promulgated_on = fields.Date(readonly=True)
    effective_from = fields.Date(readonly=True)
    effective_to = fields.Date(readonly=True)
    successor = fields.Char("Replaced By", readonly=True)
    text = fields.Html(readonly=True)
    attachment_name = fields.Char("File Name", readonly=True)
    has_file = fields.Boolean(readonly=True)

    explains = fields.Integer("Document Explained", readonly=True)
    explained = fields.Char("Explains", readonly=True)
    article = fields.Char(readonly=True)
    contact_office = fields.Char(readonly=True)
    contact_phone = fields.Char(readonly=True)

    @property
    def _table_query(self):
        return SQL(_DOCUMENTS)

    @api.model
    def _in_force_domain(self, day):
        """A text whose first day is not known is in force, as in `licence.law`."""
        begun = Domain("effective_from", "=", False) | Domain("effective_from", "<=", day)
        return begun & (Domain("effective_to", "=", False) | Domain("effective_to", ">=", day))

    @api.model
    def _matching(self, text):
        found = Domain("name", "ilike", text) | Domain("number", "ilike", text)
        return found if text else Domain.TRUE

    def _explanations(self):
        """Published texts that explain this one, the newest first."""
        return self.search([("explains", "=", self.id), ("kind", "!=", "book")])

    def _file(self):
        """(name, bytes) of the text; nothing when it was never filed."""
        self.ensure_one()
        model = "licence.rule.book" if self.kind == "book" else "licence.law"
        # sudo: the view shows published texts only; their file goes with them
        source = self.env[model].sudo().browse(self.source_id)
        return self.attachment_name, base64.b64decode(source.attachment or b"")
