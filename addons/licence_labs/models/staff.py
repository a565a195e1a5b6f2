from odoo import api, fields, models
from odoo.exceptions import UserError

# Who held which post when: 过错责任 is asked of the head of the day.
STANDING = frozenset({"lab_id", "name", "role", "joined_on"})


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

    _period = models.Constraint(
        "CHECK (left_on IS NULL OR joined_on IS NULL OR joined_on <= left_on)",
        "Nobody leaves before the day of joining.",
    )

    def _is_head_on(self, day):
        """On record as head on the day; an archived row without an end says nothing."""
        joined = not self.joined_on or self.joined_on <= day
        left = self.left_on < day if self.left_on else not self.active
        return self.role == "head" and joined and not left

    def write(self, vals):
        kept = {name for name in STANDING if any(row[name] for row in self)} & set(vals)
        ended = "left_on" in vals and any(row.left_on for row in self)
        working = self.lab_id.filtered("listing_ids")
        if working and not self.env.su and (ended or any(self._differs(n, vals) for n in kept)):
            raise UserError(
                self.env._(
                    "The people of %(laboratory)s are on record: enter the last day, and the new "
                    "post as a new row.",
                    laboratory=working[0].name,
                )
            )
        return super().write(vals)

    def _differs(self, name, vals):
        field = self._fields[name]
        return any(
            (field.convert_to_write(row[name], row) or False)
            != (field.to_date(vals[name]) if field.type == "date" and vals[name] else vals[name])
            for row in self
        )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_on_record(self):
        if self.lab_id.filtered("listing_ids"):
            raise UserError(self.env._("People of a working laboratory stay on record."))
