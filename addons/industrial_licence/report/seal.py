"""Signatures on papers: an authority, its keys on disk, PAdES into the PDF, raw bytes for a QR.

Knows nothing of Odoo. A private key is written encrypted, never into the database: a backup of the
database alone signs nothing. A real authority puts its own key and chain into the same folder.
"""

import fcntl
import os
import secrets
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
from pyhanko_certvalidator.registry import SimpleCertificateStore

DEMO_ROOT = "示范签名根（仅供演示，无法律效力）"
ROOT, PASSPHRASE = "root", "passphrase"
YEARS = 10
SIDE = 32  # bytes of one coordinate on P-256


@dataclass(frozen=True, slots=True)
class Seal:
    """A key, its certificate and the chain above it."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    def sign(self, message: bytes) -> bytes:
        """A signature of 64 bytes (r and s): small enough for a QR code."""
        r, s = decode_dss_signature(self.key.sign(message, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(SIDE, "big") + s.to_bytes(SIDE, "big")

    def key_id(self) -> bytes:
        """The first eight bytes of the fingerprint of the public key."""
        return key_id(self.certificate)

    def sign_pdf(self, content: bytes, reason: str) -> bytes:
        """The PDF with a PAdES signature over the whole of it; any later change is seen."""
        own = asn1_x509.Certificate.load(_der(self.certificate))
        chain = [asn1_x509.Certificate.load(_der(each)) for each in self.chain]
        signer = signers.SimpleSigner(
            signing_cert=own,
            signing_key=asn1_keys.PrivateKeyInfo.load(_key_der(self.key)),
            cert_registry=SimpleCertificateStore.from_certs(chain),
        )
        meta = signers.PdfSignatureMetadata(
            field_name="Signature1",
            md_algorithm="sha256",
            subfilter=fields.SigSeedSubFilter.PADES,
            certify=True,
            docmdp_permissions=fields.MDPPerm.NO_CHANGES,
            reason=reason,
        )
        out = BytesIO()
        # PDF/A wants each object on a line of its own; typst ends its file without a line feed.
        writer = IncrementalPdfFileWriter(BytesIO(content.rstrip(b"\n") + b"\n"))
        signers.PdfSigner(meta, signer=signer).sign_pdf(writer, output=out)
        return out.getvalue()


class SealBox:
    """A folder of keys, readable by the server alone; a demo root signs what is missing."""

    def __init__(self, folder: Path, passphrase: str = ""):
        self.folder = folder
        self._passphrase = passphrase

    def seal(self, code: str, name: str, now: datetime) -> Seal:
        """The seal of an authority: its own where the office put one, else one of the demo root."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self._path(code, "pem").exists():
                self._make(code, name, now, self._root(now))
        return self._load(code)

    def roots(self) -> bytes:
        """What a verifier trusts: the root and every certificate of an authority, as PEM."""
        return b"".join(path.read_bytes() for path in sorted(self.folder.glob("*.pem")))

    def _root(self, now: datetime) -> Seal:
        if not self._path(ROOT, "pem").exists():
            self._make(ROOT, DEMO_ROOT, now, None)
        return self._load(ROOT)

    def _make(self, code: str, name: str, now: datetime, above: Seal | None) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        made = _certificate(key, name, now, above)
        self._write(self._path(code, "key"), self._locked(key))
        chain = [made] if above is None else [made, above.certificate]
        self._write(self._path(code, "pem"), b"".join(map(_pem, chain)))

    def _load(self, code: str) -> Seal:
        own, *chain = x509.load_pem_x509_certificates(self._path(code, "pem").read_bytes())
        key = serialization.load_pem_private_key(
            self._path(code, "key").read_bytes(), self._secret()
        )
        return Seal(key, own, tuple(chain))

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


def _certificate(key, name: str, now: datetime, above: Seal | None) -> x509.Certificate:
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
        .issuer_name(above.certificate.subject if above else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365 * YEARS))
        .add_extension(x509.BasicConstraints(ca=above is None, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return builder.sign(above.key if above else key, hashes.SHA256())


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
