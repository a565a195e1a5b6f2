import csv
import io
import random

import openpyxl

from odoo.tests import BaseCase, tagged

from ..controllers.safe_export import SafeCsv, SafeExport

COUNT = 1000
STARTS = ("=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＠", "|", "%", "", "'=", '"=', "  @")
BODIES = ('HYPERLINK("http://192.0.2.1/x","x")', "cmd|' /C calc'!A0", "SUM(A1:A9)", "1+1", "A1", "0")
SIGNS = "=+-@|%!\"'(){}[]<>&;:,.0123456789ABZaz 甲乙䶮𠮷"
MARKS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")


def strings():
    chance = random.Random(20261120)  # noqa: S311 – texts, not secrets
    made = [start + body for start in STARTS for body in BODIES]
    while len(made) < COUNT:
        tail = "".join(chance.choice(SIGNS) for _ in range(chance.randint(1, 30)))
        made.append(chance.choice(STARTS) + tail)
    return made


@tagged("post_install", "-at_install")
class TestExportStrings(BaseCase):
    """A thousand texts through Odoo's own exports: not one cell is a formula."""

    texts = strings()
    fields = [{"name": "name", "label": "=1+1", "type": "char"}]

    def cells(self, content):
        leaf = openpyxl.load_workbook(io.BytesIO(content)).active
        return [cell for row in leaf.iter_rows() for cell in row if cell.value is not None]

    def test_a_plain_list_holds_strings(self):
        rows = [[text] for text in self.texts]
        content = SafeExport().from_data(self.fields, ["=HEAD()"], rows)
        cells = self.cells(content)
        self.assertEqual({cell.data_type for cell in cells}, {"s"})
        self.assertEqual(len(cells), COUNT + 1)

    def test_a_text_file_marks_whatever_looks_like_a_formula(self):
        rows = [[text] for text in self.texts]
        content = SafeCsv().from_data(self.fields, ["@HEAD()"], rows)
        read = list(csv.reader(io.StringIO(content, newline="")))
        self.assertEqual(len(read), COUNT + 1)
        bare = [row[0] for row in read if row and row[0].lstrip(" ").startswith(MARKS)]
        self.assertFalse(bare)
