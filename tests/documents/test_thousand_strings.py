"""A thousand strings made up by chance: no cell becomes a formula, a number or a link."""

import random
import zipfile
from io import BytesIO

import openpyxl
import pytest
from house.industrial_licence.forms.annex1 import ANNEX1
from house.industrial_licence.forms.measure import printable
from house.industrial_licence.forms.sheet import Grid, place
from house.industrial_licence.forms.xlsx import to_xlsx, write_xlsx
from openpyxl.utils.escape import unescape
from samples import annex1, line

SEED, COUNT = 20261120, 1000
STARTS = [
    "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "'=", '"=', "{=", "=+", "=-", "=@", "",
    "0", "1e9",
]  # fmt: skip
BODIES = [
    "SUM(A1:A9)", 'HYPERLINK("http://192.0.2.1/x","点")', "cmd|' /C calc'!A0", "WEBSERVICE(A1)",
    "1+1", "A1", "2014-05-03", "TRUE", "#REF!", "mailto:a@licence.example", "http://192.0.2.1/",
    "file:///etc/passwd", "_x000D_", "0123", "1/2", "50%", "$5", "INDIRECT(\"A1\")", "\u202e=1",
]  # fmt: skip
SIGNS = "=+-@|!\"'(){}[]<>&;:,.0123456789ABZaz\t\n\r\x00\x0b\u200b\u202e\ufeff甲乙䶮𠮷שم"


def strings() -> list[str]:
    chance = random.Random(SEED)  # noqa: S311 – texts, not secrets
    made = [start + body for start in STARTS for body in BODIES]
    while len(made) < COUNT:
        tail = "".join(chance.choice(SIGNS) for _ in range(chance.randint(0, 40)))
        made.append(chance.choice(STARTS) + tail)
    return made


TEXTS = strings()


def written(content: bytes):
    """Raw XML of the worksheets, and every filled cell as openpyxl reads it."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/")]
        raw = b"".join(package.read(name) for name in sheets if name.endswith(".xml"))
        outside = ("externalLink", "_rels/sheet")
        links = [name for name in package.namelist() if any(part in name for part in outside)]
    book = openpyxl.load_workbook(BytesIO(content))
    cells = [c for leaf in book for row in leaf.iter_rows() for c in row if c.value is not None]
    return raw, links, cells


def check(content: bytes, texts: list[str]) -> None:
    raw, links, cells = written(content)
    assert raw.count(b"<f>") == raw.count(b"<f ") == 0 and b"hyperlink" not in raw and not links
    assert {cell.data_type for cell in cells} == {"s"}
    assert [unescape(cell.value) for cell in cells] == [printable(text) for text in texts if text]


def expected(sheet) -> list[str]:
    found = []
    for section in sheet.sections:
        for block in section.blocks:
            if isinstance(block, Grid):
                rows = place((*block.head, *block.body), len(block.widths))
                found += [cell if isinstance(cell, str) else cell.text for _, _, cell in rows]
            elif hasattr(block, "cells"):
                found += [cell.text for cell in block.cells]
    return found


def test_there_are_a_thousand():
    assert len(TEXTS) == COUNT and len(set(TEXTS)) > 900


def test_a_form_filled_with_them_holds_strings_only():
    keys = ("granted", "refused", "changed", "ended")
    parts = {
        key: [line(text or "x", remark="发证") for text in TEXTS[start::4]]
        for start, key in enumerate(keys)
    }
    sheet = annex1(**parts)
    check(to_xlsx(sheet), expected(sheet))


@pytest.mark.parametrize("where", range(10))
def test_a_streamed_register_holds_strings_only(where):
    """Every column has them: in each row a string stands somewhere else."""
    sheet, out = ANNEX1.fill({}, blank=True), BytesIO()
    part = TEXTS[where::10]
    rows = [tuple((part * 2)[n + c % 7] for c in range(11)) for n in range(len(part))]
    write_xlsx(sheet, out, {0: iter(rows)})
    raw, links, cells = written(out.getvalue())
    assert raw.count(b"<f>") == raw.count(b"<f ") == 0 and not links
    assert {cell.data_type for cell in cells} == {"s"}
