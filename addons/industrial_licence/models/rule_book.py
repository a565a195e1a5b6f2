from odoo import api, fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.rule_book import RULE_BOOK, State

_lt = LazyTranslate(__name__)


class RuleBook(models.Model):
    """实施细则: what one must have, hand in and pass to be licensed for these products."""

    _name = "licence.rule.book"
    _description = "Rule book"
    _inherit = [
        "licence.dated.mixin", "licence.lifecycle.mixin",
        "licence.rule.book.guards", "licence.rule.book.effects", "mail.thread",
    ]  # fmt: skip
    _order = "effective_from desc, number, id"
    _rec_names_search = ["name", "number"]

    _lifecycle = RULE_BOOK
    _open_states = frozenset({State.DRAFT})
    _verb_labels = {
        "review": _lt("Review"),
        "return_": _lt("Return"),
        "publish": _lt("Publish"),
        "adopt": _lt("Take Over the Published Text"),
        "repeal": _lt("Repeal"),
    }

    state = fields.Selection(
        labels(
            RULE_BOOK,
            {
                "draft": "Draft", "reviewed": "Reviewed",
                "published": "Published", "repealed": "Repealed",
            },
        )
    )  # fmt: skip
    name = fields.Char(required=True, index="trigram")
    number = fields.Char(help="Number of the rule book, such as (X)XK05-001.")
    law_id = fields.Many2one("licence.law", "Announced By", ondelete="restrict")
    product_ids = fields.Many2many(
        "licence.product", "licence_rule_book_product_rel", "book_id", "product_id", "Products"
    )
    pass_rule_id = fields.Many2one("licence.pass.rule", ondelete="restrict")
    team_rule = fields.Text(help="Size and make-up of the visiting team.")
    sampling_rule = fields.Text(help="How and how many samples are drawn and sealed.")
    permit_scope = fields.Text("Scope Printed on the Certificate")
    test_days = fields.Integer(help="Days the laboratory has from receipt of the sample.")
    visit_days = fields.Integer(help="Days a visit normally takes.")
    note = fields.Text()
    condition_ids = fields.One2many("licence.condition", "rule_book_id", "Conditions", copy=True)
    test_item_ids = fields.One2many("licence.test.item", "rule_book_id", "Test Items", copy=True)
    requirement_ids = fields.One2many("licence.requirement", "rule_book_id", "Materials", copy=True)
    policy_document_ids = fields.One2many(
        "licence.requirement", "rule_book_id", "Policy Documents",
        domain=[("is_policy", "=", True)],
    )  # fmt: skip
    scope_ids = fields.One2many("licence.rule.book.scope", "book_id", "In Force For", copy=False)
    condition_count = fields.Integer("Number of Conditions", compute="_compute_counts")
    veto_count = fields.Integer("Veto Items", compute="_compute_counts")
    attachment = fields.Binary("File")
    attachment_name = fields.Char("File Name")

    @api.depends("condition_ids.is_veto")
    def _compute_counts(self):
        for book in self:
            book.condition_count = len(book.condition_ids)
            book.veto_count = len(book.condition_ids.filtered("is_veto"))

    @api.depends("name", "effective_from")
    def _compute_display_name(self):
        for book in self:
            since = f"（{book.effective_from.year}）" if book.effective_from else ""
            book.display_name = f"{book.name or ''}{since}"

    def action_review(self):
        return self._advance("review")

    def action_return_(self):
        return self._ask("return_")

    def action_publish(self):
        return self._advance("publish")

    def action_adopt(self):
        return self._advance("adopt")

    def action_repeal(self):
        return self._ask("repeal")
