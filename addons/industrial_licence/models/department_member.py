from odoo import fields, models

POSTS = [("head", "Head"), ("clerk", "Clerk"), ("staff", "Staff")]


class DepartmentMember(models.Model):
    """Who works at a review body, in which post, from when to when."""

    _name = "licence.department.member"
    _description = "Staff of a review body"
    _inherit = "licence.period.mixin"
    _order = "department_id, effective_from desc"

    department_id = fields.Many2one(
        "licence.department", "Review Body", required=True, index=True, ondelete="cascade"
    )
    name = fields.Char(required=True)
    post = fields.Selection(POSTS, required=True, default="staff")
    title = fields.Char("Professional Title")
    user_id = fields.Many2one("res.users", "Account", ondelete="restrict")

    _one_head = models.Constraint(
        "EXCLUDE USING gist (int4range(department_id, department_id, '[]') WITH &&, "
        "daterange(effective_from, effective_to, '[]') WITH &&) WHERE (post = 'head')",
        "A body has one head at a time; these periods overlap.",
    )
