"""The keys a reader of certificates may trust: those a root of the same bundle has signed.

Pure; `scripts/verify_certificate.py` knows the same rule by itself.
"""

import base64
from datetime import date

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization

from .seal import key_id


def keys(pem: bytes, day: date) -> dict[str, str]:
    """Public keys (base64 of SPKI) of authorities on a day, by the id a QR code names."""
    found = x509.load_pem_x509_certificates(pem) if pem else []
    roots = [each for each in found if each.subject == each.issuer]
    return {
        key_id(each).hex(): base64.b64encode(_public(each)).decode()
        for each in found
        if any(_stands(each, root, day) for root in roots)
    }


def _stands(certificate: x509.Certificate, root: x509.Certificate, day: date) -> bool:
    begin, end = certificate.not_valid_before_utc.date(), certificate.not_valid_after_utc.date()
    try:
        certificate.verify_directly_issued_by(root)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return begin <= day <= end


def _public(certificate: x509.Certificate) -> bytes:
    return certificate.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
