from odoo import models
from odoo.exceptions import AccessError


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def write(self, vals):
        self._refuse_lab_file()
        return super().write(vals)

    def unlink(self):
        self._refuse_lab_file()
        return super().unlink()

    def _inverse_raw(self):
        self._refuse_lab_file()
        return super()._inverse_raw()

    def _inverse_datas(self):
        self._refuse_lab_file()
        return super()._inverse_datas()

    def _refuse_lab_file(self):
        """The file under a paper of a laboratory is not written, moved, deleted or made public."""
        # sudo: the question is whether the file is held, not who may see the paper
        files = self.env["licence.lab.file"].sudo()
        if self.ids and files.search_count([("attachment_id", "in", self.ids)], limit=1):
            raise AccessError(self.env._("This file belongs to a laboratory's papers."))
