from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..lifecycle.certificate import ChangeItem, VersionKind
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

KIND_WORDS = {
    VersionKind.ISSUED: "Issued (发证)",
    VersionKind.RENEWED: "Renewed (换证)",
    VersionKind.CHANGED: "Changed (变更)",
    VersionKind.REPLACED: "Replaced (补领)",
    VersionKind.MERGED: "Units Merged (单元合并)",
    VersionKind.LEGACY: "Taken Over",
}
ITEM_WORDS = {
    ChangeItem.NAME: "Name (企业名称)",
    ChangeItem.DOMICILE: "Domicile (住所)",
    ChangeItem.SITE: "Production Address (生产地址)",
    ChangeItem.UNIT: "Product Units (申证单元)",
}
# What a change table reports for which field.
_ITEMS = {
    "holder_name": ChangeItem.NAME,
    "domicile": ChangeItem.DOMICILE,
    "site_address": ChangeItem.SITE,
    "units": ChangeItem.UNIT,
}


class CertificateVersion(models.Model):
    """One paper issued under a number: what it said from which day on."""

    _name = "licence.certificate.version"
    _description = "Version of a Certificate"
    _order = "certificate_id, id desc"
    _rec_name = "holder_name"

    certificate_id = fields.Many2one(
        "licence.certificate", required=True, readonly=True, ondelete="restrict"
    )
    kind = fields.Selection(labels(VersionKind, KIND_WORDS), required=True, readonly=True)
    application_id = fields.Many2one("licence.application", readonly=True, ondelete="restrict")
    effective_from = fields.Date(required=True, readonly=True)
    holder_name = fields.Char("Holder (企业名称)", required=True, readonly=True)
    domicile = fields.Char("Domicile (住所)", readonly=True)
    site_address = fields.Char("Production Address (生产地址)", readonly=True)
    valid_from = fields.Date(required=True, readonly=True)
    valid_until = fields.Date(required=True, readonly=True)
    unit_ids = fields.Many2many(
        "licence.unit", "licence_certificate_version_unit", "version_id", "unit_id", "Units",
        readonly=True,
    )  # fmt: skip
    change_ids = fields.One2many(
        "licence.certificate.change", "version_id", "Changes", readonly=True
    )

    _certificate_idx = models.Index("(certificate_id, id)")
    _application_uniq = models.UniqueIndex(
        "(application_id) WHERE application_id IS NOT NULL",
        "The certificate of this application has been made already.",
    )

    def _write_changes(self, before, after):
        """One line for each item that changed: annex 1 table 3."""
        self.ensure_one()
        return self._write_all_changes({self: (before, after)})

    @api.model
    def _write_all_changes(self, papers):
        """The lines of several versions at once: {version: (paper before, paper after)}."""
        # sudo: nobody holds create rights on the history of certificates
        changes = (
            self.env["licence.certificate.change"]
            .sudo()
            .create(
                [
                    {
                        "version_id": version.id,
                        "certificate_id": version.certificate_id.id,
                        "item": item.value,
                        "before": before[name],
                        "after": after[name],
                        "changed_on": version.effective_from,
                    }
                    for version, (before, after) in papers.items()
                    for name, item in _ITEMS.items()
                    if before[name] != after[name]
                ]
            )
        )
        changes.certificate_id.invalidate_recordset(["change_ids"])
        return changes

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The history of a certificate is never changed."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("The history of a certificate is never changed."))


class CertificateLine(models.Model):
    """A unit the certificate covers now."""

    _name = "licence.certificate.line"
    _description = "Unit on a Certificate"
    _order = "certificate_id, id"
    _rec_name = "unit_id"

    certificate_id = fields.Many2one(
        "licence.certificate", required=True, readonly=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        "licence.unit", required=True, readonly=True, index=True, ondelete="restrict"
    )
    product_id = fields.Many2one(related="unit_id.product_id", store=True, index=True)

    _unit_uniq = models.Constraint(
        "UNIQUE (certificate_id, unit_id)", "The certificate names this unit already."
    )


class CertificateChange(models.Model):
    """One item before and after: 变更事项 of the 信息管理规定, annex 1 table 3."""

    _name = "licence.certificate.change"
    _description = "Change of a Certificate"
    _order = "changed_on desc, id desc"
    _rec_name = "item"

    version_id = fields.Many2one(
        "licence.certificate.version", required=True, readonly=True, index=True, ondelete="restrict"
    )
    certificate_id = fields.Many2one(
        "licence.certificate", required=True, readonly=True, index=True, ondelete="restrict"
    )
    authority_id = fields.Many2one(related="certificate_id.authority_id", store=True, index=True)
    item = fields.Selection(labels(ChangeItem, ITEM_WORDS), required=True, readonly=True)
    before = fields.Text(readonly=True)
    after = fields.Text(readonly=True)
    changed_on = fields.Date(required=True, readonly=True, index=True)

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The history of a certificate is never changed."))


class LicenceCertificate(models.Model):
    _inherit = "licence.certificate"

    def _paper(self):
        """What the paper says now, comparable item by item."""
        self.ensure_one()
        return {
            "holder_name": self.holder_name or "",
            "domicile": self.domicile or "",
            "site_address": self.site_address or "",
            "units": "；".join(sorted(self.line_ids.unit_id.mapped("display_name"))),
        }

    def _write_version(self, kind, application, effective_from=None):
        self.ensure_one()
        return self._write_versions(kind, application, {self: effective_from})

    @api.model
    def _write_versions(self, kind, application, beginnings):
        """One version of each certificate: {certificate: first day of its new paper, or today}."""
        # sudo: nobody holds create rights on the history of certificates
        versions = (
            self.env["licence.certificate.version"]
            .sudo()
            .create(
                [
                    certificate._prepare_version_vals(kind, application, begin)
                    for certificate, begin in beginnings.items()
                ]
            )
        )
        versions.certificate_id.invalidate_recordset(["version_ids"])  # newest first
        return versions.with_env(self.env)

    def _prepare_version_vals(self, kind, application, effective_from):
        return {
            "certificate_id": self.id,
            "kind": kind.value,
            "application_id": application.id if application else False,
            "effective_from": effective_from or legal_today(self.env),
            "holder_name": self.holder_name,
            "domicile": self.domicile,
            "site_address": self.site_address,
            "valid_from": self.valid_from,
            "valid_until": self.valid_until,
            "unit_ids": [(6, 0, self.line_ids.unit_id.ids)],
        }
