"""Fingerprints of a stored file: SHA-256, and SM3 (GB/T 32905) beside it."""

import hashlib

from cryptography.hazmat.primitives import hashes


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def sm3(content: bytes) -> str:
    # Python's own hashlib has SM3 only where its OpenSSL was built with it.
    if "sm3" in hashlib.algorithms_available:
        return hashlib.new("sm3", content).hexdigest()
    digest = hashes.Hash(hashes.SM3())
    digest.update(content)
    return digest.finalize().hex()
