from odoo import api, fields, models


class LabScopeSuspension(models.Model):
    """A time in which one line of a scope may not be used; it leaves the list at once."""

    _name = "licence.lab.scope.suspension"
    _description = "Suspension of a scope"
    _inherit = "licence.lab.row"
    _rec_name = "reason"

    scope_id = fields.Many2one("licence.lab.scope", required=True, index=True, ondelete="restrict")
    lab_id = fields.Many2one(
        related="scope_id.lab_id", store=True, precompute=True, index=True, required=True
    )
    reason = fields.Char(required=True)
    basis = fields.Char("Legal Basis", required=True)
    breach_id = fields.Many2one("licence.lab.breach", index="btree_not_null", ondelete="restrict")
    check_id = fields.Many2one("licence.lab.check", index="btree_not_null", ondelete="restrict")

    @api.model
    def _suspend(self, scopes, day, reason, basis, **source):
        return self.create(
            [
                {
                    "scope_id": scope.id, "valid_from": day, "reason": reason, "basis": basis,
                    **source,
                }
                for scope in scopes
            ]
        )  # fmt: skip
