from odoo import models
from odoo.fields import Command

from ..lifecycle.change_notice import Item
from ..tools.page_entry import parsed_day, parsed_ids
from .change_line import MAY_BE_EMPTY, WORDS


class ChangeNoticePage(models.Model):
    """附件3 as the laboratory fills it in on its own page."""

    _inherit = "licence.lab.change.notice"

    def _products_to_name(self):
        """填表说明 1: products as the rule books name them."""
        # sudo: laboratories do not look up rule books; which products have one is public
        found = self.env["licence.product"].sudo().search([("rule_book_ids", "!=", False)])
        return self.env["licence.product"].browse(found.ids)

    def _fill_in(self, given, products):
        """What stands on the page: products, the day, 变更后 of each row."""
        self.ensure_one()
        chosen = set(parsed_ids(products)) & set(self._products_to_name().ids)
        self.write(
            {
                "product_ids": [Command.set(sorted(chosen))],
                "changed_on": parsed_day(self.env, given.get("changed_on")),
            }
        )
        for line in self.line_ids:
            line._fill_in(given)


class ChangeLinePage(models.Model):
    """One row of the form on the page."""

    _inherit = "licence.lab.change.line"

    def _item_word(self):
        return WORDS[Item(self.item)]

    def _may_fall_away(self):
        return self.item in MAY_BE_EMPTY

    def _fill_in(self, given):
        vals = {
            "after": (given.get(f"after-{self.item}") or "").strip() or False,
            "is_emptied": bool(given.get(f"emptied-{self.item}")),
        }
        if any(self[name] != value for name, value in vals.items()):
            self.write(vals)
