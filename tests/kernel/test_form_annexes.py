"""The three paper forms say exactly what the annexes of the information rules say."""

from pathlib import Path

import pytest
from house.industrial_licence.forms.annex1 import ANNEX1
from house.industrial_licence.forms.annex2 import ANNEX2
from house.industrial_licence.forms.sheet import Align, Grid
from house.licence_labs.forms.annex3 import ANNEX3, ITEMS

SOURCE = Path(__file__).parents[1] / "data" / "annexes.txt"
LINES = [line.strip() for line in SOURCE.read_text("utf-8").replace("\xa0", " ").splitlines()]
ANNEXES = {
    form: [line for line in LINES[LINES.index(f"附件{n}：") : end] if line]
    for n, form, end in (
        (1, ANNEX1, LINES.index("附件2：")),
        (2, ANNEX2, LINES.index("附件3：")),
        (3, ANNEX3, None),
    )
}


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("form", ANNEXES, ids=lambda form: form.code)
def test_the_blank_form_is_the_annex_sign_by_sign(form):
    said = "".join(squeezed(text) for text in form.fill({}, blank=True).texts())
    assert said == "".join(squeezed(line) for line in ANNEXES[form])


@pytest.mark.parametrize("form", ANNEXES, ids=lambda form: form.code)
def test_heads_notes_and_titles_keep_their_inner_spaces(form):
    whole = "\n".join(ANNEXES[form])
    for text in form.fill({}, blank=True).texts():
        for part in text.split("\n"):
            if squeezed(part) not in ("审查组成员", "依据", "要求", "说明"):
                assert part.strip() in whole, part


def test_annex_1_has_its_four_tables_in_order():
    heads = [
        [cell.text for row in block.head for cell in row]
        for page in ANNEX1.fill({}).sections
        for block in page.blocks
        if isinstance(block, Grid)
    ]
    lines = ANNEXES[ANNEX1]
    for head in heads:
        start = next(i for i in range(len(lines)) if lines[i : i + len(head)] == head)
        lines = lines[start + len(head) :]
    assert [len(head) for head in heads] == [11, 10, 14, 11]
    assert len({page.title for page in ANNEX1.pages}) == 4


def test_table_3_has_a_head_of_two_levels():
    (grid,) = [b for b in ANNEX1.fill({}).sections[2].blocks if isinstance(b, Grid)]
    upper, lower = grid.head
    assert [cell.colspan for cell in upper] == [1] * 10 + [2, 1]
    assert [cell.rowspan for cell in upper] == [2] * 10 + [1, 2]
    assert [cell.text for cell in lower] == ["变更事项", "变更日期"]


def test_the_product_stands_in_the_demands_of_annex_2():
    texts = list(ANNEX2.fill({"product": "电线电缆"}).texts())
    assert "产品名称：电线电缆" in texts
    assert any("《电线电缆产品生产许可证实施细则》" in text for text in texts)


def test_the_organiser_replaces_the_list_of_its_data():
    texts = "".join(ANNEX2.fill({"organiser_name": "甲审查部", "organiser_fax": "010-1"}).texts())
    assert "甲审查部" in texts and "传真：010-1" in texts and "传真、电子邮箱。" not in texts


def test_unchanged_items_of_annex_3_stay_blank_in_both_columns():
    sheet = ANNEX3.fill({"phone_before": "1", "phone_after": "2"})
    (grid,) = [b for b in sheet.sections[0].blocks if isinstance(b, Grid)]
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in grid.body[4:16]}
    assert list(rows) == list(ITEMS.values())
    assert rows.pop("电    话") == ["1", "2"] and set(map(tuple, rows.values())) == {("", "")}


def test_long_texts_are_set_flush_left():
    (grid,) = [b for b in ANNEX1.fill({}).sections[0].blocks if isinstance(b, Grid)]
    assert grid.aligns[1] == Align.LEFT and grid.aligns[0] == Align.CENTER
