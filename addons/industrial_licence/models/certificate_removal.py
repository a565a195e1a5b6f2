from odoo import api, fields, models
from odoo.fields import Domain

from ..lifecycle.certificate import LICENSED, State


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

    _name = "licence.certificate"
    _inherit = ["licence.certificate", "licence.delicensed.mixin"]
    _delicensed_by = ("product_id", "is_legacy_food", "state")

    is_delicensed = fields.Boolean(
        "Product De-Licensed",
        help="The product has left the catalogue; cancel the certificate "
        "(国质检监〔2015〕364号 二(一)).",
    )  # fmt: skip

    @api.model
    def _domain_concerned(self):
        return (
            Domain("state", "=", State.VALID)
            & Domain("is_legacy_food", "=", False)
            & Domain("product_id", "!=", False)
        )
