"""RFC 3161: a real time-stamp authority (openssl ts) on this machine; silent ones are named."""

import subprocess
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from drawn import told
from house.industrial_licence.forms.typst_source import request as drawing_of
from house.industrial_licence.report.seal import SealBox, SealError
from house.industrial_licence.report.token import TokenError, TokenKey
from samples import annex1

NOW = datetime(2026, 11, 20, tzinfo=UTC)
CONFIG = """
[tsa]
default_tsa = one
[one]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
"""


def openssl(*words, **more):
    return subprocess.run(["openssl", *map(str, words)], capture_output=True, check=True, **more)


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """The files of a time-stamp authority."""
    folder = tmp_path_factory.mktemp("tsa")
    (folder / "serial").write_text("01\n")
    (folder / "tsa.cnf").write_text(CONFIG.format(folder=folder))
    openssl(
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=TSA",
        "-addext", "extendedKeyUsage=critical,timeStamping",
        "-keyout", folder / "tsa.key", "-out", folder / "tsa.pem",
    )  # fmt: skip
    return folder


@pytest.fixture
def service(authority):
    """Answers time-stamp requests over HTTP; counts them."""
    asked = []

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self):
            query = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append(query)
            (authority / "q").write_bytes(query)
            done = openssl(
                "ts", "-reply", "-config", authority / "tsa.cnf", "-queryfile", authority / "q"
            )
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(done.stdout)

        def log_message(self, *_words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def seal(tmp_path_factory):
    return SealBox(tmp_path_factory.mktemp("keys")).seal("990000", "示范局", NOW)


@pytest.fixture(scope="module")
def paper(engine):
    return engine.draw(drawing_of(annex1()), moment=0).content


def test_a_signature_bears_the_time_of_the_service(service, seal, paper, tmp_path):
    address, asked = service
    path = tmp_path / "stamped.pdf"
    path.write_bytes(seal.sign_pdf(paper, "示范", address))
    assert asked and b"1.2.3.4.1" not in asked[0]
    said = told("pdfsig", "-nocert", str(path))
    assert "Signature is Valid" in said and "Total document signed" in said
    # id-aa-timeStampToken inside the signature
    plain = seal.sign_pdf(paper, "示范")
    mark = bytes.fromhex("2a864886f70d010910020e").hex().encode()
    assert mark in path.read_bytes().lower() and mark not in plain.lower()


def test_a_service_that_does_not_answer_is_named_and_nothing_is_signed(seal, paper):
    with pytest.raises(SealError, match=r"127\.0\.0\.1:9/"):
        seal.sign_pdf(paper, "示范", "http://127.0.0.1:9/")


def test_every_object_of_a_signed_file_begins_on_a_line_of_its_own(seal, paper):
    """PDF/A-2 6.1.9, which veraPDF checks in `make documents`."""
    assert not paper.endswith(b"\n")
    assert b"%%EOF\n" in seal.sign_pdf(paper, "示范")


def test_a_token_without_its_package_or_description_says_so(tmp_path):
    path = tmp_path / "990000.token"
    path.write_text('{"module": "/nowhere.so", "token": "t"}')
    with pytest.raises(TokenError, match="module, token and key"):
        TokenKey.described(path, "")
    path.write_text('{"module": "/nowhere.so", "token": "t", "key": "k"}')
    with pytest.raises(TokenError, match=r"python-pkcs11|did not sign"):
        TokenKey.described(path, "").sign(b"x")
