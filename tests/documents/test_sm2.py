"""SM2 beside a paper: the right file passes, any other, and any other signer, is refused."""

import json
import stat

import pytest
import verify_sm2
from house.industrial_licence.report import guomi
from house.industrial_licence.report.seal import SealBox

PAPER = "示范决定书".encode() * 1000


@pytest.fixture(scope="module")
def box(tmp_path_factory):
    assert guomi.is_able(), "make test installs openssl, which knows SM2"
    return SealBox(tmp_path_factory.mktemp("keys") / "box", "虚构口令")


@pytest.fixture
def verify(box, tmp_path, capsys):
    """Runs the script as a person would and returns its exit code and what it says."""

    def verify(paper=PAPER, signature=None, trust=None):
        signature = signature or box.sm2("990000", "示范省/市场+监管局", PAPER)
        parts = {
            "paper.pdf": paper,
            "paper.sm2.json": signature.encode(),
            "trust.pem": trust or box.roots("sm2.pem"),
        }
        for name, content in parts.items():
            (tmp_path / name).write_bytes(content)
        names = [str(tmp_path / name) for name in parts]
        code = verify_sm2.main([*names[:2], "--trust", names[2]])
        return code, capsys.readouterr().out.strip()

    return verify


def test_the_right_file_is_good_and_the_signer_is_named(verify):
    code, said = verify()
    assert code == 0 and "示范省／市场＋监管局" in said


def test_one_changed_byte_is_refused(verify):
    assert verify(PAPER[:-1] + bytes([PAPER[-1] ^ 1]))[0] == 1


def test_a_changed_signature_is_refused(verify, box):
    told = json.loads(box.sm2("990000", "示范局", PAPER))
    told["signature"] = told["signature"][:20] + "AAAA" + told["signature"][24:]
    assert verify(signature=json.dumps(told))[0] == 1


def test_another_identity_is_refused(verify, box):
    told = json.loads(box.sm2("990000", "示范局", PAPER)) | {"identity": "8765432112345678"}
    assert verify(signature=json.dumps(told))[0] == 1


def test_a_stranger_of_the_same_name_is_refused(verify, tmp_path):
    forged = SealBox(tmp_path / "forger").sm2("990000", "示范局", PAPER)
    assert verify(signature=forged) == (
        1, "The certificate of the signer is not in the trust bundle.",
    )  # fmt: skip


@pytest.mark.parametrize("nonsense", ["{}", "[]", "x", '{"signature": "*"}', "null"])
def test_nonsense_is_refused_in_one_sentence(verify, nonsense):
    code, said = verify(signature=nonsense)
    assert code == 1 and said.count("\n") == 0


def test_the_key_is_locked_and_the_bundles_keep_apart(box):
    box.sm2("990000", "示范局", PAPER)
    key = box.folder / "990000.sm2.key"
    assert b"ENCRYPTED" in key.read_bytes()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert b"BEGIN" in box.roots("sm2.pem") and box.roots() == b""


def test_a_wrong_passphrase_signs_nothing(box):
    box.sm2("990000", "示范局", PAPER)
    with pytest.raises(RuntimeError, match="openssl could not sign"):
        SealBox(box.folder, "falsch").sm2("990000", "示范局", PAPER)


def test_without_openssl_there_is_no_signature_and_no_error(box, monkeypatch):
    monkeypatch.setattr(guomi, "is_able", lambda: False)
    assert box.sm2("990000", "示范局", PAPER) == ""
