import base64
import binascii
import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..lifecycle.visit import State
from ..tools.legal_time import legal_now
from ..tools.upload_check import JPEG, PNG, BadUpload, inspect
from .visit_answer import device_time

PICTURES = frozenset({PNG, JPEG})
TAKEN_IN = frozenset({State.PLANNED, State.OPENED, State.CLOSED})


class VisitPhoto(models.Model):
    """A photo of a visit: its bytes, and the fingerprint the camera's device took at once."""

    _name = "licence.visit.photo"
    _description = "Photo of a visit"
    _inherit = ["licence.once.mixin", "licence.kept.mixin"]
    _order = "id"

    visit_id = fields.Many2one("licence.visit", required=True, index=True, ondelete="restrict")
    item_id = fields.Many2one(
        "licence.visit.item", index="btree_not_null", ondelete="restrict", help="Empty: general."
    )
    name = fields.Char(required=True)
    note = fields.Char()
    token = fields.Char(required=True)
    sha256 = fields.Char("SHA-256", required=True, help="Taken on the device at capture.")
    size = fields.Integer("Bytes", required=True, aggregator=None)
    mimetype = fields.Char("Type", required=True)
    attachment_id = fields.Many2one("ir.attachment", required=True, index=True, ondelete="restrict")
    user_id = fields.Many2one("res.users", "Taken By", required=True, ondelete="restrict")
    taken_at = fields.Datetime(help="By the clock of the device.")
    received_at = fields.Datetime(required=True)
    content = fields.Binary(compute="_compute_content", attachment=False)

    _token_uniq = models.Constraint("UNIQUE (token)", "This photo has been received already.")

    @api.model
    def _take(self, visit, told):
        """`told`: token, name, item, sha256, content (base64), at, note."""
        # sudo: whether a token is taken does not depend on who asks
        if known := self.sudo().search([("token", "=", told["token"])], limit=1):
            return known.with_env(self.env)
        raw = self._bytes(told.get("content"))
        name = (told.get("name") or "")[-120:]
        mimetype = self._kind(raw, name)
        self._check_arrived(raw, told.get("sha256"), name)
        self._check_time(visit)
        return self._keep(visit, told, (name, mimetype, raw))

    def _keep(self, visit, told, picture):
        name, mimetype, raw = picture
        item = visit.item_ids.filtered(lambda one: one.id == told.get("item"))
        # sudo: auditors hold no rights on attachments; the photo is what they may read
        attachment = self.env["ir.attachment"].sudo().create(
            {"name": name, "raw": raw, "mimetype": mimetype, "res_model": self._name}
        )  # fmt: skip
        made = self._room().create(
            {
                "visit_id": visit.id,
                "item_id": item.id,
                "name": name,
                "note": told.get("note") or False,
                "token": told["token"],
                "sha256": hashlib.sha256(raw).hexdigest(),
                "size": len(raw),
                "mimetype": mimetype,
                "attachment_id": attachment.id,
                "user_id": self.env.uid,
                "taken_at": device_time(told.get("at")),
                "received_at": legal_now(self.env),
            }
        )
        return made._outside(self)

    @api.model
    def _bytes(self, content):
        try:
            return base64.b64decode(content or b"", validate=True)
        except (binascii.Error, ValueError) as error:
            raise UserError(self.env._("The photo arrived damaged; send it again.")) from error

    @api.model
    def _kind(self, raw, name):
        """Only the bytes count: what is no picture is no photo, whatever it is called."""
        try:
            found = inspect(raw, name)
        except BadUpload:
            found = ""
        if found not in PICTURES:
            raise UserError(
                self.env._("“%(name)s” is no photo: only JPEG and PNG pictures.", name=name)
            )
        return found

    @api.model
    def _check_arrived(self, raw, told, name):
        if told and told != hashlib.sha256(raw).hexdigest():
            raise UserError(
                self.env._("“%(name)s” is not the photo that was taken; send it again.", name=name)
            )

    @api.model
    def _check_time(self, visit):
        if visit.state not in TAKEN_IN:
            raise UserError(self.env._("The report is signed; it takes no more photos."))

    @api.depends("attachment_id")
    def _compute_content(self):
        for photo in self:
            photo.content = base64.b64encode(photo._verified())

    def _verified(self):
        """The bytes as they were taken, or a refusal: reading verifies the hash."""
        self.ensure_one()
        # sudo: whoever may read the photo may read the bytes under it
        raw = self.sudo().attachment_id.raw or b""
        if hashlib.sha256(raw).hexdigest() != self.sha256:
            raise UserError(
                self.env._("“%(name)s” is no longer the photo that was taken.", name=self.name)
            )
        return raw
