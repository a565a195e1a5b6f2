from datetime import date

from odoo import models

from ..tools.terms import Level

# 国质检监〔2015〕364号 四(二): what serves neither safety nor policy is dropped from this day.
TAGS_SINCE = date(2015, 8, 4)


class RuleBookGuards(models.AbstractModel):
    """Why a rule book may not move on."""

    _name = "licence.rule.book.guards"
    _description = "Reasons against the verbs of a rule book"

    def _guard_kept_nationally(self):
        if self.env.user.licence_authority_id.level != Level.NATIONAL:
            yield self.env._("The national authority keeps this; no province changes it.")

    def _guard_book_complete(self):
        if not self.product_ids:
            yield self.env._("The rule book names no product.")
        if not self.condition_ids:
            yield self.env._("The rule book has no conditions.")
        if not self.pass_rule_id:
            yield self.env._("The rule book has no pass rule.")
        if not self.test_item_ids:
            yield self.env._("The rule book has no test items.")

    def _guard_conditions_tagged(self):
        if self.effective_to and self.effective_to < TAGS_SINCE:
            return
        bare = self.condition_ids.filtered(lambda condition: not condition.tag)
        if bare:
            yield self.env._(
                "From %(date)s every condition serves safety or policy; untagged: %(numbers)s.",
                date=TAGS_SINCE, numbers=", ".join(bare.mapped("number")),
            )  # fmt: skip

    def _guard_no_book_of_the_day(self):
        rivals = self.env["licence.rule.book.scope"].search(
            [
                ("product_id", "in", self.product_ids.ids),
                ("effective_from", "=", self.effective_from),
            ]
        )
        for rival in rivals:
            yield self.env._(
                "%(book)s already begins on that day for %(product)s.",
                book=rival.book_id.display_name, product=rival.product_id.name,
            )  # fmt: skip

    def _guard_other_person_reviewed(self):
        reviewed = self.step_ids.filtered(lambda step: step.verb == "review").sorted("id")[-1:]
        if reviewed.user_id == self.env.user:
            yield self.env._("You reviewed this rule book; another person publishes it.")
