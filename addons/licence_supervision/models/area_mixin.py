from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError, ValidationError


class SupervisionArea(models.AbstractModel):
    """Work on an enterprise: it belongs to the body of the place of production (属地管理)."""

    _name = "licence.supervision.area"
    _description = "Work on an enterprise in an area"
    _inherit = "licence.supervision.stages"

    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    site_id = fields.Many2one(
        "licence.site", "Production Site", ondelete="restrict",
        domain="[('enterprise_id', '=', enterprise_id)]",
    )  # fmt: skip
    certificate_id = fields.Many2one(
        "licence.certificate", index="btree_not_null", ondelete="restrict",
        domain="[('enterprise_id', '=', enterprise_id)]",
        help="Empty for an enterprise that holds none, or holds none any more.",
    )  # fmt: skip
    product_id = fields.Many2one("licence.product", index="btree_not_null", ondelete="restrict")
    authority_id = fields.Many2one(
        "licence.authority", "Acting Body", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    area_id = fields.Many2one(
        "licence.authority", "Body of the Place", compute="_compute_area_id", store=True,
        index=True, ondelete="restrict",
        help="The county of the place of production: it answers for the enterprise.",
    )  # fmt: skip

    @api.depends("site_id.region_id", "enterprise_id.region_id")
    def _compute_area_id(self):
        for record in self:
            record.area_id = record.site_id.region_id or record.enterprise_id.region_id

    @api.onchange("enterprise_id")
    def _onchange_enterprise_id(self):
        """The only site and the only living licence are meant, where there is but one."""
        firm = self.enterprise_id
        if self.site_id.enterprise_id != firm:
            self.site_id = firm.site_ids[:1] if len(firm.site_ids) == 1 else False
        if self.certificate_id.enterprise_id != firm:
            today = legal_today(self.env)
            living = self.env["licence.certificate"].search(
                [
                    ("enterprise_id", "in", firm.ids), ("ended_on", "=", False),
                    ("valid_until", ">=", today),
                ],
                limit=2,
            )  # fmt: skip
            self.certificate_id = living if len(living) == 1 else False
            self._onchange_certificate_id()

    @api.onchange("certificate_id")
    def _onchange_certificate_id(self):
        self.product_id = self.certificate_id.product_id or self.product_id

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._check_enterprise_lives()
        return made

    @api.constrains("enterprise_id", "site_id", "certificate_id")
    def _check_of_the_enterprise(self):
        for record in self:
            record._check_part(record.certificate_id)
            record._check_part(record.site_id)

    def _check_part(self, part):
        firm = self.enterprise_id
        if part and part.enterprise_id != firm:
            raise ValidationError(
                self.env._("%(part)s is not of %(name)s.", part=part.display_name, name=firm.name)
            )

    def _check_enterprise_lives(self):
        if closed := self.enterprise_id.filtered(lambda one: not one.active):
            raise UserError(
                self.env._("%(name)s is closed; nothing is opened about it.", name=closed[0].name)
            )
