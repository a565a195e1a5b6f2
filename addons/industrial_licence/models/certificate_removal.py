from odoo import api, fields, models
from odoo.fields import Domain

from ..lifecycle.certificate import LICENSED, State
from ..tools.legal_time import MOMENT_KEY, legal_today


class Product(models.Model):
    _inherit = "licence.product"

    def _affected_records(self, date):
        found = super()._affected_records(date)
        standings = [standing.value for standing in LICENSED]
        # sudo: the editor of the catalogue is told what it touches in every province
        valid = (
            self.env["licence.certificate"]
            .sudo()
            .search([("product_id", "in", self.ids), ("standing", "in", standings)])
        )
        return {**found, "licence.certificate": valid}


class LicenceCertificate(models.Model):
    """A living certificate whose product needs no licence any more: told by the date alone."""

    _inherit = "licence.certificate"

    is_delicensed = fields.Boolean(
        "Product De-Licensed", compute="_compute_is_delicensed", search="_search_is_delicensed",
        help="The product has left the catalogue; cancel the certificate "
        "(国质检监〔2015〕364号 二(一)).",
    )  # fmt: skip

    @api.depends("state", "product_id")
    @api.depends_context(MOMENT_KEY)
    def _compute_is_delicensed(self):
        # sudo: what needs a licence is public, whoever reads the certificate
        listed = self.sudo().product_id._licensable(legal_today(self.env))
        for certificate in self:
            certificate.is_delicensed = bool(
                certificate.state == State.VALID
                and certificate.product_id
                and not certificate.is_legacy_food
                and certificate.product_id not in listed
            )

    @api.model
    def _search_is_delicensed(self, operator, value):
        if operator != "in":
            return NotImplemented
        listed = self.env["licence.catalogue.line"]._listed(legal_today(self.env)).product_id
        gone = (
            Domain("state", "=", State.VALID)
            & Domain("is_legacy_food", "=", False)
            & Domain("product_id", "!=", False)
            & Domain("product_id", "not in", listed.ids)
        )
        return gone if True in value else ~gone
