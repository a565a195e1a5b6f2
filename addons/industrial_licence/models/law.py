from odoo import api, fields, models
from odoo.fields import Domain

from ..tools.legal_time import legal_today


class Law(models.Model):
    """A law, regulation, rule or policy document: number, period, successor, text."""

    _name = "licence.law"
    _description = "Law or policy document"
    _inherit = ["licence.dated.mixin", "mail.thread"]
    _order = "effective_from desc, id desc"
    _rec_names_search = ["name", "number"]

    name = fields.Char("Title", required=True, tracking=True)
    number = fields.Char("Document Number", index="trigram")
    kind = fields.Selection(
        [
            ("law", "Law"),
            ("regulation", "Administrative Regulation"),
            ("rule", "Departmental Rule"),
            ("policy", "Policy Document"),
            ("announcement", "Announcement"),
            ("reviewer_rules", "Rules on Reviewers"),
        ],
        required=True, default="policy",
    )  # fmt: skip
    issuer = fields.Char()
    promulgated_on = fields.Date()
    effective_from = fields.Date(
        required=False, help="Empty: the text does not say; it is treated as in force."
    )
    successor_id = fields.Many2one(
        "licence.law", "Replaced By", index="btree_not_null", ondelete="restrict"
    )
    predecessor_ids = fields.One2many("licence.law", "successor_id", "Replaces")
    text = fields.Html(sanitize=True)
    attachment = fields.Binary("File")
    attachment_name = fields.Char("File Name")

    _number_name_uniq = models.UniqueIndex(
        "(number, name, effective_from) WHERE number IS NOT NULL",
        "This document is already entered.",
    )

    @api.depends("name", "number")
    def _compute_display_name(self):
        for law in self:
            law.display_name = f"{law.name}（{law.number}）" if law.number else law.name

    @api.model
    def _domain_on(self, first, last=None):
        """A text whose first day is not known is in force (S003-A40-01)."""
        known = super()._domain_on(first, last)
        ended = Domain("effective_to", "!=", False) & Domain("effective_to", "<", first)
        return known | (Domain("effective_from", "=", False) & ~ended)

    @api.depends("effective_from", "effective_to")
    def _compute_is_in_force(self):
        today = legal_today(self.env)
        for law in self:
            begun = not law.effective_from or law.effective_from <= today
            law.is_in_force = begun and not (law.effective_to and law.effective_to < today)

    @api.model
    def _in_force(self, date):
        return self.search(self._domain_on(date))
