from odoo import fields, models


class LabStaff(models.Model):
    """人员 of a laboratory (信息管理规定 art. 17)."""

    _name = "licence.lab.staff"
    _description = "Member of a laboratory"
    _order = "lab_id, role, name"

    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, index=True, ondelete="restrict"
    )
    name = fields.Char(required=True)
    role = fields.Selection(
        [("head", "Head"), ("reviewer", "Reviewer"), ("tester", "Tester"), ("clerk", "Clerk")],
        required=True, default="tester",
    )  # fmt: skip
    title = fields.Char("Professional Title")
    education = fields.Char()
    field_of_work = fields.Char("Field")
    user_id = fields.Many2one(
        "res.users", "Account", index="btree_not_null", ondelete="restrict",
        groups="industrial_licence.group_staff",
    )  # fmt: skip
    joined_on = fields.Date()
    left_on = fields.Date()
    active = fields.Boolean(default=True)
