from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.standard import STANDARD, State
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {"current": "In Force", "superseded": "Superseded", "withdrawn": "Abolished"}
KINDS = [
    ("national", "National Standard"),
    ("industry", "Industry Standard"),
    ("requirement", "Technical Requirement"),
]


class Standard(models.Model):
    """产品标准: what a rule book rests on; when it changes, the rules are looked at again."""

    _name = "licence.standard"
    _description = "Standard behind the rule books"
    _inherit = [
        "licence.standard.watch", "licence.lifecycle.mixin", "mail.thread", "mail.activity.mixin",
    ]  # fmt: skip
    _order = "number, edition desc, id"
    _rec_names_search = ["number", "name"]

    _lifecycle = STANDARD
    _open_states = frozenset({State.CURRENT})
    _always_open_fields = frozenset({"rule_book_ids"})
    _sealed_fields = frozenset({"ended_on"})
    _verb_labels = {"supersede": _lt("Supersede"), "withdraw": _lt("Abolish")}

    state = fields.Selection(labels(STANDARD, STATE_WORDS), string="Status", group_expand=True)
    number = fields.Char(required=True, index="trigram", help="Such as GB/T 5023.")
    edition = fields.Char(required=True, help="The year of the edition, such as 2008.")
    name = fields.Char("Title", required=True, index="trigram")
    kind = fields.Selection(KINDS, required=True, default="national")
    effective_from = fields.Date("In Force From")
    ended_on = fields.Date("No Longer Used Since", readonly=True, copy=False)
    successor_id = fields.Many2one(
        "licence.standard", "Superseded By", index="btree_not_null", ondelete="restrict", copy=False
    )
    predecessor_ids = fields.One2many("licence.standard", "successor_id", "Supersedes")
    rule_book_ids = fields.Many2many(
        "licence.rule.book", "licence_rule_book_standard_rel", "standard_id", "book_id",
        "Rule Books That Rest on It",
    )  # fmt: skip
    proposal_ids = fields.One2many("licence.rule.proposal", "standard_id", "Proposals")
    note = fields.Text()

    _edition_once = models.Constraint(
        "UNIQUE (number, edition)", "This edition of the standard is already entered."
    )

    @api.depends("number", "edition", "name")
    def _compute_display_name(self):
        for standard in self:
            number = "-".join(filter(None, [standard.number, standard.edition]))
            standard.display_name = f"{number} {standard.name or ''}".strip()

    @api.constrains("successor_id")
    def _check_successor(self):
        if any(standard.successor_id == standard for standard in self) or self._has_cycle(
            "successor_id"
        ):
            raise ValidationError(self.env._("A standard is not superseded by itself."))

    def _guard_own_products(self):
        body = self.env.user.licence_department_id
        if body and not self._rests_on_it(self._books_in_use(), body):
            yield self.env._("The standard is behind no rule book of your body's products.")

    def _guard_successor_named(self):
        if not self.successor_id:
            yield self.env._("Name the standard that takes its place.")
        elif self.successor_id.state != State.CURRENT:
            yield self.env._("%(standard)s is no longer in force itself.",
                             standard=self.successor_id.display_name)  # fmt: skip

    def _after_supersede(self):
        self._seal({"ended_on": legal_today(self.env)})
        self._call_for_revision()

    def _after_withdraw(self):
        self._after_supersede()

    def action_supersede(self):
        return self._advance("supersede")

    def action_withdraw(self):
        return self._ask("withdraw")
