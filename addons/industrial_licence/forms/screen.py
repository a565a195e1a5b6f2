"""The Sheet as an HTML fragment: semantic tables, every text escaped, nothing to be fetched."""

from collections.abc import Iterator
from html import escape
from io import BytesIO

import segno

from .measure import printable
from .sheet import Align, Block, Cell, Code, Grid, Line, Sheet, Style, place

TAGS = {Style.TITLE: "h2", Style.SUBTITLE: "h3"}
ROW_HEADS = {Style.LABEL, Style.VERTICAL}


def to_html(sheet: Sheet) -> str:
    """One <article> per sheet; the style sheet is static/src/forms/sheet.css."""
    wide = " o_landscape" if sheet.landscape else ""
    parts = [f'<article class="o_licence_sheet o_{sheet.layout}{wide}" lang="zh-CN">']
    for section in sheet.sections:
        parts.append("<section>")
        for block in section.blocks:
            parts.extend(_block(block))
        parts.append("</section>")
    parts.append("</article>")
    return "".join(parts)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Code):
        label = _quoted(block.label)
        yield f'<div class="o_code" role="img" aria-label="{label}">{_qr(block)}</div>'
    elif isinstance(block, Line):
        yield from _line(block)
    else:
        yield from _grid(block)


def _qr(code: Code) -> str:
    picture = BytesIO()
    made = segno.make(code.content, error="m", micro=False)
    made.save(picture, kind="svg", xmldecl=False, svgns=True, border=2)
    return picture.getvalue().decode()


def _line(line: Line) -> Iterator[str]:
    if len(line.cells) == 1:
        cell = line.cells[0]
        tag = TAGS.get(cell.style, "p")
        style = f' style="padding-left:{line.indent:g}em"' if line.indent else ""
        yield f'<{tag} class="o_{cell.style} o_{cell.align}"{style}>{written(cell)}</{tag}>'
        return
    yield '<div class="o_strip">'
    for cell, share in zip(line.cells, line.widths or (1,) * len(line.cells), strict=True):
        yield f'<p class="o_{cell.style} o_{cell.align}" style="flex:{share:g}">{written(cell)}</p>'
    yield "</div>"


def _grid(grid: Grid) -> Iterator[str]:
    total = sum(grid.widths)
    yield f'<table class="{"o_ruled" if grid.ruled else "o_plain"}">'
    if grid.label:
        yield f"<caption>{_quoted(grid.label)}</caption>"
    yield "<colgroup>"
    yield from (f'<col style="width:{100 * each / total:.2f}%">' for each in grid.widths)
    yield "</colgroup>"
    if grid.head:
        yield from _rows("thead", grid, grid.head)
    yield from _rows("tbody", grid, grid.body)
    yield "</table>"


def _rows(part: str, grid: Grid, rows: tuple) -> Iterator[str]:
    aligns = grid.aligns or (Align.CENTER,) * len(grid.widths)
    current = -1
    yield f"<{part}>"
    for row, column, cell in place(rows, len(grid.widths)):
        if row != current:
            yield "<tr>" if current < 0 else "</tr><tr>"
            current = row
        yield _cell(Cell(cell, align=aligns[column]) if isinstance(cell, str) else cell)
    yield ("</tr>" if current >= 0 else "") + f"</{part}>"


def _cell(cell: Cell) -> str:
    tag, scope = "td", ""
    if cell.style == Style.HEAD:
        tag, scope = "th", ' scope="colgroup"' if cell.colspan > 1 else ' scope="col"'
    elif cell.style in ROW_HEADS:
        tag, scope = "th", ' scope="rowgroup"' if cell.rowspan > 1 else ' scope="row"'
    spans = f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    spans += f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    kind = f' class="o_{cell.style} o_{cell.align}"'
    return f"<{tag}{scope}{spans}{kind}>{written(cell)}</{tag}>"


def written(cell: Cell) -> str:
    """The text of a cell as HTML, with what is missing in it marked."""
    parts, end = [], 0
    for left, right in cell.missing:
        gap = _quoted(cell.text[left:right])
        parts += [_quoted(cell.text[end:left]), f'<mark class="o_missing">{gap}</mark>']
        end = right
    return "".join((*parts, _quoted(cell.text[end:])))


def _quoted(text: str) -> str:
    return escape(printable(text), quote=True).replace("\n", "<br>")
