from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.rule_book import State as BookState
from ..lifecycle.rule_proposal import RULE_PROPOSAL, State
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft", "filed": "Sent to the Office", "adopted": "Adopted",
    "refused": "Not Adopted",
    "withdrawn": "Withdrawn",
}  # fmt: skip
OFFICE = ("industrial_licence.group_catalogue_editor", "industrial_licence.group_approver")


class RuleProposal(models.Model):
    """修订意见: which rule should read how, why, and what the national office made of it."""

    _name = "licence.rule.proposal"
    _description = "Proposal to revise a rule book"
    _inherit = ["licence.rule.proposal.guards", "licence.lifecycle.mixin", "mail.thread"]
    _order = "id desc"
    _rec_names_search = ["rule_book_id.name", "text"]

    _lifecycle = RULE_PROPOSAL
    _open_states = frozenset({State.DRAFT})
    _always_open_fields = frozenset({"adopted_book_id"})
    _sealed_fields = frozenset(
        {"filed_on", "answered_on", "answered_by_id", "answer", "named_by_id"}
    )
    _sealed_between_steps = frozenset({"named_by_id"})
    _verb_labels = {
        "file": _lt("Send to the Office"),
        "withdraw": _lt("Withdraw the Proposal"),
        "adopt": _lt("Adopt"),
        "refuse": _lt("Do Not Adopt"),
    }

    state = fields.Selection(labels(RULE_PROPOSAL, STATE_WORDS), group_expand=True)
    department_id = fields.Many2one(
        "licence.department", "Review Body", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_department_id,
    )  # fmt: skip
    rule_book_id = fields.Many2one(
        "licence.rule.book", "Version to Be Revised", required=True, index=True,
        ondelete="restrict",
        domain=[("state", "in", (BookState.PUBLISHED.value, BookState.REPEALED.value))],
    )  # fmt: skip
    standard_id = fields.Many2one(
        "licence.standard", "Because of the Standard", index="btree_not_null", ondelete="restrict"
    )
    text = fields.Text("Proposed Text", required=True)
    reason = fields.Text(required=True)
    attachment_ids = fields.Many2many(
        "ir.attachment", string="Attachments", bypass_search_access=True
    )
    filed_on = fields.Date("Sent to the Office On", readonly=True, copy=False)
    adopted_book_id = fields.Many2one(
        "licence.rule.book", "Adopted Into", index="btree_not_null", ondelete="restrict",
        copy=False, help="The new version that takes the proposal up; the office names it.",
    )  # fmt: skip
    named_by_id = fields.Many2one(
        "res.users", "Version Named By", readonly=True, copy=False, ondelete="restrict"
    )
    answer = fields.Text("Answer of the Office", readonly=True, copy=False)
    answered_on = fields.Date("Answered by the Office On", readonly=True, copy=False)
    answered_by_id = fields.Many2one(
        "res.users", "Answered For the Office By", readonly=True, copy=False, ondelete="restrict"
    )

    @api.depends("department_id.name", "rule_book_id")
    def _compute_display_name(self):
        for proposal in self:
            book, body = proposal.rule_book_id.display_name, proposal.department_id.name
            proposal.display_name = f"{book or ''} · {body or ''}"

    @api.model_create_multi
    def create(self, vals_list):
        if any(vals.get("adopted_book_id") for vals in vals_list):
            raise UserError(self.env._("The office names the version when it answers."))
        return super().create(vals_list)

    def write(self, vals):
        if "department_id" in vals and self.ids:
            raise UserError(self.env._("A proposal stays with the body that made it."))
        if "adopted_book_id" in vals:
            self._check_office_answers()
            self._seal({"named_by_id": self.env.uid})
        return super().write(vals)

    def _check_office_answers(self):
        user = self.env.user
        if not any(user.has_group(post) for post in OFFICE) or user.licence_department_id:
            raise AccessError(self.env._("The office names the version when it answers."))
        if any(proposal.state != State.FILED for proposal in self):
            raise UserError(self.env._("A version is named for a proposal that is filed."))

    def _after_file(self):
        self._seal({"filed_on": legal_today(self.env)})
        self.standard_id._answered_by(self.department_id)

    def _after_adopt(self):
        self._answer(self.env._("Adopted into %(book)s.", book=self.adopted_book_id.display_name))

    def _after_refuse(self):
        # sudo: the journal of this very record
        self._answer(self.sudo().step_ids.sorted("id")[-1:].reason)

    def _answer(self, text):
        self._seal(
            {
                "answer": text,
                "answered_on": legal_today(self.env),
                "answered_by_id": self.env.uid,
            }
        )

    def action_file(self):
        return self._advance("file")

    def action_withdraw(self):
        return self._ask("withdraw")

    def action_adopt(self):
        return self._advance("adopt")

    def action_refuse(self):
        return self._ask("refuse")
