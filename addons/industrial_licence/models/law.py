from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from ..tools.legal_time import legal_today
from ..tools.terms import Level

# What a province may put beside the texts of the State (国市监质监〔2020〕152号 四).
LOCAL_KINDS = frozenset({"supporting", "reading", "reviewer_rules"})


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
            ("supporting", "Supporting Rule (配套制度)"),
            ("reading", "Policy Explanation (政策解读)"),
            ("guidance", "Interpretation (解释)"),
            ("reviewer_rules", "Rules on Reviewers"),
        ],
        required=True, default="policy",
    )  # fmt: skip
    issuer = fields.Char()
    authority_id = fields.Many2one(
        "licence.authority", "Province", ondelete="restrict", index="btree_not_null",
        default=lambda self: self._default_province(),
        help="Empty: a text of the State. A province adds its own explanations and rules.",
    )  # fmt: skip
    explains_id = fields.Many2one("licence.law", ondelete="restrict", index="btree_not_null")
    article = fields.Char(help="Article of the text that is explained, such as 第二十一条.")
    explained_by_ids = fields.One2many("licence.law", "explains_id")
    contact_office = fields.Char(help="Who answers questions on this text.")
    contact_phone = fields.Char()
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

    def _default_province(self):
        own = self.env.user.licence_authority_id
        return own.province_id if own.level != Level.NATIONAL else False

    def write(self, vals):
        """Whose text it is never changes: a province's text does not become one of the State."""
        if "authority_id" in vals and any(
            law.authority_id.id != (vals["authority_id"] or False) for law in self
        ):
            raise UserError(self.env._("Whose text this is does not change: enter a new one."))
        return super().write(vals)

    @api.constrains("authority_id", "kind")
    def _check_local_kind(self):
        if any(law.authority_id and law.kind not in LOCAL_KINDS for law in self):
            raise ValidationError(
                self.env._(
                    "A province publishes explanations and supporting rules; other texts are the "
                    "State's."
                )
            )

    @api.constrains("explains_id")
    def _check_explains(self):
        if any(law.explains_id == law for law in self):
            raise ValidationError(self.env._("A text does not explain itself."))

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
