"""The verifier for the market stall: good papers pass, every other is refused, without network."""

import base64
import json
from datetime import UTC, date, datetime, timedelta

import pytest
import verify_certificate
from drawn import told
from house.industrial_licence.forms.certificate import FORMS
from house.industrial_licence.forms.typst_source import request as drawing_of
from house.industrial_licence.report.seal import SealBox
from house.industrial_licence.tools import certificate_code

NOW = datetime(2026, 11, 20, tzinfo=UTC)
NUMBER, OFFICE = "(示)XK05-001-00001", "示范省市场监督管理局"


@pytest.fixture(scope="module")
def box(tmp_path_factory):
    return SealBox(tmp_path_factory.mktemp("keys") / "box", "虚构口令")


@pytest.fixture(scope="module")
def seal(box):
    return box.seal("990000", OFFICE, NOW)


def code(seal, **changed):
    said = {
        "number": NUMBER, "holder": "虚构䶮有限公司", "product": "虚构钢筋",
        "issued_on": date(2024, 3, 1), "valid_until": date(2029, 2, 28),
        "authority": "990000", "version": 7,
    }  # fmt: skip
    message = certificate_code.facts(**(said | changed))
    return "https://licence.example/licence/verify/" + certificate_code.token(
        message, seal.key_id(), seal.sign(message)
    )


def status(seal, ended, day="2026-11-19"):
    text = json.dumps({"as_of": "", "day": day, "ended": ended}, ensure_ascii=False)
    signature = base64.b64encode(seal.sign(text.encode())).decode()
    return json.dumps({"document": text, "key": seal.key_id().hex(), "signature": signature})


@pytest.fixture
def verify(box, seal, tmp_path, capsys):
    """Runs the script as a person would and returns its exit code and last line."""
    (tmp_path / "trust.pem").write_bytes(box.roots())

    def verify(what, ended=(), listed=None, day="2026-11-20", more=()):
        words = [what, "--trust", str(tmp_path / "trust.pem"), "--on", day, *more]
        if ended is not None:
            (tmp_path / "s.json").write_text(listed or status(seal, dict(ended)), "utf-8")
            words += ["--status", str(tmp_path / "s.json")]
        exit_code = verify_certificate.main(words)
        return exit_code, capsys.readouterr().out.strip().rpartition("\n")[2]

    return verify


def test_a_good_certificate_is_good(verify, seal):
    assert verify(code(seal)) == (0, "Good. Status as of 2026-11-19.")


def test_one_changed_sign_is_seen(verify, seal):
    head, _dot, tail = code(seal).rpartition("/")[2].partition(".")
    facts = base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)).replace(b"2029", b"2039")
    forged = base64.urlsafe_b64encode(facts).decode().rstrip("=")
    assert verify(f"{forged}.{tail}")[0] == 1


def test_an_expired_one_is_refused(verify, seal):
    assert verify(code(seal), day="2029-03-01") == (1, "Expired on 2029-02-28.")
    assert verify(code(seal), day="2029-02-28")[0] == 2  # in its term, the list is old


def test_an_ended_one_is_refused(verify, seal):
    ended = {NUMBER: ["revoked", "2026-10-01"]}
    assert verify(code(seal), ended) == (1, "Ended: revoked on 2026-10-01.")


def test_a_list_that_was_changed_is_refused(verify, seal):
    honest = status(seal, {NUMBER: ["revoked", "2026-10-01"]})
    assert verify(code(seal), listed=honest.replace(NUMBER, "(示)XK05-001-00009"))[0] == 1


def test_without_a_list_or_with_an_old_one_the_end_is_unknown(verify, seal):
    assert verify(code(seal), ended=None)[0] == 2
    assert verify(code(seal), listed=status(seal, {}, "2026-11-01"))[0] == 2


def test_a_stranger_with_the_same_name_is_no_authority(verify, tmp_path):
    forger = SealBox(tmp_path / "forger").seal("990000", OFFICE, NOW)
    assert verify(code(forger)) == (1, "The key that signed this is not in the trust bundle.")


@pytest.mark.parametrize("nonsense", ["", ".", "x", "a.b.c", "💥", "https://licence.example/"])
def test_nonsense_is_refused_in_one_sentence(verify, nonsense):
    assert verify(nonsense)[0] == 1


@pytest.fixture(scope="module")
def paper(engine, seal):
    sheet = FORMS[1].fill(
        dict.fromkeys(("enterprise", "domicile", "production_address", "product"), "示范")
        | {"certificate": NUMBER, "authority": OFFICE, "qr": code(seal)}
        | {"issued_on": date(2024, 3, 1), "valid_until": date(2029, 2, 28)}
    )
    return engine.draw(drawing_of(sheet), moment=0).content


def test_a_signed_pdf_passes_and_a_flipped_byte_fails(verify, seal, paper, tmp_path):
    path = tmp_path / "certificate.pdf"
    path.write_bytes(seal.sign_pdf(paper, "示范"))
    assert "ETSI.CAdES" in told("pdfsig", "-nocert", str(path))
    assert verify(str(path), more=("--code", code(seal)))[0] == 0
    content = bytearray(path.read_bytes())
    content[content.index(b"/Title") + 8] ^= 1
    path.write_bytes(content)
    assert verify(str(path), more=("--code", code(seal)))[0] == 1


def test_a_pdf_signed_by_a_stranger_is_refused(verify, seal, paper, tmp_path):
    forger = SealBox(tmp_path / "forger").seal("990000", OFFICE, NOW)
    path = tmp_path / "certificate.pdf"
    path.write_bytes(forger.sign_pdf(paper, "示范"))
    assert verify(str(path), more=("--code", code(seal)))[0] == 1


def test_the_box_keeps_one_key_for_an_authority_and_reads_it_with_its_passphrase(box, seal):
    again = SealBox(box.folder, "虚构口令").seal("990000", OFFICE, NOW + timedelta(days=1))
    assert again.key_id() == seal.key_id()
    with pytest.raises(ValueError, match=r"[Pp]assword|[Dd]ecrypt"):
        SealBox(box.folder, "falsch").seal("990000", OFFICE, NOW)
