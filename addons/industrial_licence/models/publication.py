from odoo import api, fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.publication import PUBLICATION, State
from ..tools.terms import Level

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.DRAFT: "Draft", State.REVIEWED: "Reviewed", State.PUBLISHED: "Published",
    State.WITHDRAWN: "Withdrawn",
}  # fmt: skip
KINDS = [
    ("holders", "List of Holders (获证企业名单)"),
    ("cancelled", "List of Cancelled Certificates (注销企业名单)"),
    ("document", "Law, Rule or Policy Document"),
    ("guide", "Service Guide (办事指南)"),
    ("publicity", "Publicity of a Rule Book (宣贯)"),
    ("notice", "Notice"),
]
# 信息管理规定 27, 28: a province announces both on its own site and in related media.
TWO_CHANNELS = frozenset({"holders", "cancelled"})


class Publication(models.Model):
    """What the office makes public, by whom and where; two persons stand behind each."""

    _name = "licence.publication"
    _description = "Publication"
    _inherit = [
        "licence.publication.guards", "licence.publication.effects", "licence.lifecycle.mixin",
        "licence.clocked.mixin",
    ]  # fmt: skip
    _order = "published_on desc nulls first, id desc"

    _lifecycle = PUBLICATION
    _main_states = (State.DRAFT, State.REVIEWED, State.PUBLISHED)
    _open_states = frozenset({State.DRAFT, State.REVIEWED})
    # The clipping comes after the day of publication.
    _always_open_fields = frozenset({"channel_ids", "due_on", "warn_on"})
    _clock_owner_field = "drafter_id"
    _sealed_fields = frozenset(
        "authority_id reviewer_id publisher_id published_on withdrawn_on withdrawal".split()
    )
    _verb_labels = {
        "review": _lt("Review"), "return_": _lt("Return"), "publish": _lt("Publish"),
        "withdraw": _lt("Withdraw"),
    }  # fmt: skip

    state = fields.Selection(labels(PUBLICATION, STATE_WORDS), group_expand=True)
    name = fields.Char("Title", required=True)
    kind = fields.Selection(KINDS, required=True, default="holders", index=True)
    authority_id = fields.Many2one(
        "licence.authority", required=True, index=True, readonly=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    text = fields.Text()
    contact_office = fields.Char(help="Who answers questions on it.")
    contact_phone = fields.Char()
    law_id = fields.Many2one("licence.law", "Document", ondelete="restrict", index="btree_not_null")
    guide_id = fields.Many2one(
        "licence.service.guide", "Service Guide", ondelete="restrict", index="btree_not_null"
    )
    rule_book_id = fields.Many2one(
        "licence.rule.book", ondelete="restrict", index="btree_not_null",
        help="Whose rules are made known to the enterprises (国质检监〔2006〕499号 一(一)).",
    )  # fmt: skip
    entry_ids = fields.One2many("licence.publication.entry", "publication_id", "Certificates")
    entry_count = fields.Integer(compute="_compute_entry_count", string="Number of Certificates")
    channel_ids = fields.One2many("licence.publication.channel", "publication_id", "Channels")
    is_complete = fields.Boolean(
        "Complete", compute="_compute_is_complete", store=True,
        help="Lists of a province are announced on its own site and in the media, with clipping.",
    )  # fmt: skip
    drafter_id = fields.Many2one(
        "res.users", readonly=True, ondelete="restrict", default=lambda self: self.env.uid
    )
    reviewer_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    publisher_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    published_on = fields.Date(readonly=True, copy=False, index="btree_not_null")
    withdrawn_on = fields.Date(readonly=True, copy=False)
    withdrawal = fields.Char("Reason of the Withdrawal", readonly=True, copy=False)

    _four_eyes = models.Constraint(
        "CHECK (publisher_id IS NULL OR publisher_id <> reviewer_id)",
        "Whoever reviewed a publication does not publish it.",
    )

    @api.depends("entry_ids")
    def _compute_entry_count(self):
        counts = dict(
            self.env["licence.publication.entry"]._read_group(
                [("publication_id", "in", self.ids)], ["publication_id"], ["__count"]
            )
        )
        for publication in self:
            publication.entry_count = counts.get(publication, 0)

    @api.depends("state", "kind", "authority_id.level", "channel_ids.kind", "channel_ids.clipping")
    def _compute_is_complete(self):
        for publication in self:
            both = publication.kind in TWO_CHANNELS and (
                publication.authority_id.level != Level.NATIONAL
            )
            done = publication.channel_ids.filtered("is_proved")
            wanted = {"site", "media"} if both else {"site"}
            is_out = publication.state == State.PUBLISHED
            publication.is_complete = is_out and wanted <= set(done.mapped("kind"))

    def action_review(self):
        return self._advance("review")

    def action_return_(self):
        return self._ask("return_")

    def action_publish(self):
        return self._advance("publish")

    def action_withdraw(self):
        return self._ask("withdraw")

    def action_collect(self):
        return self._collect()
