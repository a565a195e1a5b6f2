import base64
import hashlib

from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now
from odoo.exceptions import UserError

MOST = 10


class SupervisionEnclosure(models.Model):
    """A file handed in with a report, a recall or a complaint; reading verifies its hash."""

    _name = "licence.supervision.enclosure"
    _description = "Enclosed File"
    _inherit = "licence.once.mixin"
    _order = "id"

    incident_id = fields.Many2one(
        "licence.supervision.incident", index="btree_not_null", ondelete="restrict", readonly=True
    )
    recall_id = fields.Many2one(
        "licence.supervision.recall", index="btree_not_null", ondelete="restrict", readonly=True
    )
    complaint_id = fields.Many2one(
        "licence.supervision.complaint", index="btree_not_null", ondelete="restrict", readonly=True
    )
    name = fields.Char("File Name", required=True, readonly=True)
    attachment_id = fields.Many2one(
        "ir.attachment", required=True, readonly=True, index=True, ondelete="restrict",
        groups="base.group_user",
    )  # fmt: skip
    sha256 = fields.Char("SHA-256", required=True, readonly=True)
    size = fields.Integer("Bytes", required=True, readonly=True, aggregator=None)
    mimetype = fields.Char("Type", required=True, readonly=True)
    at = fields.Datetime("Handed In", required=True, readonly=True)
    content = fields.Binary(compute="_compute_content", attachment=False)

    _one_parent = models.Constraint(
        "CHECK (num_nonnulls(incident_id, recall_id, complaint_id) = 1)",
        "A file belongs to one matter.",
    )

    @api.model
    def _enclose(self, parent, files):
        """`files`: (name, bytes) as they came; each is what its bytes say, or nothing is kept."""
        if len(files) > MOST:
            raise UserError(self.env._("Send at most %(most)s files at a time.", most=MOST))
        link = f"{parent._name.rpartition('.')[2]}_id"
        # sudo: the parent was checked by its own form; enterprises hold no rights on attachments
        return self.sudo().create(
            [{link: parent.id, **self._prepare_vals(name, raw)} for name, raw in files]
        )

    def _prepare_vals(self, name, raw):
        versions = self.env["licence.dossier.version"]
        tidy = versions._tidy_name(name)
        mimetype = versions._judge(raw, tidy)
        # sudo: as above
        attachment = self.env["ir.attachment"].sudo().create(
            {"name": tidy, "raw": raw, "mimetype": mimetype, "res_model": self._name, "res_id": 0}
        )  # fmt: skip
        return {
            "name": tidy, "mimetype": mimetype, "attachment_id": attachment.id, "size": len(raw),
            "sha256": hashlib.sha256(raw).hexdigest(), "at": legal_now(self.env),
        }  # fmt: skip

    @api.depends_context("bin_size")
    @api.depends("attachment_id")
    def _compute_content(self):
        for file in self:
            file.content = base64.b64encode(file._verified())

    def _verified(self):
        """The bytes as they were handed in, or a refusal."""
        self.ensure_one()
        # sudo: whoever may read the enclosure may read the bytes under it
        raw = self.sudo().attachment_id.raw or b""
        if hashlib.sha256(raw).hexdigest() != self.sha256:
            raise UserError(
                self.env._("“%(name)s” is no longer the file that was handed in.", name=self.name)
            )
        return raw

    def action_open(self):
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/{self._name}/{self.id}/content/{self.name}",
            "target": "new",
        }
