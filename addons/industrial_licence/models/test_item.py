from odoo import fields, models


class TestItem(models.Model):
    """An item of the product test: method, limit, standard."""

    _name = "licence.test.item"
    _description = "Test item"
    _inherit = "licence.part.mixin"
    _order = "rule_book_id, sequence, id"

    _part_of = "rule_book_id"

    rule_book_id = fields.Many2one(
        "licence.rule.book", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    name = fields.Char("Item", required=True)
    unit_ids = fields.Many2many("licence.unit", string="Units", help="Empty: every unit.")
    standard = fields.Char("Product Standard")
    method = fields.Char("Method Standard")
    limit = fields.Char("Requirement")
    is_key = fields.Boolean("Key Item", default=True)
