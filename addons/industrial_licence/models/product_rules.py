from odoo import models

from ..tools.terms import Level


class ProductRules(models.Model):
    """Which authority and which rule book hold for a product on a day."""

    _inherit = "licence.product"

    def _competent_levels(self, date):
        """Product → level of the authority that grants its licence on the day."""
        return self.env["licence.competence"]._levels(self, date)

    def _competent_level(self, date):
        self.ensure_one()
        return self._competent_levels(date)[self]

    def _competent_authority(self, region_authority, date):
        """The authority that decides on the day, for an enterprise of that region."""
        if self._competent_level(date) == Level.NATIONAL:
            return self.env["licence.authority"].search([("level", "=", "national")], limit=1)
        return region_authority.province_id

    def _is_delegable(self, date):
        """Whether the province may pass this product's work on (2024: it may not)."""
        self.ensure_one()
        lines = self.env["licence.competence"]._strongest_lines(self, date)
        return lines._pick(self, date).is_delegable

    def _rule_books(self, date):
        """Product → rule book in force on the day; products without one are left out."""
        scopes = self.env["licence.rule.book.scope"].search_fetch(
            [("product_id", "in", self.ids), *self.env["licence.rule.book.scope"]._domain_on(date)],
            ["product_id", "book_id"],
        )
        return {scope.product_id: scope.book_id for scope in scopes}

    def _rule_book(self, date):
        """The rule book in force on the day: the old one goes on until the new one begins."""
        self.ensure_one()
        return self._rule_books(date).get(self, self.env["licence.rule.book"])
