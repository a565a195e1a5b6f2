"""Signatures on papers: an authority, its keys on disk, PAdES into the PDF, raw bytes for a QR.

Knows nothing of Odoo. A private key is written encrypted, never into the database: a backup of the
database alone signs nothing. A real authority puts its own key and chain into the same folder.
"""

import fcntl
import os
import secrets
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from . import guomi
from .token import TokenError, TokenKey

DEMO_ROOT = "示范签名根（仅供演示，无法律效力）"
ROOT, PASSPHRASE, SM2 = "root", "passphrase", "sm2.pem"
YEARS = 10
SECONDS = 10  # for the answer of a time-stamp service
SIDE = 32  # bytes of one coordinate on P-256


class SealError(RuntimeError):
    """A paper could not be signed; the message says why in one sentence."""


@dataclass(frozen=True, slots=True)
class SoftKey:
    """A private key in the memory of the server."""

    key: ec.EllipticCurvePrivateKey

    def sign(self, message: bytes) -> bytes:
        r, s = decode_dss_signature(self.key.sign(message, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(SIDE, "big") + s.to_bytes(SIDE, "big")

    @contextmanager
    def signer(self, own: x509.Certificate, chain: tuple[x509.Certificate, ...]):
        certificates = [asn1_x509.Certificate.load(_der(each)) for each in (own, *chain)]
        yield signers.SimpleSigner(
            signing_cert=certificates[0],
            signing_key=asn1_keys.PrivateKeyInfo.load(_key_der(self.key)),
            cert_registry=SimpleCertificateStore.from_certs(certificates[1:]),
        )


@dataclass(frozen=True, slots=True)
class Seal:
    """A key (of the server or on a token), its certificate and the chain above it."""

    key: SoftKey | TokenKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    def sign(self, message: bytes) -> bytes:
        """A signature of 64 bytes (r and s): small enough for a QR code."""
        try:
            return self.key.sign(message)
        except TokenError as error:
            raise SealError(str(error)) from error

    def key_id(self) -> bytes:
        """The first eight bytes of the fingerprint of the public key."""
        return key_id(self.certificate)

    def sign_pdf(self, content: bytes, reason: str, time_service: str = "") -> bytes:
        """The PDF with a PAdES signature over the whole of it; any later change is seen."""
        stamper = HTTPTimeStamper(time_service, timeout=SECONDS) if time_service else None
        out = BytesIO()
        # PDF/A wants each object on a line of its own; typst ends its file without a line feed.
        writer = IncrementalPdfFileWriter(BytesIO(content.rstrip(b"\n") + b"\n"))
        try:
            with self.key.signer(self.certificate, self.chain) as signer:
                made = signers.PdfSigner(_meta(reason), signer=signer, timestamper=stamper)
                made.sign_pdf(writer, output=out)
        except TokenError as error:
            raise SealError(str(error)) from error
        except TimestampRequestError as error:
            raise SealError(f"The time-stamp service {time_service} did not answer.") from error
        return out.getvalue()


def _meta(reason: str) -> signers.PdfSignatureMetadata:
    return signers.PdfSignatureMetadata(
        field_name="Signature1",
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
        reason=reason,
    )


class SealBox:
    """A folder of keys, readable by the server alone; a demo root signs what is missing."""

    def __init__(self, folder: Path, passphrase: str = "", pin: str = ""):
        self.folder = folder
        self._passphrase = passphrase
        self._pin = pin

    def seal(self, code: str, name: str, now: datetime) -> Seal:
        """The seal of an authority: its own where the office put one, else one of the demo root."""
        with self._locked_folder():
            if not self._path(code, "pem").exists():
                self._make(code, name, now, self._root(now))
        return self._load(code)

    def sm2(self, code: str, name: str, content: bytes) -> str:
        """The SM2 signature beside a paper; nothing where this machine cannot make one."""
        if not guomi.is_able():
            return ""
        with self._locked_folder():
            try:
                return guomi.signed(self.folder, code, name, self._secret(), content)
            except guomi.Sm2Error as error:
                raise SealError(str(error)) from error

    def roots(self, ending: str = "pem") -> bytes:
        """What a verifier trusts: the root and every certificate of an authority, as PEM."""
        names = sorted(self.folder.glob(f"*.{ending}"))
        wanted = [path for path in names if (".sm2." in path.name) == (ending == SM2)]
        return b"".join(path.read_bytes() for path in wanted)

    @contextmanager
    def _locked_folder(self):
        """Of several servers one makes what is missing."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _root(self, now: datetime) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
        if not self._path(ROOT, "pem").exists():
            self._make(ROOT, DEMO_ROOT, now, None)
        root = self._load(ROOT)
        return root.key.key, root.certificate

    def _make(self, code: str, name: str, now: datetime, above: tuple | None) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        made = _certificate(key, name, now, above)
        self._write(self._path(code, "key"), self._locked(key))
        chain = [made] if above is None else [made, above[1]]
        self._write(self._path(code, "pem"), b"".join(map(_pem, chain)))

    def _load(self, code: str) -> Seal:
        own, *chain = x509.load_pem_x509_certificates(self._path(code, "pem").read_bytes())
        return Seal(self._key(code), own, tuple(chain))

    def _key(self, code: str) -> SoftKey | TokenKey:
        if (on_token := self._path(code, "token")).exists():
            try:
                return TokenKey.described(on_token, self._pin)
            except TokenError as error:
                raise SealError(str(error)) from error
        content = self._path(code, "key").read_bytes()
        return SoftKey(serialization.load_pem_private_key(content, self._secret()))

    def _locked(self, key: ec.EllipticCurvePrivateKey) -> bytes:
        return key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(self._secret()),
        )

    def _secret(self) -> bytes:
        """The passphrase the operator gave, or one made for this installation."""
        if self._passphrase:
            return self._passphrase.encode()
        path = self.folder / PASSPHRASE
        if not path.exists():
            self._write(path, secrets.token_urlsafe(32).encode())
        return path.read_bytes()

    def _path(self, code: str, ending: str) -> Path:
        return self.folder / f"{code}.{ending}"

    def _write(self, path: Path, content: bytes) -> None:
        """Whole or not at all, and for the server's eyes only."""
        half = path.with_suffix(".new")
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(content)
        half.replace(path)


def key_id(certificate: x509.Certificate) -> bytes:
    digest = hashes.Hash(hashes.SHA256())
    digest.update(
        certificate.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    )
    return digest.finalize()[:8]


def _certificate(key, name: str, now: datetime, above: tuple | None) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])
    usage = x509.KeyUsage(
        digital_signature=above is not None, content_commitment=above is not None,
        key_encipherment=False, data_encipherment=False, key_agreement=False,
        key_cert_sign=above is None, crl_sign=above is None,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above[1].subject if above else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365 * YEARS))
        .add_extension(x509.BasicConstraints(ca=above is None, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return builder.sign(above[0] if above else key, hashes.SHA256())


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER)


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _key_der(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
