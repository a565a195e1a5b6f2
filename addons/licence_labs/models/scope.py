from odoo import api, fields, models


class LabScope(models.Model):
    """What a laboratory may test: a unit, an item, a standard with its version, for a time."""

    _name = "licence.lab.scope"
    _description = "Scope of a laboratory"
    _inherit = "licence.lab.row"
    _order = "lab_id, unit_id, item, valid_from desc, id desc"

    unit_id = fields.Many2one("licence.unit", required=True, index=True, ondelete="restrict")
    item = fields.Char("Test Item", help="Empty: every item of the unit.")
    standard = fields.Char(help="With its version, such as GB 1234-2018. Empty: every standard.")
    listing_id = fields.Many2one(
        "licence.lab.listing", "Through", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    suspension_ids = fields.One2many("licence.lab.scope.suspension", "scope_id", "Suspensions")
    is_suspended = fields.Boolean("Suspended Today", compute="_compute_is_suspended")

    _lab_unit_idx = models.Index("(unit_id, lab_id)")

    @api.depends("unit_id", "item", "standard")
    def _compute_display_name(self):
        for scope in self:
            parts = (scope.unit_id.display_name, scope.item, scope.standard)
            scope.display_name = " / ".join(part for part in parts if part)

    @api.depends("suspension_ids.valid_from", "suspension_ids.valid_until")
    def _compute_is_suspended(self):
        for scope in self:
            scope.is_suspended = any(scope.suspension_ids.mapped("is_valid"))

    @api.model_create_multi
    def create(self, vals_list):
        """Empty text is no text: the query of the eligible laboratories reads NULL as “every”."""
        tidy = [
            {
                **vals,
                **{name: (vals.get(name) or "").strip() or False for name in ("item", "standard")},
            }
            for vals in vals_list
        ]
        return super().create(tidy)
