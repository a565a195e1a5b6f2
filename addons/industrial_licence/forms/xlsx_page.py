"""A worksheet that takes a whole row of texts at once; the bytes are those of xlsxwriter."""

import re
from collections.abc import Sequence
from functools import cache

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

# What a text needs care for: XML's own signs, Excel's _xHHHH_ escapes, white space at its ends.
UNUSUAL = re.compile(
    "[&<>\x00-\x09\x0b-\x1f\ufffe\uffff]|_x|(?:^|\n)[^\\S\n]|[^\\S\n](?:\n|\\Z)"
)  # fmt: skip

TEXT = ' t="inlineStr"><is><t>'


class WorkbookPage(Worksheet):
    """In constant memory every text of ours is plain; a long register is written row by row."""

    def write_texts(self, row: int, height: float, texts: Sequence[str], forms: Sequence) -> None:
        """One row of the height in points, each text in the format of its column."""
        self.set_row(row, height)
        joined = "\n".join(texts)
        if joined.count("\n") >= len(texts) or len(joined) > self.xls_strmax // 2:
            return self._write_with_care(row, texts, forms)
        if UNUSUAL.search(joined):
            return self._write_with_care(row, texts, forms)
        return self._write_at_once(row, texts, forms)

    def write_text(self, row: int, column: int, text: str, form) -> None:
        if text:
            self.write_string(row, column, text, form)
        else:
            self.write_blank(row, column, None, form)

    def _write_with_care(self, row: int, texts: Sequence[str], forms: Sequence) -> None:
        for column, text in enumerate(texts):
            self.write_text(row, column, text, forms[column])

    def _write_at_once(self, row: int, texts: Sequence[str], forms: Sequence) -> None:
        self._check_dimensions(row, 0)
        self._check_dimensions(row, len(texts) - 1)
        if row > self.previous_row:
            self._write_single_row(row)
        # The row is on its way: left behind, its height would be written once more.
        self._write_row(row, None, self.row_info.pop(row))
        places = zip(_letters(len(texts)), forms, texts, strict=True)
        number = row + 1
        cells = [
            f'<c r="{letter}{number}" s="{form._get_xf_index()}"{TEXT}{text}</t></is></c>'
            if text
            else f'<c r="{letter}{number}" s="{form._get_xf_index()}"/>'
            for letter, form, text in places
        ]
        self.fh.write("".join(cells) + "</row>")

    def _xml_rich_inline_string(self, string, attributes=()) -> None:
        # xlsxwriter takes a text between <r> and </r> for mark-up of its own; none of ours is.
        self._xml_inline_string(string, False, attributes)


@cache
def _letters(count: int) -> tuple[str, ...]:
    return tuple(map(xl_col_to_name, range(count)))
