from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now
from odoo.exceptions import AccessError


class SupervisionComplainant(models.Model):
    """Who complains: 为举报人保密 (条例 44). No group reads this; named handlers pass one door."""

    _name = "licence.supervision.complainant"
    _description = "Complainant"
    _inherit = "licence.once.mixin"
    _rec_name = "id"
    _secret_fields = frozenset({"name", "phone", "address", "email", "identity_number"})

    complaint_id = fields.Many2one(
        "licence.supervision.complaint", required=True, readonly=True, ondelete="restrict"
    )
    name = fields.Char(readonly=True)
    phone = fields.Char(readonly=True)
    address = fields.Char(readonly=True)
    email = fields.Char(readonly=True)
    identity_number = fields.Char(readonly=True)
    enterprise_id = fields.Many2one(
        "res.partner", readonly=True, index="btree_not_null", ondelete="restrict",
        help="An enterprise that filed in its own name follows the matter on its pages.",
    )  # fmt: skip

    _one_each = models.Constraint("UNIQUE (complaint_id)", "A complaint has one complainant.")

    @api.depends("complaint_id")
    def _compute_display_name(self):
        for complainant in self:
            complainant.display_name = "***"

    @api.model
    def _check_may_know(self, complaint):
        if self.env.user not in complaint.handler_ids:
            raise AccessError(
                self.env._("Only a named handler of this complaint learns who complains.")
            )

    @api.model
    def _log_reading(self, complaint):
        self._check_may_know(complaint)
        # sudo: the handler is checked above; nobody writes this log by hand
        self.env["licence.supervision.identity.reading"].sudo().create(
            {"complaint_id": complaint.id, "user_id": self.env.uid, "at": legal_now(self.env)}
        )

    @api.model
    def _identity(self, complaint):
        """What only a named handler learns; the caller has logged the reading."""
        self._check_may_know(complaint)
        # sudo: the handler is checked above; no group may read this table
        found = self.sudo().search([("complaint_id", "=", complaint.id)])
        return {name: found[name] or "" for name in sorted(self._secret_fields)}


class IdentityReading(models.Model):
    """Who learned, and when, who complains."""

    _name = "licence.supervision.identity.reading"
    _description = "Reading of a Complainant's Identity"
    _inherit = "licence.once.mixin"
    _order = "id desc"
    _rec_name = "user_id"

    complaint_id = fields.Many2one(
        "licence.supervision.complaint", required=True, index=True, ondelete="restrict"
    )
    user_id = fields.Many2one("res.users", "Reader", required=True, ondelete="restrict")
    at = fields.Datetime(required=True)
