from odoo import api, fields, models
from odoo.exceptions import UserError

from ..lifecycle.application import WITH_APPLICANT

CHANGES = [
    ("name", "Name of the Enterprise"),
    ("domicile", "Domicile"),
    ("address_name", "Name of the Production Address"),
    ("relocation", "Relocation"),
    ("added_unit", "Added Unit"),
    ("removed_unit", "Removed Unit"),
    ("added_line", "Added Production Line"),
    ("other", "Other"),
]
# 实施办法 art. 29: these touch the production conditions and are examined anew; art. 30 the rest.
TOUCH_CONDITIONS = frozenset({"relocation", "added_unit", "added_line", "other"})


class ApplicationRow(models.AbstractModel):
    """A row of an application that only the applicant's desk fills in."""

    _name = "licence.application.row"
    _description = "Row that the applicant fills in"

    application_id = fields.Many2one(
        "licence.application", required=True, index=True, ondelete="cascade"
    )

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._refuse_after_submission()
        return made

    def write(self, vals):
        self._refuse_after_submission()
        written = super().write(vals)
        self._refuse_after_submission()
        return written

    @api.ondelete(at_uninstall=False)
    def _unlink_except_submitted(self):
        self._refuse_after_submission()

    def _refuse_after_submission(self):
        handed_in = self.application_id.filtered(lambda one: one.state not in WITH_APPLICANT)
        if handed_in:
            raise UserError(
                self.env._(
                    "%(record)s is handed in: what is applied for no longer changes.",
                    record=handed_in[0].display_name,
                )
            )


class ApplicationLine(models.Model):
    _name = "licence.application.line"
    _description = "Unit applied for"
    _inherit = "licence.application.row"
    _order = "application_id, id"
    _rec_name = "unit_id"

    # The smallest thing one is licensed for is the unit (国质检监〔2015〕364号 二(一)).
    unit_id = fields.Many2one("licence.unit", required=True, index=True, ondelete="restrict")
    product_id = fields.Many2one(related="unit_id.product_id", store=True)
    site_id = fields.Many2one("licence.site", "Production Site", ondelete="restrict")
    enterprise_id = fields.Many2one(related="application_id.enterprise_id")

    _unit_uniq = models.UniqueIndex(
        "(application_id, unit_id, COALESCE(site_id, 0))", "The unit is applied for twice."
    )


class ApplicationChange(models.Model):
    _name = "licence.application.change"
    _description = "Item of a change"
    _inherit = "licence.application.row"
    _order = "application_id, id"
    _rec_name = "kind"

    kind = fields.Selection(CHANGES, required=True)
    before = fields.Char()
    after = fields.Char(required=True)
    touches_conditions = fields.Boolean(compute="_compute_touches_conditions")

    _kind_uniq = models.UniqueIndex(
        "(application_id, kind, after)", "The same change is listed twice."
    )

    @api.depends("kind")
    def _compute_touches_conditions(self):
        for change in self:
            change.touches_conditions = change.kind in TOUCH_CONDITIONS

    @api.onchange("kind")
    def _onchange_kind(self):
        enterprise = self.application_id.enterprise_id
        known = {
            "name": enterprise.name,
            "domicile": enterprise.domicile,
            "address_name": self.application_id.site_id.address,
            "relocation": self.application_id.site_id.address,
        }
        self.before = known.get(self.kind) or False
