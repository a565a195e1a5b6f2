from odoo import api, fields, models
from odoo.exceptions import ValidationError

KINDS = [
    ("site", "Own Site (本单位网站)"), ("media", "Media (相关媒体)"),
    ("meeting", "Meeting With Enterprises (宣贯会)"), ("hall", "Service Hall"),
]  # fmt: skip
NEEDS_PROOF = frozenset({"media", "meeting"})


class PublicationChannel(models.Model):
    """Where a publication was made known: the own site, or a medium with its clipping."""

    _name = "licence.publication.channel"
    _description = "Channel of a publication"
    _order = "shown_on, id"
    _rec_name = "medium"

    publication_id = fields.Many2one(
        "licence.publication", required=True, index=True, ondelete="cascade"
    )
    kind = fields.Selection(KINDS, required=True, default="media")
    medium = fields.Char("Name of the Medium")
    shown_on = fields.Date(required=True)
    address = fields.Char("Web Address")
    audience = fields.Char()
    enterprise_ids = fields.Many2many(
        "res.partner", "licence_publication_channel_partner", "channel_id", "partner_id",
        "Enterprises Attending", domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    clipping = fields.Binary(attachment=True)
    clipping_name = fields.Char("File Name")
    is_proved = fields.Boolean("Proved", compute="_compute_is_proved")

    @api.depends("kind", "medium", "clipping")
    def _compute_is_proved(self):
        for channel in self:
            has_proof = bool(channel.medium and channel.clipping)
            channel.is_proved = channel.kind not in NEEDS_PROOF or has_proof

    @api.constrains("kind", "medium")
    def _check_medium(self):
        if any(channel.kind == "media" and not channel.medium for channel in self):
            raise ValidationError(self.env._("Name the medium in which the list appeared."))
