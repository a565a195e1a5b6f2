from odoo import models
from odoo.exceptions import AccessError


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def _refuse_dossier(self):
        """The file under an enclosure is not written, moved, deleted or made public by anybody."""
        # sudo: the question is whether the file is held, not who may see the enclosure
        held = self.env["licence.supervision.enclosure"].sudo()
        if self.ids and held.search_count([("attachment_id", "in", self.ids)], limit=1):
            raise AccessError(self.env._("This file was handed in and is never changed."))
        return super()._refuse_dossier()
