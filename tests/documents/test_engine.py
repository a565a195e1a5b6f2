"""The drawing process: nothing gets out of it, nothing it does harms the server."""

import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from drawn import cells_of, told
from hostile import HOSTILE
from house.industrial_licence.forms.typst_source import request
from house.industrial_licence.report.typst_engine import Engine, EngineError, font_folders
from samples import annex1, line


def test_fifty_hostile_texts_are_printed_and_fetch_nothing(press, listener):
    port, knocks = listener
    texts = [text.format(port=port) for text in HOSTILE]
    assert len(set(texts)) == 50
    path = press(annex1(granted=[line(text, remark="发证") for text in texts]))
    pages = told("pdftotext", "-raw", str(path), "-")
    said = "".join(pages.split())
    for text in texts:
        assert said.count("".join(text.split())) >= 8, text
    assert "root:" not in pages and not knocks


def test_the_child_has_no_network_where_the_kernel_allows(engine):
    assert engine.is_offline or not Path("/proc/self/ns/user").exists()


@pytest.mark.parametrize(
    "program",
    [
        '#read("/etc/passwd")',
        '#read("../../../etc/passwd")',
        '#import "@preview/example:0.1.0": *',
        '#image("http://127.0.0.1/x.png")',
    ],
)
def test_even_a_program_of_its_own_reads_and_fetches_nothing(engine, program):
    with pytest.raises(EngineError):
        engine.draw(request(annex1()) | {"source": program})


def test_a_character_no_font_has_is_printed_as_a_mark_and_reported(engine, tmp_path):
    drawn = engine.draw(request(annex1(granted=[line("甲\u0378乙", remark="发证")])))
    assert drawn.lost == ("\u0378",)
    (tmp_path / "x.pdf").write_bytes(drawn.content)
    assert "甲〓乙" in cells_of(tmp_path / "x.pdf")


def test_an_endless_document_ends_in_one_sentence_and_the_next_is_drawn():
    engine = Engine(seconds=1)
    try:
        start = time.monotonic()
        with pytest.raises(EngineError, match="1 seconds"):
            engine.draw(request(annex1()) | {"source": "#let x = range(0, 10000000000).sum()\n#x"})
        assert time.monotonic() - start < 10
        assert engine.draw(request(annex1())).content.startswith(b"%PDF")
    finally:
        engine.close()


def test_a_greedy_document_is_stopped_by_its_memory_limit():
    engine = Engine(memory=1 << 30)
    try:
        with pytest.raises(EngineError):
            engine.draw(request(annex1()) | {"source": '#let x = "a" * 3000000000\n#x'})
        assert engine.draw(request(annex1())).content.startswith(b"%PDF")
    finally:
        engine.close()


def test_a_child_that_was_killed_is_replaced(engine):
    engine.draw(request(annex1()))
    engine._child.process.kill()
    engine._child.process.wait()
    assert engine.draw(request(annex1())).content.startswith(b"%PDF")


def test_a_child_that_has_grown_large_is_replaced_before_the_next_document(engine):
    engine.draw(request(annex1()))
    first = engine._child
    assert 0 < first.grown < 900 << 20
    first.grown = 901 << 20
    assert engine.draw(request(annex1())).content.startswith(b"%PDF")
    assert engine._child is not first and first.process.poll() is not None


def test_a_closed_engine_leaves_no_process_and_no_folder():
    engine = Engine()
    engine.draw(request(annex1()))
    child = engine._child
    engine.close()
    assert child.process.poll() is not None and not Path(child.home.name).exists()


def test_without_a_chinese_font_nothing_is_drawn(tmp_path):
    engine = Engine([str(tmp_path)])
    try:
        with pytest.raises(EngineError, match="fonts-noto-cjk"):
            engine.draw(request(annex1()))
    finally:
        engine.close()


def test_the_offices_own_fonts_come_first(monkeypatch, tmp_path):
    monkeypatch.setenv("LICENCE_FONTS", f"{tmp_path}:/nowhere")
    assert font_folders()[0] == str(tmp_path) and "/nowhere" not in font_folders()


def test_threads_share_one_child_and_each_gets_its_own_document(engine):
    sheets = [annex1(granted=[line(f"第{n}家", remark="发证")]) for n in range(8)]
    found = {}

    def draw(number, sheet):
        found[number] = engine.draw(request(sheet), moment=0).content

    threads = [threading.Thread(target=draw, args=each) for each in enumerate(sheets)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    for number, sheet in enumerate(sheets):
        assert found[number] == engine.draw(request(replace(sheet)), moment=0).content
    assert len(set(found.values())) == 8
