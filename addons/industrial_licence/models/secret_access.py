from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..tools.legal_time import legal_now
from ..tools.once_line import install_once_line


class SecretAccess(models.Model):
    """Who read which business secret, and when: 信息管理规定 art. 36; the auditor reads it."""

    _name = "licence.secret.access"
    _description = "Reading of a business secret"
    _inherit = "licence.kept.mixin"
    _order = "id desc"
    _rec_name = "file_name"
    _log_access = False

    # No foreign key on the file: a draft may go with its files, the note about it stays.
    res_model = fields.Char("Record Type", required=True, readonly=True)
    res_id = fields.Many2oneReference(
        "File", model_field="res_model", required=True, readonly=True, index=True
    )
    subject = fields.Char("Case", readonly=True)
    item_name = fields.Char("Material", readonly=True)
    file_name = fields.Char(readonly=True)
    sha256 = fields.Char("SHA-256", readonly=True)
    user_id = fields.Many2one(
        "res.users", "Read By", required=True, readonly=True, index=True, ondelete="restrict"
    )
    authority_id = fields.Many2one("licence.authority", readonly=True, ondelete="restrict")
    at = fields.Datetime("Read At", required=True, readonly=True, index=True)

    def init(self):
        install_once_line(self.env.cr, self._table)
        return super().init()

    @api.model
    def _note(self, versions):
        """One row for each secret file that is being read, by whom it is read."""
        reader = self.env.user
        return self._room().create(
            [
                {
                    "res_model": version._name,
                    "res_id": version.id,
                    "subject": version.application_id.display_name,
                    "item_name": version.item_id.name,
                    "file_name": version.name,
                    "sha256": version.sha256,
                    "user_id": reader.id,
                    "authority_id": reader.licence_authority_id.id,
                    "at": legal_now(self.env),
                }
                for version in versions
            ]
        )

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("What was read stays written down."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("What was read stays written down."))


class DossierVersion(models.Model):
    _inherit = "licence.dossier.version"

    is_secret = fields.Boolean(related="item_id.is_secret", string="Business Secret")

    def _verified(self):
        """Reading a secret leaves its row; opening the page of the file counts as reading."""
        raw = super()._verified()
        # sudo: whether a file is secret is asked before anybody sees it
        secret = self.sudo()
        if secret.is_secret:
            self.env["licence.secret.access"]._note(secret)
        return raw

    def export_data(self, fields_to_export):
        self._check_exportable()
        return super().export_data(fields_to_export)

    def _check_exportable(self):
        # sudo: as above
        if secret := self.sudo().filtered("is_secret"):
            raise AccessError(
                self.env._("“%(item)s” holds a business secret.", item=secret[0].item_id.name)
            )


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def _check_access(self, operation):
        """A secret is read as a file of its dossier, where its reader is noted; no other way."""
        denied = super()._check_access(operation)
        # sudo: the question is where the file hangs, not who may see it
        hanging = self.sudo().filtered(lambda one: one.res_model == "licence.dossier.item")
        if self.env.su or not hanging:
            return denied
        secret = hanging._secrets().with_env(self.env)
        if not secret:
            return denied
        return secret | (denied[0] if denied else self.browse()), self._secret_error

    def _secrets(self):
        items = self.env["licence.dossier.item"].search(
            [("id", "in", self.mapped("res_id")), ("is_secret", "=", True)]
        )
        return self.filtered(lambda one: one.res_id in set(items.ids))

    @api.model
    def _secret_error(self):
        return AccessError(
            self.env._("This file may hold a business secret: open it in its dossier.")
        )
