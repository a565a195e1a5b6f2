from odoo import fields, models

from ..tools.terms import TAGS


class Condition(models.Model):
    """A row of the 核查办法: what the team looks at, and whether it alone can fail a visit."""

    _name = "licence.condition"
    _description = "Condition looked at on a visit"
    _inherit = "licence.part.mixin"
    _order = "rule_book_id, sequence, id"
    _rec_names_search = ["number", "name"]

    _part_of = "rule_book_id"

    rule_book_id = fields.Many2one(
        "licence.rule.book", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    chapter = fields.Selection(
        [
            ("1", "1 Quality Management Duties"),
            ("2", "2 Production Resources"),
            ("3", "3 Human Resources"),
            ("4", "4 Technical Documents"),
            ("5", "5 Process Quality"),
            ("6", "6 Product Inspection"),
            ("7", "7 Safety and Trade Requirements"),
        ],
        required=True,
    )
    number = fields.Char("No.", required=True)
    name = fields.Char("Item", required=True)
    content = fields.Text(help="What must be there.")
    key_points = fields.Text(help="What the team looks at and how.")
    is_veto = fields.Boolean("Veto")
    tag = fields.Selection(TAGS, "Serves")

    _number_uniq = models.Constraint(
        "UNIQUE (rule_book_id, number)", "This number is already in the rule book."
    )
