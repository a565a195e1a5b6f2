import base64
import json
import os
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path

from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import config

from ..tools.legal_time import legal_now, legal_today
from .seal import SM2, SealBox, SealError
from .trust import keys

# What the operator gives: the passphrase of the keys (without it one is made beside them), the
# PIN of keys on a token, and the address of a time-stamp service (RFC 3161) where one is used.
FROM_OPERATOR = "LICENCE_KEY_PASSPHRASE"
PIN = "LICENCE_TOKEN_PIN"
TIME_SERVICE = "LICENCE_TIMESTAMP_URL"


class Signer(models.AbstractModel):
    """Signatures in the name of an authority; the keys lie on disk, never in the database."""

    _name = "licence.signer"
    _description = "Signer of electronic certificates"

    @api.model
    def _box(self):
        folder = Path(config["data_dir"], "licence_keys", self.env.cr.dbname)
        return SealBox(folder, os.environ.get(FROM_OPERATOR, ""), os.environ.get(PIN, ""))

    @api.model
    def _seal_of(self, authority):
        now = legal_now(self.env).replace(tzinfo=UTC)
        with self._told():
            return self._box().seal(authority.code, authority.name, now)

    @contextmanager
    def _told(self):
        """What keeps a key from signing is told to the officer in one sentence."""
        try:
            yield
        except SealError as error:
            raise UserError(
                self.env._("The paper could not be signed: %(reason)s", reason=error)
            ) from error

    @api.model
    def _sign_pdf(self, content, authority, reason):
        seal, service = self._seal_of(authority), os.environ.get(TIME_SERVICE, "")
        with self._told():
            return seal.sign_pdf(content, reason, service)

    @api.model
    def _sm2(self, content, authority):
        """The SM2 signature beside a paper, empty where this machine cannot make one."""
        with self._told():
            return self._box().sm2(authority.code, authority.name, content)

    @api.model
    def _sign(self, message, authority):
        """The key and the signature, as a QR code carries them."""
        seal = self._seal_of(authority)
        with self._told():
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

    @api.model
    def _trusted_keys(self):
        return keys(self._trust(), legal_today(self.env))

    @api.model
    def _trust_sm2(self):
        return self._box().roots(SM2)
