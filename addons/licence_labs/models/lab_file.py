import base64
import binascii
import hashlib

from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now
from odoo.addons.industrial_licence.tools.upload_check import BadUpload, inspect
from odoo.exceptions import AccessError, UserError

KINDS = [
    ("sampling_sheet", "抽样单"),
    ("raw_record", "检验原始记录"),
    ("report", "产品检验报告"),
    ("evidence", "Evidence of a Change"),
    ("other", "Other"),
]


class LabFile(models.Model):
    """A paper of a test or of a change notice, as it was handed in; reading verifies its hash."""

    _name = "licence.lab.file"
    _description = "File of a laboratory"
    _order = "id desc"

    order_id = fields.Many2one(
        "licence.lab.test.order", index="btree_not_null", ondelete="restrict"
    )
    notice_id = fields.Many2one(
        "licence.lab.change.notice", index="btree_not_null", ondelete="restrict"
    )
    kind = fields.Selection(KINDS, required=True)
    name = fields.Char("File Name", required=True)
    attachment_id = fields.Many2one(
        "ir.attachment",
        readonly=True,
        index=True,
        ondelete="restrict",
        groups="industrial_licence.group_staff",
    )
    sha256 = fields.Char("SHA-256", required=True, readonly=True)
    size = fields.Integer("Bytes", required=True, readonly=True, aggregator=None)
    mimetype = fields.Char("Type", required=True, readonly=True)
    uploaded_at = fields.Datetime(required=True, readonly=True)
    content = fields.Binary(compute="_compute_content", attachment=False)
    create_uid = fields.Many2one(
        "res.users", "Uploaded By", readonly=True, groups="industrial_licence.group_staff"
    )
    write_uid = fields.Many2one("res.users", readonly=True, groups="industrial_licence.group_staff")

    _one_parent = models.Constraint(
        "CHECK ((order_id IS NULL) <> (notice_id IS NULL))",
        "A file belongs to one order or one change notice.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        self.check_access("create")
        self._check_parents(vals_list)
        prepared = [self._prepare_vals(vals) for vals in vals_list]
        # sudo: rights and parents are checked above; the attachment is not the person's to name
        made = super(LabFile, self.sudo()).create(prepared)
        files = self.browse(made.ids)
        files.order_id._law()._on_new_file()
        return files

    def _check_parents(self, vals_list):
        """The parent is one the person sees, and still takes papers."""
        for name in ("order_id", "notice_id"):
            ids = {vals[name] for vals in vals_list if vals.get(name)}
            parents = self.env[self._fields[name].comodel_name].browse(ids)
            parents.check_access("read")
            self._check_takes_files(parents)

    def _check_takes_files(self, parents):
        closed = parents.filtered(lambda one: not one._takes_files())
        if closed:
            raise UserError(
                self.env._("%(record)s takes no files now.", record=closed[0].display_name)
            )

    def _prepare_vals(self, vals):
        raw = self._bytes(vals.get("content"))
        name = (vals.get("name") or "").replace("\\", "/").split("/")[-1].strip()[-120:]
        return {
            "order_id": vals.get("order_id"), "notice_id": vals.get("notice_id"),
            "kind": vals.get("kind"), "name": name, "mimetype": self._judge(raw, name),
            "attachment_id": self._store(name, raw).id, "size": len(raw),
            "sha256": hashlib.sha256(raw).hexdigest(), "uploaded_at": legal_now(self.env),
        }  # fmt: skip

    def _bytes(self, content):
        """From Python the bytes themselves; over the wire their base64."""
        if isinstance(content, bytes) or not content:
            return content or b""
        try:
            return base64.b64decode(content, validate=True)
        except (binascii.Error, ValueError) as error:
            raise UserError(self.env._("The file arrived damaged; send it again.")) from error

    def _judge(self, raw, name):
        """The name is the sender's word; only the bytes count."""
        try:
            return inspect(raw, name)
        except BadUpload as error:
            raise UserError(
                self.env._("“%(name)s” is not what its name says, or may not be kept (%(flaw)s).",
                           name=name, flaw=error.flaw)
            ) from error  # fmt: skip

    def _store(self, name, raw):
        # sudo: laboratories hold no rights on attachments; the file is what they may read
        return (
            self.env["ir.attachment"]
            .sudo()
            .create({"name": name, "raw": raw, "res_model": self._name, "res_id": 0})
        )

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("A paper of a test is never changed; add a new one."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("A paper of a test is never deleted."))

    @api.depends_context("bin_size")
    @api.depends("attachment_id")
    def _compute_content(self):
        for file in self:
            file.content = base64.b64encode(file._verified())

    def _verified(self):
        """The bytes as they were handed in, or a refusal."""
        self.ensure_one()
        # sudo: whoever may read the file may read the bytes under it
        raw = self.sudo().attachment_id.raw or b""
        if hashlib.sha256(raw).hexdigest() != self.sha256:
            raise UserError(
                self.env._("“%(name)s” is no longer the file that was handed in.", name=self.name)
            )
        return raw
