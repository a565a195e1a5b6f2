#!/usr/bin/env python3
"""Verify an electronic production licence without network.

    verify_certificate.py --trust trust.pem --status status-list.json CODE
    verify_certificate.py --trust trust.pem --status status-list.json certificate.pdf

CODE is what the QR code says (the address or its last part). `trust.pem` and `status-list.json`
are published by the register (/licence/trust.pem, /licence/status-list.json) and carried along.
A PDF is checked with poppler's `pdfsig`, its QR code where it is given with --code.

Exit code 0: good. 1: refused (tampered, expired, ended, unknown key). 2: good, but the status list
is missing or old. Needs only Python and `cryptography`; imports nothing of the system.
"""

import argparse
import base64
import hashlib
import json
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import pkcs7

GOOD, REFUSED, UNSURE = 0, 1, 2
KEY, SIDE = 8, 32
OLD = timedelta(days=7)
FACTS = {
    "n": "certificate", "h": "holder", "p": "product", "i": "issued on", "u": "valid until",
    "a": "authority",
}  # fmt: skip


class Refused(Exception):
    """Why the certificate is not accepted, in one sentence."""


def decoded(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        raise Refused("The code cannot be read.") from None


def trusted(pem: bytes, day: date) -> dict[bytes, ec.EllipticCurvePublicKey]:
    """Keys of authorities by their id: only those a root of the same bundle has signed."""
    found = x509.load_pem_x509_certificates(pem)
    roots = [each for each in found if each.subject == each.issuer]
    keys = {}
    for each in found:
        if any(stands(each, root, day) for root in roots):
            keys[key_id(each)] = each.public_key()
    return keys


def stands(certificate: x509.Certificate, root: x509.Certificate, day: date) -> bool:
    begin, end = certificate.not_valid_before_utc.date(), certificate.not_valid_after_utc.date()
    try:
        certificate.verify_directly_issued_by(root)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return begin <= day <= end


def key_id(certificate: x509.Certificate) -> bytes:
    public = certificate.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return hashlib.sha256(public).digest()[:KEY]


def check(message: bytes, key: bytes, signature: bytes, keys: dict) -> None:
    if key not in keys:
        raise Refused("The key that signed this is not in the trust bundle.")
    if len(signature) != 2 * SIDE:
        raise Refused("The signature is damaged.")
    r, s = (int.from_bytes(half, "big") for half in (signature[:SIDE], signature[SIDE:]))
    try:
        keys[key].verify(encode_dss_signature(r, s), message, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        raise Refused("The signature does not fit: this was changed after issue.") from None


def facts_of(code: str, keys: dict) -> dict:
    """The signed facts behind a QR code."""
    facts, _dot, tail = code.strip().rpartition("/")[2].partition(".")
    message, seal = decoded(facts), decoded(tail)
    check(message, seal[:KEY], seal[KEY:], keys)
    told = json.loads(message)
    if told.get("v") != 1:
        raise Refused("This code is of a later kind; use a newer verifier.")
    return told


def ended_of(status: bytes, keys: dict) -> tuple[date, dict]:
    """Day and content of a signed status list."""
    try:
        outer = json.loads(status)
        document = outer["document"].encode()
        key, signature = bytes.fromhex(outer["key"]), base64.b64decode(outer["signature"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refused("The status list cannot be read.") from None
    check(document, key, signature, keys)
    told = json.loads(document)
    return date.fromisoformat(told["day"]), told["ended"]


def judge(told: dict, status: tuple[date, dict] | None, day: date) -> tuple[int, str]:
    """The verdict on facts whose signature stands."""
    if date.fromisoformat(told["u"]) < day:
        raise Refused(f"Expired on {told['u']}.")
    if status is None:
        return UNSURE, "Genuine and in its term; without a status list its end cannot be known."
    listed_on, ended = status
    if told["n"] in ended:
        state, since = ended[told["n"]]
        raise Refused(f"Ended: {state} on {since or 'an unknown day'}.")
    if day - listed_on > OLD:
        return UNSURE, f"Genuine; the status list is of {listed_on}, ask for a newer one."
    return GOOD, f"Good. Status as of {listed_on}."


def check_pdf(path: Path, trust: dict) -> None:
    """The signature in the file: whole, valid (poppler's pdfsig), by none but trusted keys."""
    ran = subprocess.run(
        ["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=False
    )
    is_whole = ran.stdout.count("Signature #") == 1 and "Total document signed" in ran.stdout
    if "Signature is Valid" not in ran.stdout or not is_whole:
        raise Refused("The file was changed after it was signed, or bears no signature.")
    # pdfsig finds the signer among the certificates inside: all of them must be known ones.
    if any(key_id(each) not in trust for each in enclosed(path.read_bytes())):
        raise Refused("The file was signed by a key that is not in the trust bundle.")


def enclosed(content: bytes) -> list[x509.Certificate]:
    """The certificates inside the one signature of a PDF."""
    found = re.findall(rb"/Contents\s*<([0-9A-Fa-f]+)>", content)
    if len(found) != 1:
        raise Refused("The file bears more than one signature.")
    try:
        return pkcs7.load_der_pkcs7_certificates(trimmed(bytes.fromhex(found[0].decode())))
    except ValueError:
        raise Refused("The signature is damaged.") from None


def trimmed(der: bytes) -> bytes:
    """Without the zeros that fill the place kept for the signature."""
    count = der[1] & 0x7F if der[1] & 0x80 else 0
    length = int.from_bytes(der[2 : 2 + count], "big") if count else der[1]
    return der[: 2 + count + length]


def arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Verify a production licence without network.")
    parser.add_argument("what", help="the QR code's text, or a PDF")
    parser.add_argument("--trust", type=Path, required=True, help="certificates of authorities")
    parser.add_argument("--status", type=Path, help="signed list of ended certificates")
    parser.add_argument("--code", help="the QR code of the PDF")
    parser.add_argument("--on", type=date.fromisoformat, default=None, help="day of the question")
    return parser.parse_args(words)


def verdict(asked: argparse.Namespace) -> tuple[int, str]:
    day = asked.on or date.today()  # noqa: DTZ011 – whoever stands before the shop asks today
    keys = trusted(asked.trust.read_bytes(), day)
    code = asked.what
    if code.lower().endswith(".pdf"):
        check_pdf(Path(code), keys)
        code = asked.code
        if not code:
            return UNSURE, "The file is as it was signed; give --code to check its term and status."
    status = ended_of(asked.status.read_bytes(), keys) if asked.status else None
    told = facts_of(code, keys)
    for key, label in FACTS.items():
        print(f"{label:12} {told.get(key, '')}")
    return judge(told, status, day)


def main(words: list[str] | None = None) -> int:
    try:
        code, sentence = verdict(arguments(words))
    except Refused as refusal:
        code, sentence = REFUSED, str(refusal)
    except OSError as error:
        code, sentence = REFUSED, f"{error.filename}: {error.strerror}."
    print(sentence)
    return code


if __name__ == "__main__":
    sys.exit(main())
