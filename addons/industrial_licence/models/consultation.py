from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tools.translate import LazyTranslate

from ..lifecycle.consultation import CONSULTATION, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)


class Consultation(models.Model):
    """征求意见: ministries and associations comment on a draft and change nothing."""

    _name = "licence.consultation"
    _description = "Consultation on a draft"
    _inherit = ["licence.consultation.guards", "licence.lifecycle.mixin"]
    _order = "closes_on desc, id desc"

    _lifecycle = CONSULTATION
    _open_states = frozenset({State.DRAFT})
    # An answer to a comment comes after the last day.
    _always_open_fields = frozenset({"comment_ids"})
    _verb_labels = {"open": _lt("Open for Comments"), "close": _lt("End the Consultation")}

    state = fields.Selection(
        labels(CONSULTATION, {"draft": "Draft", "open": "Out for Comment", "closed": "Ended"}),
        group_expand=True,
    )
    name = fields.Char("Subject", required=True)
    rule_book_id = fields.Many2one("licence.rule.book", ondelete="restrict", index="btree_not_null")
    catalogue_id = fields.Many2one("licence.catalogue", ondelete="restrict", index="btree_not_null")
    question = fields.Text("What Is Asked")
    draft = fields.Binary("Text of the Draft", attachment=True)
    draft_name = fields.Char("File Name")
    closes_on = fields.Date("Last Day for Comments", required=True)
    party_ids = fields.Many2many(
        "res.partner", "licence_consultation_party", "consultation_id", "partner_id",
        "Parties Invited", help="Ministries and associations; their portal accounts comment.",
    )  # fmt: skip
    comment_ids = fields.One2many("licence.consultation.comment", "consultation_id", "Comments")
    comment_count = fields.Integer("Number of Comments", compute="_compute_comment_count")

    _one_draft = models.Constraint(
        "CHECK (num_nonnulls(rule_book_id, catalogue_id) = 1)",
        "A consultation is about one draft: a rule book or a version of the catalogue.",
    )

    @api.depends("comment_ids")
    def _compute_comment_count(self):
        for row in self:
            row.comment_count = len(row.comment_ids)

    def _lines(self):
        """The draft as the parties read it: (heading, text) of each line."""
        self.ensure_one()
        # sudo: the parties read the lines of this draft, not the tables behind it
        known = self.sudo()
        told = [
            (line.product_id.display_name, "、".join(line.unit_ids.mapped("name")))
            for line in known.catalogue_id.line_ids
        ]
        return told + [
            (f"{each.number or ''} {each.name}".strip(), each.content or "")
            for each in known.rule_book_id.condition_ids
        ]

    def _accounts(self):
        """Portal accounts of the parties invited."""
        # sudo: whether a party has an account is no secret of the account
        users = self.env["res.users"].sudo().search(
            [("partner_id.commercial_partner_id", "in", self.party_ids.commercial_partner_id.ids)]
        )  # fmt: skip
        return users.filtered("share")

    def _after_open(self):
        # sudo: the post opens the drafts one is invited to, and nothing else
        self._accounts().sudo().group_ids = [
            Command.link(self.env.ref("industrial_licence.group_participant").id)
        ]

    def action_open(self):
        return self._advance("open")

    def action_close(self):
        return self._advance("close")


class ConsultationComment(models.Model):
    """What one party said; it stands as it was said, and is answered beside it."""

    _name = "licence.consultation.comment"
    _description = "Comment on a draft"
    _order = "id"
    _rec_name = "text"

    consultation_id = fields.Many2one(
        "licence.consultation", required=True, index=True, ondelete="restrict"
    )
    author_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")
    party_id = fields.Many2one("res.partner", readonly=True, index=True, ondelete="restrict")
    place = fields.Char("Line or Article")
    text = fields.Text("Comment", required=True)
    answer = fields.Text("What Became of It")
    said_on = fields.Date(readonly=True)

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_false_words(vals_list)
        signed = {
            "author_id": self.env.uid, "said_on": legal_today(self.env),
            "party_id": self.env.user.commercial_partner_id.id,
        }  # fmt: skip
        made = super().create([{**vals, **signed} for vals in vals_list])
        made._refuse_late()
        return made

    def write(self, vals):
        if set(vals) - {"answer"}:
            raise UserError(self.env._("A comment stands as it was made."))
        return super().write(vals)

    def _refuse_false_words(self, vals_list):
        named = {"author_id", "party_id", "said_on"}
        if any(named & set(vals) for vals in vals_list):
            raise AccessError(self.env._("A comment bears the name of who makes it."))
        if not all((vals.get("text") or "").strip() for vals in vals_list):
            raise UserError(self.env._("Please write your comment."))

    def _refuse_late(self):
        today = legal_today(self.env)
        # sudo: whether it is still open does not depend on who asks
        asked = self.sudo().consultation_id
        if any(row.state != State.OPEN or row.closes_on < today for row in asked):
            raise UserError(self.env._("The consultation is closed; no comment is taken any more."))
