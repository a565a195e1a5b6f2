from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Domain


class LicenceBar(models.Model):
    """Who may not apply again for which product, and until when: 行政许可法 78, 79; 条例 55."""

    _name = "licence.bar"
    _description = "Bar on Applying Again"
    _order = "date_until desc, id desc"
    _rec_name = "enterprise_id"

    enterprise_id = fields.Many2one(
        "res.partner", required=True, readonly=True, index=True, ondelete="restrict"
    )
    product_id = fields.Many2one(
        "licence.product", required=True, readonly=True, ondelete="restrict"
    )
    date_from = fields.Date("From", required=True, readonly=True)
    date_until = fields.Date("Until", required=True, readonly=True, index=True)
    basis = fields.Char("Legal Basis", required=True, readonly=True)
    act_id = fields.Many2one(
        "licence.certificate.act", "By Act", readonly=True, ondelete="restrict"
    )
    application_id = fields.Many2one(
        "licence.application", "By Application", readonly=True, ondelete="restrict"
    )

    _period = models.Constraint("CHECK (date_until >= date_from)", "A bar ends after it begins.")
    _source = models.Constraint(
        "CHECK (num_nonnulls(act_id, application_id) = 1)", "A bar comes from one decision."
    )
    _application_uniq = models.UniqueIndex(
        "(application_id, product_id) WHERE application_id IS NOT NULL", "The bar stands already."
    )

    @api.model
    def _place(self, enterprise, product, date, years, basis, source):
        """Bar `enterprise` for `years` from `date`; `source` is the act or the application."""
        field = "act_id" if source._name == "licence.certificate.act" else "application_id"
        # sudo: a bar follows from a decision; nobody writes one by hand
        bar = self.sudo().create(
            {
                "enterprise_id": enterprise.id,
                "product_id": product.id,
                "date_from": date,
                "date_until": date + relativedelta(years=years) - timedelta(days=1),
                "basis": basis,
                field: source.id,
            }
        )
        return bar.with_env(self.env)

    @api.model
    def _barring(self, enterprise, products, date):
        """Bars that stand against an application of `enterprise` for `products` on `date`."""
        # sudo: a bar binds every authority, also one that does not see the act behind it
        found = self.sudo().search(
            Domain("enterprise_id", "=", enterprise.id)
            & Domain("product_id", "in", products.ids)
            & Domain("date_from", "<=", date)
            & Domain("date_until", ">=", date)
        )
        return found.with_env(self.env)

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("A bar follows from a decision and is not edited."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("A bar follows from a decision and is not deleted."))
