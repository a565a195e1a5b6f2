#!/usr/bin/env python3
"""Verify the SM2 signature beside an issued paper, without network.

    verify_sm2.py --trust trust-sm2.pem paper.pdf paper.pdf.sm2.json

`trust-sm2.pem` is published by the register (/licence/trust-sm2.pem) and carried along. Exit code
0: the authority signed exactly this file. 1: refused. Needs Python and `openssl` 3 only.
"""

import argparse
import base64
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
KNOWN = "SM2-SM3"


class Refused(Exception):
    """Why the signature is not accepted, in one sentence."""


def openssl(*words, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(
            ["openssl", *map(str, words)], input=given, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise Refused("The program openssl is not installed.") from None
    if done.returncode:
        raise Refused("The signature does not fit: the file is not the one that was signed.")
    return done.stdout


def bare(certificate: str) -> str:
    return "".join(certificate.split())


def read(path: Path) -> dict:
    try:
        told = json.loads(path.read_text("utf-8"))
        wanted = {key: str(told[key]) for key in ("algorithm", "identity", "certificate")}
        return wanted | {"signature": base64.b64decode(told["signature"], validate=True)}
    except (ValueError, KeyError, TypeError):
        raise Refused(f"{path.name} is no signature of ours.") from None


def verify(paper: Path, signature: Path, trust: Path) -> str:
    told = read(signature)
    if told["algorithm"] != KNOWN:
        raise Refused(f"The algorithm {told['algorithm']} is not known; use a newer verifier.")
    trusted = {bare(each) for each in CERTIFICATE.findall(trust.read_text("ascii", "replace"))}
    if bare(told["certificate"]) not in trusted:
        raise Refused("The certificate of the signer is not in the trust bundle.")
    with tempfile.TemporaryDirectory() as folder:
        public, signed = Path(folder, "public.pem"), Path(folder, "signature")
        public.write_bytes(openssl("x509", "-pubkey", "-noout", given=told["certificate"].encode()))
        signed.write_bytes(told["signature"])
        openssl(
            "dgst", "-sm3", "-verify", public, "-signature", signed,
            "-sigopt", f"distid:{told['identity']}", given=paper.read_bytes(),
        )  # fmt: skip
    name = openssl(
        "x509", "-noout", "-subject", "-nameopt", "utf8,sep_comma_plus,-esc_msb",
        given=told["certificate"].encode(),
    )  # fmt: skip
    return f"Good. {name.decode(errors='replace').strip()}"


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Verify an SM2 signature without network.")
    parser.add_argument("paper", type=Path)
    parser.add_argument("signature", type=Path)
    parser.add_argument("--trust", type=Path, required=True, help="certificates of authorities")
    asked = parser.parse_args(words)
    try:
        print(verify(asked.paper, asked.signature, asked.trust))
    except Refused as refusal:
        print(refusal)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}.")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
