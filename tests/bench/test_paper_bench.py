"""Forms drawn and written beside the bare engines on the same rows in the same run."""

import json
import multiprocessing
import resource
import time
from datetime import date
from io import BytesIO

import psutil
import pytest
import xlsxwriter
from house.industrial_licence.forms.annex1 import ANNEX1
from house.industrial_licence.forms.measure import lines
from house.industrial_licence.forms.typst_source import FAMILIES, STANDARDS
from house.industrial_licence.forms.typst_source import request as drawing_of
from house.industrial_licence.forms.xlsx import write_xlsx
from house.industrial_licence.report.typst_engine import Engine

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
PDF_RATIO, XLSX_RATIO, MEGABYTES = 1.3, 1.5, 100
REGISTER = 100_000
HEADS = [column.title for column in ANNEX1.pages[0].parts[-2].columns]
WIDTHS = [column.width for column in ANNEX1.pages[0].parts[-2].columns]
BARE = """
#let rows = json(bytes(sys.inputs.sheet))
#let families = json(bytes(sys.inputs.families))
#set document(title: "bare")
#set text(font: families.fang, size: 10.5pt, lang: "zh", region: "cn")
#set page(paper: "a4", flipped: true, margin: (x: 18mm, y: 18mm), footer: context align(center,
  [第 #counter(page).display() 页 / 共 #counter(page).final().first() 页]))
#set table(stroke: 0.5pt, inset: 1mm, align: center + horizon)
#set table.cell(breakable: false)
= 获得工业产品生产许可证企业汇总表
#table(columns: WIDTHS, table.header(..HEADS), ..rows.flatten())
"""


def firm(number: int) -> dict:
    """About a hundred and fifty signs a row, most of them others in each."""
    signs = "".join(chr(0x4E00 + (number * 37 + step * 101) % 5000) for step in range(90))
    return {
        "enterprise": f"虚构{signs[:14]}有限公司",
        "domicile": f"示范省{signs[14:26]}路{number}号",
        "production_address": f"示范省{signs[26:38]}街{number}号",
        "category": signs[38:44],
        "product": signs[44:56],
        "unit_name": signs[56:66],
        "certificate": f"(示)XK05-001-{number:05}",
        "valid_until": "2029-05-02",
        "issued_on": "2024-05-03",
        "remark": "发证",
    }


def plain(count: int) -> list[tuple[str, ...]]:
    return [(str(n), *firm(n).values()) for n in range(1, count + 1)]


@pytest.fixture(scope="module")
def engine():
    engine = Engine(seconds=600)
    yield engine
    engine.close()


def cost(engine, act) -> float:
    """CPU seconds of this process and of the drawing child together."""
    # A child that has grown large is replaced; the fresh one is warm before the clock runs.
    child = psutil.Process(engine._ready().process.pid)
    before = time.process_time() + sum(child.cpu_times()[:2])
    act()
    return time.process_time() + sum(child.cpu_times()[:2]) - before


def best(engine, act, rounds=2) -> float:
    return min(cost(engine, act) for _ in range(rounds))


@pytest.mark.parametrize("count", [1000, 5000])
def test_annex_1_is_drawn_nearly_as_fast_as_a_bare_table(engine, count):
    day = date(2024, 5, 3)
    rows = [firm(n) | {"issued_on": day} for n in range(1, count + 1)]
    head = {"unit": "示范省市场监督管理局", "filled_on": day}
    source = BARE.replace("WIDTHS", "(" + ", ".join(f"{w}fr" for w in WIDTHS) + ")").replace(
        "HEADS", json.dumps(HEADS, ensure_ascii=False).replace("[", "(").replace("]", ")")
    )
    bare_rows = json.dumps(plain(count), ensure_ascii=False)
    bare = {"source": source, "sheet": bare_rows, "families": FAMILIES, "standards": STANDARDS}
    engine.draw(bare | {"sheet": "[]"})

    ours = best(engine, lambda: engine.draw(drawing_of(ANNEX1.fill(head | {"granted": rows}))))
    theirs = best(engine, lambda: engine.draw(bare))
    print(f"\n附件1, {count:,} rows as PDF: {ours:.2f} CPU-s, bare typst {theirs:.2f} CPU-s, "
          f"ratio {ours / theirs:.2f}")  # fmt: skip
    assert ours / theirs <= PDF_RATIO


def bare_workbook(rows) -> bytes:
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False})
    leaf = book.add_worksheet()
    form = book.add_format({"border": 1, "text_wrap": True, "valign": "vcenter"})
    for column, width in enumerate(WIDTHS):
        leaf.set_column(column, column, width / 2)
    for number, row in enumerate(rows):
        leaf.set_row(number, max(map(lines, row, [w / 4 for w in WIDTHS])) * 13.6 + 3)
        for column, text in enumerate(row):
            leaf.write_string(number, column, text, form)
    book.close()
    return out.getvalue()


def our_workbook(rows) -> bytes:
    out = BytesIO()
    write_xlsx(ANNEX1.fill({}, blank=True), out, {0: iter(rows)})
    return out.getvalue()


def measured(write, told) -> None:
    """In a process of its own: CPU seconds and the megabytes it grew by."""
    rows = plain(REGISTER)
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    size = len(write(rows))
    seconds = time.process_time() - begun
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - idle) / 1024
    told.put((seconds, grown, size / 1e6))


def apart(write) -> tuple[float, float, float]:
    context = multiprocessing.get_context("fork")
    told = context.Queue()
    process = context.Process(target=measured, args=(write, told))
    process.start()
    found = told.get(timeout=600)
    process.join()
    return found


def test_a_register_of_a_hundred_thousand_rows_is_written_nearly_as_fast_as_bare_cells():
    ours = min(apart(our_workbook) for _ in range(2))
    theirs = min(apart(bare_workbook) for _ in range(2))
    print(f"\nregister, {REGISTER:,} rows as XLSX: {ours[0]:.1f} CPU-s, {ours[1]:.0f} MB more, "
          f"{ours[2]:.1f} MB file; bare xlsxwriter {theirs[0]:.1f} CPU-s, "
          f"ratio {ours[0] / theirs[0]:.2f}")  # fmt: skip
    assert ours[0] / theirs[0] <= XLSX_RATIO
    assert ours[1] <= MEGABYTES
