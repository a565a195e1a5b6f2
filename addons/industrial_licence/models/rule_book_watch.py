from odoo import fields, models
from odoo.exceptions import UserError

from ..lifecycle.rule_book import IN_FORCE
from ..tools.legal_time import legal_today
from .rule_book_guards import TAGS_SINCE

EVALUATION = frozenset(
    "evaluator evaluated_on evaluation_result evaluation evaluation_file "
    "evaluation_file_name".split()
)


class RuleBook(models.Model):
    """The standards a version rests on, what it takes up, who looked at it from outside."""

    _inherit = "licence.rule.book"

    _always_open_fields = EVALUATION

    standard_ids = fields.Many2many(
        "licence.standard", "licence_rule_book_standard_rel", "book_id", "standard_id", "Standards"
    )
    has_old_standard = fields.Boolean(
        "Rests on an Old Standard", compute="_compute_has_old_standard",
        search="_search_has_old_standard",
    )  # fmt: skip
    proposal_ids = fields.One2many(
        "licence.rule.proposal", "adopted_book_id", "Proposals Taken Up", readonly=True
    )
    evaluator = fields.Char(
        "Third Party",
        copy=False,
        help="独立第三方评审机构: no drafter of the rules, no review body.",
    )
    evaluated_on = fields.Date(copy=False)
    evaluation_result = fields.Selection(
        [("supports", "Supports the Draft"), ("objects", "Objects to the Draft")], copy=False
    )
    evaluation = fields.Text("Opinion", copy=False)
    evaluation_file = fields.Binary("File of the Opinion", copy=False)
    evaluation_file_name = fields.Char("Name of the File", copy=False)

    def _compute_has_old_standard(self):
        old = self.search(self._search_has_old_standard("in", {True}))
        for book in self:
            book.has_old_standard = book in old

    def _search_has_old_standard(self, operator, value):
        if operator != "in":
            return NotImplemented
        old = fields.Domain("standard_ids", "any", [("ended_on", "!=", False)])
        return old if True in value else ~old

    def write(self, vals):
        if EVALUATION & set(vals) and any(book.state in IN_FORCE for book in self):
            raise UserError(self.env._("The opinion on a published version stands as it is."))
        return super().write(vals)

    def _guard_evaluated(self):
        """国质检监〔2015〕364号 五(一): an independent third party looks at a draft first."""
        if legal_today(self.env) < TAGS_SINCE:
            return
        if not (self.evaluator and self.evaluated_on and self.evaluation_result):
            yield self.env._("No independent third party has given its opinion on this version.")
        elif self.evaluated_on > legal_today(self.env):
            yield self.env._("The opinion of the third party lies in the future.")
        elif self.evaluation_result == "objects":
            yield self.env._("The third party objects to this version.")
        # sudo: which bodies there are does not depend on who asks
        bodies = self.env["licence.department"].sudo()
        if self.evaluator and bodies.search_count([("name", "=", self.evaluator.strip())], limit=1):
            yield self.env._("A review body is no independent third party.")
