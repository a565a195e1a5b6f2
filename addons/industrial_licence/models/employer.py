import re
from enum import StrEnum

from odoo import api, fields, models


class EmployerType(StrEnum):
    TECHNICAL = "technical"
    ASSOCIATION = "association"
    PROVINCIAL = "provincial"
    OTHER = "other"


class Employer(models.Model):
    """A unit people work for, written once: teams are mixed by it (国质检监[2006]499号 一(二))."""

    _name = "licence.employer"
    _description = "Employing unit"
    _inherit = "licence.fixed.mixin"
    _order = "name"
    # Conflicts of interest are read from these; what is empty may be filled in by everybody.
    _fixed_fields = frozenset({"name", "credit_code", "employer_type", "group_id"})
    _rec_names_search = ["name", "credit_code"]

    name = fields.Char(required=True, index="trigram")
    plain_name = fields.Char(compute="_compute_plain_name", store=True)
    credit_code = fields.Char(size=18, help="Unified social credit code, where it has one.")
    employer_type = fields.Selection(
        [
            (EmployerType.TECHNICAL.value, "Technical Body"),
            (EmployerType.ASSOCIATION.value, "Industry Association"),
            (EmployerType.PROVINCIAL.value, "Provincial Authority"),
            (EmployerType.OTHER.value, "Other"),
        ],
        "Type", required=True, default=EmployerType.OTHER.value,
    )  # fmt: skip
    group_id = fields.Many2one(
        "licence.employer", "Belongs to the Group", index="btree_not_null", ondelete="restrict"
    )
    active = fields.Boolean(default=True)

    _one_name = models.UniqueIndex("(plain_name)", "This unit is already entered.")
    _one_code = models.UniqueIndex(
        "(credit_code) WHERE credit_code IS NOT NULL", "A unit with this credit code is entered."
    )
    _no_own_group = models.Constraint(
        "CHECK (group_id IS NULL OR group_id <> id)", "A unit is not its own group."
    )

    def _standing_on(self, name):
        """Of a unit people work for, only an authority or the centre rewrites a fact."""
        if self.env.user.has_group("industrial_licence.group_staff"):
            return self.browse()
        # sudo: whether anybody works there does not depend on who asks
        rows = self.env["licence.employment"].sudo()
        manned = rows._read_group([("employer_id", "in", self.ids)], ["employer_id"])
        return self.filtered(name) & self.browse(unit.id for (unit,) in manned)

    @api.depends("name")
    def _compute_plain_name(self):
        """Blanks and the width of brackets make no second employer."""
        for unit in self:
            plain = re.sub(r"\s+", "", unit.name or "").translate(str.maketrans("（）", "()"))
            unit.plain_name = plain.casefold() or False
