"""What the QR code of a certificate carries: the main facts and a signature over them, in ASCII.

`<facts>.<key and signature>`, both base64url. Checked online by the register, and offline by
`scripts/verify_certificate.py`, which knows this format by itself.
"""

import base64
import binascii
import json

KEY = 8  # bytes of the fingerprint of the key, before the signature
LONGEST = 4096


class BadCode(ValueError):
    """The code is not one of ours."""


def facts(number, holder, product, issued_on, valid_until, authority, version) -> bytes:
    """The signed bytes; short names, because every byte makes the code coarser or larger."""
    told = {
        "v": 1,
        "n": number,
        "h": holder,
        "p": product,
        "i": f"{issued_on:%Y-%m-%d}",
        "u": f"{valid_until:%Y-%m-%d}",
        "a": authority,
        "k": version,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def token(message: bytes, key: bytes, signature: bytes) -> str:
    return f"{_written(message)}.{_written(key + signature)}"


def read(code: str) -> dict:
    """The facts a code states; whether they are true says the register."""
    head = (code or "")[:LONGEST].rpartition("/")[2].partition(".")[0]
    try:
        told = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
    except (binascii.Error, ValueError) as error:
        raise BadCode("The code cannot be read.") from error
    if not isinstance(told, dict) or not isinstance(told.get("n"), str):
        raise BadCode("The code names no certificate.")
    return told


def _written(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")
