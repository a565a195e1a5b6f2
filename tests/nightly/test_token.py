"""A key on a token (SoftHSM) signs papers and codes as a key on disk does."""

import json
import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.x509.oid import NameOID
from drawn import told
from house.industrial_licence.report.seal import SealBox, SealError
from samples import annex1

NOW = datetime(2026, 11, 20, tzinfo=UTC)
PIN, LABEL, CODE = "1234", "licence", "990000"
DRIVERS = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")


@pytest.fixture(scope="module")
def key():
    return ec.generate_private_key(ec.SECP256R1())


@pytest.fixture(scope="module")
def driver(tmp_path_factory, key):
    """A token of SoftHSM with the key inside; its folder is this test's own."""
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    (folder / "conf").write_text(f"directories.tokendir = {folder / 'tokens'}\n")
    os.environ["SOFTHSM2_CONF"] = str(folder / "conf")
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "key.pem").write_bytes(pem)
    for words in (
        ("--init-token", "--free", "--label", LABEL, "--so-pin", PIN, "--pin", PIN),
        ("--import", str(folder / "key.pem"), "--token", LABEL, "--label", CODE, "--id", "01",
         "--pin", PIN),
    ):  # fmt: skip
        subprocess.run(["softhsm2-util", *words], check=True, capture_output=True, timeout=60)
    (folder / "key.pem").unlink()
    return next(path for path in DRIVERS if Path(path).exists())


def certificate_of(key):
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "示范省市场监督管理局")])
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=3650))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )


@pytest.fixture
def folder(driver, key, tmp_path):
    """A folder of keys in which the office put its certificate and where its key lies."""
    pem = certificate_of(key).public_bytes(serialization.Encoding.PEM)
    (tmp_path / f"{CODE}.pem").write_bytes(pem)
    where = {"module": driver, "token": LABEL, "key": CODE}
    (tmp_path / f"{CODE}.token").write_text(json.dumps(where))
    return tmp_path


def test_the_token_signs_a_paper_and_a_code(folder, key, draw):
    seal = SealBox(folder, pin=PIN).seal(CODE, "示范省市场监督管理局", NOW)
    path = folder / "paper.pdf"
    path.write_bytes(seal.sign_pdf(draw(annex1()), "示范"))
    said = told("pdfsig", "-nocert", str(path))
    assert "Signature is Valid" in said and "Total document signed" in said
    signature = seal.sign("示范".encode())
    r, s = (int.from_bytes(half, "big") for half in (signature[:32], signature[32:]))
    key.public_key().verify(encode_dss_signature(r, s), "示范".encode(), ec.ECDSA(hashes.SHA256()))
    assert not list(folder.glob("*.key"))


@pytest.mark.parametrize(
    "change", [{"token": "nobody"}, {"key": "nokey"}, {"module": "/nowhere.so"}]
)
def test_a_token_that_cannot_sign_says_so_in_one_sentence(folder, draw, change):
    path = folder / f"{CODE}.token"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    seal = SealBox(folder, pin=PIN).seal(CODE, "示范省市场监督管理局", NOW)
    for sign in (lambda: seal.sign(b"x"), lambda: seal.sign_pdf(draw(annex1()), "示范")):
        with pytest.raises(SealError, match="did not sign"):
            sign()


def test_a_wrong_pin_signs_nothing(folder):
    seal = SealBox(folder, pin="9999").seal(CODE, "示范省市场监督管理局", NOW)
    with pytest.raises(SealError, match="did not sign"):
        seal.sign(b"x")
