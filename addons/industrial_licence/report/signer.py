import base64
import json
import os
from datetime import UTC
from pathlib import Path

from odoo import api, models
from odoo.tools import config

from ..tools.legal_time import legal_now
from .seal import SealBox

# Where the operator gives the passphrase of the keys; without it one is made beside them.
FROM_OPERATOR = "LICENCE_KEY_PASSPHRASE"


class Signer(models.AbstractModel):
    """Signatures in the name of an authority; the keys lie on disk, never in the database."""

    _name = "licence.signer"
    _description = "Signer of electronic certificates"

    @api.model
    def _box(self):
        folder = Path(config["data_dir"], "licence_keys", self.env.cr.dbname)
        return SealBox(folder, os.environ.get(FROM_OPERATOR, ""))

    @api.model
    def _seal_of(self, authority):
        now = legal_now(self.env).replace(tzinfo=UTC)
        return self._box().seal(authority.code, authority.name, now)

    @api.model
    def _sign_pdf(self, content, authority, reason):
        return self._seal_of(authority).sign_pdf(content, reason)

    @api.model
    def _sign(self, message, authority):
        """The key and the signature, as a QR code carries them."""
        seal = self._seal_of(authority)
        return seal.key_id(), seal.sign(message)

    @api.model
    def _signed_json(self, told, authority):
        """A small signed document: the exact text beside its signature."""
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        key, signature = self._sign(text.encode(), authority)
        signed = {
            "document": text,
            "key": key.hex(),
            "signature": base64.b64encode(signature).decode(),
        }
        return json.dumps(signed, ensure_ascii=False)

    @api.model
    def _trust(self):
        return self._box().roots()
