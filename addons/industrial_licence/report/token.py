"""A key that never leaves its token (PKCS#11): smart card, HSM or SoftHSM.

Knows nothing of Odoo. `<code>.token` beside `<code>.pem` names the driver, the token and the key:
{"module": "/usr/lib/softhsm/libsofthsm2.so", "token": "licence", "key": "990000"}; the PIN comes
from the environment. Needs the package `python-pkcs11`.
"""

import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import serialization


class TokenError(RuntimeError):
    """The token could not sign; the message says why in one sentence."""


@dataclass(frozen=True, slots=True)
class TokenKey:
    """Where a key lies; what it signs goes to the token and only the signature comes back."""

    module: str
    token: str
    key: str
    pin: str

    @classmethod
    def described(cls, path: Path, pin: str) -> "TokenKey":
        try:
            told = json.loads(path.read_text("utf-8"))
            return cls(told["module"], told["token"], told["key"], pin)
        except (ValueError, KeyError, TypeError) as error:
            raise TokenError(f"{path.name} does not name module, token and key.") from error

    def sign(self, message: bytes) -> bytes:
        """ECDSA over SHA-256, r and s one after the other."""
        with self._session() as (pkcs11, session):
            key = session.get_key(
                object_class=pkcs11.constants.ObjectClass.PRIVATE_KEY, label=self.key
            )
            digest = hashlib.sha256(message).digest()
            return key.sign(digest, mechanism=pkcs11.mechanisms.Mechanism.ECDSA)

    @contextmanager
    def signer(self, own: x509.Certificate, chain: tuple[x509.Certificate, ...]):
        """The signer of a PDF, for as long as the session is open."""
        with self._session() as (_, session):
            from pyhanko.sign.pkcs11 import PKCS11Signer  # noqa: PLC0415 – needs python-pkcs11

            # Raw ECDSA is what every token knows; the digest is made here.
            yield PKCS11Signer(
                session, key_label=self.key, signing_cert=_asn1(own),
                ca_chain=map(_asn1, chain), use_raw_mechanism=True,
            )  # fmt: skip

    @contextmanager
    def _session(self):
        try:
            import pkcs11  # noqa: PLC0415 – only offices with a token install it
        except ImportError as error:
            raise TokenError("A key on a token needs the package python-pkcs11.") from error
        try:
            token = pkcs11.lib(self.module).get_token(token_label=self.token)
            with token.open(user_pin=self.pin) as session:
                yield pkcs11, session
        except (pkcs11.exceptions.PKCS11Error, RuntimeError) as error:
            why = str(error) or type(error).__name__
            raise TokenError(f"The token “{self.token}” did not sign: {why}.") from error


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))
