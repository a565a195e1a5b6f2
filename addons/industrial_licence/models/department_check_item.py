from odoo import fields, models

from .department_check import ITEMS, VERDICTS


class DepartmentCheckItem(models.Model):
    """One thing looked at in a yearly check."""

    _name = "licence.department.check.item"
    _description = "Item of a yearly check"
    _inherit = "licence.part.mixin"
    _order = "check_id, id"
    _rec_name = "item"
    _part_of = "check_id"

    check_id = fields.Many2one(
        "licence.department.check", required=True, index=True, ondelete="cascade"
    )
    item = fields.Selection(ITEMS, required=True)
    verdict = fields.Selection(VERDICTS)
    remark = fields.Char()

    _once = models.Constraint("UNIQUE (check_id, item)", "This item already stands on the list.")
