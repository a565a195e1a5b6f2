import hashlib

from odoo import api, models
from odoo.exceptions import AccessError, UserError


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def write(self, vals):
        self._refuse_dossier()
        return super().write(vals)

    def unlink(self):
        self._refuse_dossier()
        return super().unlink()

    def _inverse_raw(self):
        self._refuse_dossier()
        return super()._inverse_raw()

    def _inverse_datas(self):
        self._refuse_dossier()
        return super()._inverse_datas()

    def _refuse_dossier(self):
        """The file under a dossier is not written, moved, deleted or made public by anybody."""
        if self.ids and self._versions_held(self.ids):
            raise AccessError(self.env._("This file belongs to a dossier and is never changed."))
        if self.ids and self._photos_held():
            raise AccessError(self.env._("This file is a photo of a visit and is never changed."))
        if self.ids and self._papers_held():
            raise AccessError(self.env._("This file is an issued paper and is never changed."))

    def _papers_held(self):
        # sudo: the question is whether the file is held, not who may see the paper
        return self.env["licence.paper"].sudo().search([("attachment_id", "in", self.ids)])

    def _photos_held(self):
        # sudo: the question is whether the file is held, not who may see the photo
        return self.env["licence.visit.photo"].sudo().search([("attachment_id", "in", self.ids)])

    @api.model
    def _versions_held(self, ids):
        # sudo: the question is whether the file is held, not who may see the dossier
        return self.env["licence.dossier.version"].sudo().search([("attachment_id", "in", ids)])

    def _to_http_stream(self):
        """Whatever the way to the file, reading verifies the hash."""
        if self.res_model == "licence.dossier.item":
            self._verify_dossier()
        if self.res_model == "licence.paper":
            for paper in self._papers_held():
                paper._verified()
        return super()._to_http_stream()

    def _verify_dossier(self):
        for version in self._versions_held(self.ids):
            raw = version.attachment_id.raw or b""
            if hashlib.sha256(raw).hexdigest() != version.sha256:
                raise UserError(
                    self.env._(
                        "“%(name)s” is no longer the file that was handed in.", name=version.name
                    )
                )
