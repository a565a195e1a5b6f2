"""What openssl signs with SM2, the library of the Tongsuo project accepts, and nothing else."""

import base64
import json

import pytest
from house.industrial_licence.report.seal import SealBox
from tongsuopy.crypto import exceptions, hashes, serialization
from tongsuopy.crypto.asymciphers import ec
from verify_sm2 import openssl

PAPER = "示范决定书".encode() * 1000


def test_both_libraries_agree(tmp_path):
    told = json.loads(SealBox(tmp_path / "box").sm2("990000", "示范局", PAPER))
    public = openssl("x509", "-pubkey", "-noout", given=told["certificate"].encode())
    key = serialization.load_pem_public_key(public)
    signature = base64.b64decode(told["signature"])
    key.verify(signature, PAPER, ec.ECDSA(hashes.SM3()))
    with pytest.raises(exceptions.InvalidSignature):
        key.verify(signature, PAPER + b"x", ec.ECDSA(hashes.SM3()))
