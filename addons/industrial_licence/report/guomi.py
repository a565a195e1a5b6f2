"""Detached signatures of the national suite: SM2 with SM3 (GB/T 32918, identity of GM/T 0009).

Done by the `openssl` program where it is there and knows SM2; without it a paper bears its SM3
fingerprint only. Knows nothing of Odoo. A real authority puts its own `<code>.sm2.key` and
`<code>.sm2.pem` into the folder of its keys.
"""

import base64
import json
import os
import subprocess
import tempfile
from functools import cache
from pathlib import Path

ALGORITHM = "SM2-SM3"
IDENTITY = "1234567812345678"  # GM/T 0009, 10: what is hashed where no other is agreed
AS = f"distid:{IDENTITY}"
PASSED_BY = "LICENCE_SM2_SECRET"
SECONDS = 20
DAYS = "3650"


class Sm2Error(RuntimeError):
    """The signature could not be made; the message says why in one sentence."""


@cache
def is_able() -> bool:
    """Whether this machine can sign with SM2."""
    try:
        return b"SM2" in _openssl("list", "-public-key-algorithms").stdout
    except Sm2Error:
        return False


def signed(folder: Path, code: str, name: str, secret: bytes, content: bytes) -> str:
    """A small document beside a paper: its SM2 signature and the certificate to check it with."""
    key, certificate = folder / f"{code}.sm2.key", folder / f"{code}.sm2.pem"
    if not certificate.exists():
        _make(key, certificate, name, secret)
    answer = _openssl(
        "dgst", "-sm3", "-sign", key, "-passin", f"env:{PASSED_BY}", "-sigopt", AS,
        secret=secret, given=content,
    )  # fmt: skip
    told = {
        "algorithm": ALGORITHM,
        "identity": IDENTITY,
        "signature": base64.b64encode(answer.stdout).decode(),
        "certificate": certificate.read_text(),
    }
    return json.dumps(told, sort_keys=True)


def _make(key: Path, certificate: Path, name: str, secret: bytes) -> None:
    """A key and a certificate for trying out; both are moved into place whole."""
    with tempfile.TemporaryDirectory(dir=key.parent) as place:
        half, made = Path(place, "key"), Path(place, "pem")
        half.touch(0o600)
        _openssl(
            "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-aes256",
            "-pass", f"env:{PASSED_BY}", "-out", half, secret=secret,
        )  # fmt: skip
        subject = name.replace("\\", "").replace("/", "／").replace("+", "＋")[:64]
        _openssl(
            "req", "-x509", "-new", "-key", half, "-passin", f"env:{PASSED_BY}", "-sm3",
            "-sigopt", AS, "-utf8", "-subj", f"/CN={subject}", "-days", DAYS, "-out", made,
            secret=secret,
        )  # fmt: skip
        half.chmod(0o600)
        half.replace(key)
        made.replace(certificate)


def _openssl(*words, secret: bytes = b"", given: bytes = b""):
    environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", PASSED_BY: os.fsdecode(secret)}
    try:
        return subprocess.run(
            ["openssl", *map(str, words)],
            input=given, capture_output=True, check=True, timeout=SECONDS, env=environment,
        )  # fmt: skip
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip().splitlines()
        raise Sm2Error(f"openssl could not sign with SM2: {told[0] if told else ''}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Sm2Error("openssl is not there or gives no answer.") from error
