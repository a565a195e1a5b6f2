from datetime import timedelta

from odoo import api, fields, models


class RuleBookScope(models.Model):
    """From when until when a rule book is in force for a product; kept by its verbs alone."""

    _name = "licence.rule.book.scope"
    _description = "Period of a rule book for a product"
    _inherit = "licence.dated.mixin"
    _order = "product_id, effective_from desc"
    _rec_name = "book_id"

    book_id = fields.Many2one(
        "licence.rule.book", required=True, readonly=True, index=True, ondelete="restrict"
    )
    product_id = fields.Many2one(
        "licence.product", required=True, readonly=True, index=True, ondelete="restrict"
    )

    _one_book_at_a_time = models.Constraint(
        "EXCLUDE USING gist (int4range(product_id, product_id, '[]') WITH &&, "
        "daterange(effective_from, effective_to, '[]') WITH &&)",
        "Another rule book is in force for this product in that period.",
    )

    @api.model
    def _enter(self, books):
        """Puts books in force: each goes on until the next one of its product begins."""
        neighbours = self.search([("product_id", "in", books.product_ids.ids)])
        planned = [(book, product) for book in books for product in book.product_ids]
        for book, product in planned:
            rivals = neighbours.filtered(lambda scope, one=product: scope.product_id == one)
            neighbours |= rivals._make_room(book, product)

    def _make_room(self, book, product):
        """`self`: the periods of the product. Ends the one before, stops at the one after."""
        start = book.effective_from
        later = self.filtered(lambda scope: scope.effective_from > start)
        ends = [day for day in (book.effective_to, *later.mapped("effective_from")) if day]
        limits = [day - timedelta(days=1) if day in later.mapped("effective_from") else day
                  for day in ends]  # fmt: skip
        before = self.filtered(
            lambda scope: (
                scope.effective_from < start
                and (not scope.effective_to or scope.effective_to >= start)
            )
        )
        before.write({"effective_to": start - timedelta(days=1)})
        before.flush_recordset()  # the database must see the room before it is filled
        return self.create(
            {
                "book_id": book.id, "product_id": product.id, "basis": book.basis,
                "effective_from": start, "effective_to": min(limits, default=False),
            }
        )  # fmt: skip

    def _end(self, last):
        """The day of a repeal ends periods that would go on beyond it."""
        beyond = self.filtered(lambda scope: not scope.effective_to or scope.effective_to > last)
        beyond.write({"effective_to": last})
