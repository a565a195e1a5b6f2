import base64
import binascii
import hashlib

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..tools.content_line import install_content_line
from ..tools.legal_time import legal_now
from ..tools.upload_check import BadUpload, Flaw, inspect

LONGEST_NAME = 120


class DossierVersion(models.Model):
    """A file as it was handed in: own record over ir.attachment, sealed with its hash."""

    _name = "licence.dossier.version"
    _description = "File of a dossier"
    _order = "item_id, id desc"

    item_id = fields.Many2one(
        "licence.dossier.item", required=True, index=True, ondelete="restrict"
    )
    application_id = fields.Many2one(
        related="item_id.application_id", store=True, index=True, precompute=True
    )
    name = fields.Char("File Name", required=True)
    number = fields.Integer("Version", readonly=True, aggregator=None)
    # restrict: what a version holds is never deleted from under it
    attachment_id = fields.Many2one("ir.attachment", readonly=True, index=True, ondelete="restrict")
    sha256 = fields.Char("SHA-256", readonly=True)
    size = fields.Integer("Bytes", readonly=True, aggregator=None)
    mimetype = fields.Char("Type", readonly=True)
    uploaded_by_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")
    uploaded_at = fields.Datetime(readonly=True)
    # recursive: one file is read at a time, not all that are at hand (their bytes, their log)
    content = fields.Binary(compute="_compute_content", attachment=False, recursive=True)

    # Not `required`: the server fills them in, a form must not ask for them.
    _complete = models.Constraint(
        "CHECK (num_nulls(sha256, size, mimetype, uploaded_by_id, uploaded_at, number) = 0)",
        "A file of a dossier is kept with its fingerprint, who handed it in and when.",
    )
    _number_uniq = models.Constraint(
        "UNIQUE (item_id, number)", "Two files came at once; try again."
    )

    def init(self):
        install_content_line(self.env.cr)
        return super().init()

    @api.model_create_multi
    def create(self, vals_list):
        items = self.env["licence.dossier.item"].browse([vals.get("item_id") for vals in vals_list])
        items.check_access("read")
        self._refuse_closed_items(items)
        items.lock_for_update(allow_referencing=True)
        numbers = self._next_numbers(items)
        prepared = [self._prepare_vals(vals, numbers) for vals in vals_list]
        made = super().create(prepared)
        # sudo: a new file answers the defect; the applicant does not judge it
        items.sudo().filtered("verdict_reason")._reopen()
        return made

    def _refuse_closed_items(self, items):
        if closed := items.filtered(lambda item: not item._takes_files()):
            raise UserError(self.env._("“%(item)s” takes no files now.", item=closed[0].name))

    def _next_numbers(self, items):
        last = self._read_group([("item_id", "in", items.ids)], ["item_id"], ["number:max"])
        return {item.id: number for item, number in last}

    def _prepare_vals(self, vals, numbers):
        raw = self._bytes(vals.get("content"))
        name = self._tidy_name(vals.get("name"))
        mimetype = self._judge(raw, name)
        number = numbers[vals["item_id"]] = numbers.get(vals["item_id"], 0) + 1
        return {
            "item_id": vals["item_id"],
            "name": name,
            "number": number,
            "attachment_id": self._store(vals["item_id"], name, mimetype, raw).id,
            "sha256": hashlib.sha256(raw).hexdigest(),
            "size": len(raw),
            "mimetype": mimetype,
            "uploaded_by_id": self.env.uid,
            "uploaded_at": legal_now(self.env),
        }

    def _bytes(self, content):
        """From Python the bytes themselves; over the wire their base64."""
        if isinstance(content, bytes) or not content:
            return content or b""
        try:
            return base64.b64decode(content, validate=True)
        except (binascii.Error, ValueError) as error:
            raise UserError(self.env._("The file arrived damaged; send it again.")) from error

    def _tidy_name(self, name):
        tidy = "".join(c for c in (name or "").replace("\\", "/").split("/")[-1] if c.isprintable())
        if not tidy.strip(". "):
            raise UserError(self.env._("The file has no name."))
        return tidy.strip()[-LONGEST_NAME:]

    def _judge(self, raw, name):
        try:
            return inspect(raw, name)
        except BadUpload as error:
            raise UserError(self._sentence(error, name)) from error

    def _sentence(self, error, name):
        sentences = {
            Flaw.EMPTY: self.env._("“%(name)s” is empty.", name=name),
            Flaw.TOO_LARGE: self.env._(
                "“%(name)s” is larger than %(size)s MB: scan it in a lower resolution or split it.",
                name=name, size=error.detail,
            ),
            Flaw.UNKNOWN_TYPE: self.env._(
                "“%(name)s” is no PDF, OFD, PNG, JPEG, DOCX or XLSX file.", name=name
            ),
            Flaw.WRONG_NAME: self.env._(
                "The name “%(name)s” does not fit the content, which ends in %(ending)s.",
                name=name, ending=error.detail,
            ),
            Flaw.BROKEN: self.env._("“%(name)s” is damaged.", name=name),
            Flaw.BOMB: self.env._("“%(name)s” unpacks to far too much.", name=name),
            Flaw.MACROS: self.env._("“%(name)s” contains macros: save it without them.", name=name),
            Flaw.NESTED: self.env._("“%(name)s” contains another archive.", name=name),
            Flaw.ACTIVE: self.env._(
                "“%(name)s” contains active content (%(what)s): print it to a plain PDF.",
                name=name, what=error.detail,
            ),
            Flaw.ENCRYPTED: self.env._("“%(name)s” is encrypted and cannot be read.", name=name),
        }  # fmt: skip
        return sentences[error.flaw]

    def _store(self, item_id, name, mimetype, raw):
        # sudo: applicants hold no rights on attachments; the version is what they may read
        return (
            self.env["ir.attachment"]
            .sudo()
            .create(
                {
                    "name": name,
                    "raw": raw,
                    "mimetype": mimetype,
                    "res_model": "licence.dossier.item",
                    "res_id": item_id,
                }
            )
        )

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(
            self.env._("A file of a dossier is never changed; hand in a new version.")
        )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never_submitted(self):
        if any(version.application_id.version for version in self):
            raise AccessError(self.env._("A file that was handed in is never deleted."))

    def unlink(self):
        # sudo: the attachment goes with the only record that may hold it
        attachments = self.sudo().attachment_id
        done = super().unlink()
        attachments.unlink()
        return done

    @api.depends_context("bin_size")
    @api.depends("attachment_id")
    def _compute_content(self):
        for version in self:
            version.content = (
                base64.b64encode(version._verified()) if version.attachment_id else b""
            )

    def _verified(self):
        """The bytes as they were handed in, or a refusal: reading verifies the hash."""
        self.ensure_one()
        # sudo: whoever may read the version may read the bytes under it
        raw = self.sudo().attachment_id.raw or b""
        if hashlib.sha256(raw).hexdigest() != self.sha256:
            raise UserError(
                self.env._(
                    "“%(name)s” is no longer the file that was handed in (SHA-256 %(hash)s…). "
                    "Tell the administrator; the backup holds the original.",
                    name=self.name, hash=self.sha256[:12],
                )
            )  # fmt: skip
        return raw

    def action_open(self):
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/licence.dossier.version/{self.id}/content/{self.name}",
            "target": "new",
        }
