from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.publicity_event import PUBLICITY_EVENT, State
from .publication_channel import KINDS as CHANNELS

_lt = LazyTranslate(__name__)

KINDS = [
    ("rules", "Rule Book Explained (宣贯)"),
    ("opinion", "Public Information (舆论宣传)"),
    ("policy", "Policy Explained (政策解读)"),
]


class PublicityEvent(models.Model):
    """宣贯: who explained which rules to whom, by which channel, with which material."""

    _name = "licence.publicity.event"
    _description = "Publicity event"
    _inherit = [
        "licence.organised.mixin", "licence.publicity.event.guards",
        "licence.publicity.event.effects", "licence.lifecycle.mixin", "mail.thread",
    ]  # fmt: skip
    _order = "held_on desc, id desc"

    _lifecycle = PUBLICITY_EVENT
    _open_states = frozenset({State.PLANNED})
    _verb_labels = {"hold": _lt("Close as Held"), "call_off": _lt("Call Off")}

    state = fields.Selection(
        labels(PUBLICITY_EVENT, {"planned": "Planned", "held": "Held", "cancelled": "Called Off"}),
        group_expand=True,
    )
    name = fields.Char("Topic", required=True)
    kind = fields.Selection(KINDS, required=True, default="rules", index=True)
    channel = fields.Selection(CHANNELS, required=True, default="meeting")
    rule_book_id = fields.Many2one(
        "licence.rule.book", ondelete="restrict", index="btree_not_null",
        help="The version of the rules that is explained.",
    )  # fmt: skip
    law_id = fields.Many2one("licence.law", "Document", ondelete="restrict")
    window_id = fields.Many2one(
        "licence.issue.window", "Issuing Schedule", ondelete="set null", index="btree_not_null"
    )
    held_on = fields.Date("Day", required=True, index=True)
    place = fields.Char("Place or Medium", help="Hall, web address or name of the medium.")
    audience = fields.Char()
    invited_ids = fields.Many2many(
        "res.partner", "licence_publicity_event_invited", "event_id", "partner_id",
        "Enterprises Invited", domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    attended_ids = fields.Many2many(
        "res.partner", "licence_publicity_event_attended", "event_id", "partner_id",
        "Enterprises Attending", domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    invited_count = fields.Integer("Invited", compute="_compute_counts", store=True)
    attended_count = fields.Integer("Attended", compute="_compute_counts", store=True)
    absent_ids = fields.Many2many(
        "res.partner", string="Invited, Not Attending", compute="_compute_absent_ids"
    )
    material_ids = fields.Many2many(
        "ir.attachment", "licence_publicity_event_material", "event_id", "attachment_id",
        bypass_search_access=True,
    )  # fmt: skip
    note = fields.Text("Questions Asked")

    @api.depends("invited_ids", "attended_ids")
    def _compute_counts(self):
        for event in self:
            event.invited_count = len(event.invited_ids)
            event.attended_count = len(event.attended_ids)

    @api.depends("invited_ids", "attended_ids")
    def _compute_absent_ids(self):
        for event in self:
            event.absent_ids = event.invited_ids - event.attended_ids

    @api.constrains("kind", "rule_book_id", "law_id")
    def _check_subject(self):
        for event in self:
            if event.kind == "rules" and not event.rule_book_id:
                raise ValidationError(self.env._("Choose the version of the rules explained."))
            if event.kind == "policy" and not event.law_id:
                raise ValidationError(self.env._("Choose the document that is explained."))

    @api.onchange("rule_book_id")
    def _onchange_rule_book_id(self):
        if self.rule_book_id and not self.name:
            self.name = f"{self.rule_book_id.display_name}宣贯"

    def action_hold(self):
        return self._advance("hold")

    def action_call_off(self):
        return self._ask("call_off")


class RuleBook(models.Model):
    """Which rules were explained, and which never."""

    _inherit = "licence.rule.book"

    event_ids = fields.One2many("licence.publicity.event", "rule_book_id", "Publicity Events")
    is_explained = fields.Boolean(
        "Explained (宣贯)", compute="_compute_is_explained", search="_search_is_explained",
        compute_sudo=True,
        help="Your area, or a review body, has held an event on this version of the rules.",
    )  # fmt: skip

    @api.depends("event_ids.state", "event_ids.authority_id")
    @api.depends_context("uid")
    def _compute_is_explained(self):
        explained = self.search(self._explained_domain() & Domain("id", "in", self.ids))
        for book in self:
            book.is_explained = book in explained

    @api.model
    def _search_is_explained(self, operator, value):
        if operator != "in":
            return NotImplemented
        found = self._explained_domain()
        return found if True in value else ~found

    @api.model
    def _explained_domain(self):
        """By an event of the user's own area or of any review body; nationally, by anybody."""
        own = self.env.user.licence_authority_id
        events = Domain("state", "=", State.HELD) & Domain("kind", "=", "rules")
        if own:
            events &= Domain("authority_id", "child_of", own.id) | Domain(
                "department_id", "!=", False
            )
        return Domain("event_ids", "any", events)
