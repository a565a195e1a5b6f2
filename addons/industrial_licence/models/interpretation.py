from markupsafe import Markup

from odoo import fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.interpretation import INTERPRETATION, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.DRAFT: "Draft", State.ASKED: "Asked", State.ANSWERED: "Answered",
    State.PUBLISHED: "Published", State.WITHDRAWN: "Withdrawn",
}  # fmt: skip
_QUESTION = frozenset({"name", "question", "law_id", "article", "authority_id"})
_CONTACT = frozenset({"contact_office", "contact_phone"})
_TEXT = Markup("<h3>问题</h3><p>%s</p><h3>答复</h3><p>%s</p>")


class Interpretation(models.Model):
    """解释: what an authority asked on an article, and what the nation answered for all."""

    _name = "licence.interpretation"
    _description = "Interpretation"
    _inherit = ["licence.interpretation.guards", "licence.lifecycle.mixin", "mail.thread"]
    _order = "id desc"

    _lifecycle = INTERPRETATION
    _main_states = (State.DRAFT, State.ASKED, State.ANSWERED, State.PUBLISHED)
    _open_states = frozenset({State.DRAFT, State.ASKED})
    _sealed_fields = frozenset(
        "asked_by_id asked_on answered_by_id answered_on published_on document_id".split()
    )
    _verb_labels = {
        "ask": _lt("Ask"), "answer": _lt("Answer"), "return_": _lt("Return"),
        "publish": _lt("Publish"), "withdraw": _lt("Withdraw"),
    }  # fmt: skip

    state = fields.Selection(labels(INTERPRETATION, STATE_WORDS), group_expand=True)
    name = fields.Char("Subject", required=True)
    authority_id = fields.Many2one(
        "licence.authority", "Asked By", required=True, index=True, readonly=True,
        ondelete="restrict", default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    law_id = fields.Many2one(
        "licence.law", "Text Asked About", required=True, index=True, ondelete="restrict"
    )
    article = fields.Char(required=True, help="Article the question is about, such as 第二十一条.")
    question = fields.Text(required=True)
    answer = fields.Text()
    contact_office = fields.Char(help="Who answers questions on the answer.")
    contact_phone = fields.Char()
    asked_by_id = fields.Many2one(
        "res.users", "Person Asking", readonly=True, copy=False, ondelete="restrict"
    )
    asked_on = fields.Date(readonly=True, copy=False)
    answered_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    answered_on = fields.Date(readonly=True, copy=False)
    published_on = fields.Date(readonly=True, copy=False)
    document_id = fields.Many2one(
        "licence.law", "In the Library", readonly=True, copy=False, ondelete="restrict",
        index="btree_not_null",
    )  # fmt: skip

    def write(self, vals):
        self._refuse_rewording(vals)
        return super().write(vals)

    def _refuse_rewording(self, vals):
        if self._passes() or not _QUESTION & set(vals):
            return
        if any(row.state != State.DRAFT for row in self):
            raise UserError(self.env._("The question was asked; its words stand."))

    def _after_ask(self):
        self._seal({"asked_by_id": self.env.uid, "asked_on": legal_today(self.env)})

    def _after_answer(self):
        self._seal({"answered_by_id": self.env.uid, "answered_on": legal_today(self.env)})

    def _after_return_(self):
        self._seal({"answered_by_id": False, "answered_on": False})

    def _after_publish(self):
        """The answer is a text of the library from now on, beside the article it explains."""
        # sudo: the library is kept by the editor; this text enters it by the verb alone
        document = self.env["licence.law"].sudo().create(self._document_vals())
        self._seal({"document_id": document.id, "published_on": legal_today(self.env)})

    def _after_withdraw(self):
        # sudo: as in _after_publish; what was valid until today stays readable as history
        self.document_id.sudo().effective_to = legal_today(self.env)

    def _document_vals(self):
        speaker = self.env.user.licence_authority_id
        return {
            "name": self.env._("Answer on %(article)s: %(subject)s",
                               article=self.article, subject=self.name),
            "kind": "guidance", "authority_id": False, "issuer": speaker.name,
            "promulgated_on": legal_today(self.env), "effective_from": legal_today(self.env),
            "explains_id": self.law_id.id, "article": self.article,
            "text": _TEXT % (self.question, self.answer),
            "contact_office": self.contact_office, "contact_phone": self.contact_phone,
        }  # fmt: skip

    def action_ask(self):
        return self._advance("ask")

    def action_answer(self):
        return self._advance("answer")

    def action_return_(self):
        return self._ask("return_")

    def action_publish(self):
        return self._advance("publish")

    def action_withdraw(self):
        return self._ask("withdraw")


class Law(models.Model):
    """An answer that two persons published is not rewritten by one in the library."""

    _inherit = "licence.law"

    interpretation_ids = fields.One2many("licence.interpretation", "document_id")

    def write(self, vals):
        if not self.env.su and set(vals) - _CONTACT:
            self._refuse_answered()
        return super().write(vals)

    def _refuse_answered(self):
        # sudo: whether it is an answer does not depend on who asks
        if self.sudo().interpretation_ids:
            raise UserError(
                self.env._("This text is a published answer: withdraw it and answer anew.")
            )
