from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain


class LicenceNotice(models.Model):
    # The room of the portal: whose document it is, and the receipt the holder gives online.
    _inherit = "licence.notice"  # pylint: disable=consider-merging-classes-inherited

    enterprise_id = fields.Many2one(
        "res.partner", "Addressee", compute="_compute_enterprise_id", store=True, precompute=True,
        index="btree_not_null", ondelete="restrict",
    )  # fmt: skip

    @api.depends("application_id", "res_model", "res_id")
    def _compute_enterprise_id(self):
        for notice in self:
            notice.enterprise_id = notice._addressee()

    def _addressee(self):
        if self.application_id:
            return self.application_id.enterprise_id
        nobody = self.env["res.partner"]
        if self.res_model not in self.env or not self.res_id:
            return nobody
        record = self.env[self.res_model].browse(self.res_id).exists()
        for path in ("enterprise_id", "certificate_id.enterprise_id"):
            if path.partition(".")[0] in record._fields:
                found = record.mapped(path)
                return found if found._name == nobody._name else nobody
        return nobody

    @api.model
    def _shows_online(self):
        words = {
            "all": self.env._("All"),
            "unread": self.env._("Not signed for yet"),
        }
        return list(words.items())

    @api.model
    def _domain_online(self, show):
        return Domain("served_at", "=", False) if show == "unread" else Domain.TRUE

    def _receive(self):
        """The holder takes the document: the receipt is given once, the document then opens."""
        self.ensure_one()
        self.check_access("read")
        if not self.enterprise_id._may_act():
            raise UserError(self.env._("Your mandate lets you read, not act."))
        self._note_read(self.env.user)

    def _bytes_for_holder(self):
        """The paper itself, once it has been received."""
        self.ensure_one()
        self.check_access("read")
        if not self.served_at:
            raise UserError(self.env._("Sign for the document first; then it opens."))
        # sudo: whoever may read the notice may read its paper
        return self.sudo()._paper_content("issued")
