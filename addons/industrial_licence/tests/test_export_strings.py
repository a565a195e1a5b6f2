import csv
import io
import json
import random

import openpyxl

from odoo import http
from odoo.tests import HttpCase, new_test_user, tagged

COUNT = 1000
STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    " =",
    "＝",
    "＠",
    "|",
    "%",
    "",
    "'=",
    '"=',
    "  @",
)
BODIES = (
    'HYPERLINK("http://192.0.2.1/x","x")',
    "cmd|' /C calc'!A0",
    "SUM(A1:A9)",
    "1+1",
    "A1",
    "0",
)
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
class TestExportStrings(HttpCase):
    """A thousand texts through the exports of every list: not one cell is a formula."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.user = new_test_user(
            cls.env, "export.strings", password="export.strings",
            groups="base.group_user,base.group_allow_export",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.texts = strings()
        # A name may be used once only: the number behind it does not change how it begins.
        cls.env["ir.filters"].with_user(cls.user).create(
            [
                {
                    "name": f"{text} {number}", "model_id": "res.partner", "domain": "[]",
                    "user_ids": [(4, cls.user.id)],
                }
                for number, text in enumerate(cls.texts)
            ]
        )  # fmt: skip

    def export(self, kind, groupby=()):
        self.authenticate("export.strings", "export.strings")
        asked = {
            "model": "ir.filters", "ids": False, "groupby": list(groupby),
            "fields": [{"name": "name", "label": "=1+1", "type": "char"}],
            "domain": [["user_ids", "in", [self.user.id]]],
            "import_compat": False, "context": {},
        }  # fmt: skip
        form = {"data": json.dumps(asked), "csrf_token": http.Request.csrf_token(self)}
        answer = self.url_open(f"/web/export/{kind}", data=form)
        self.assertEqual(answer.status_code, 200)
        return answer.content

    def test_a_workbook_holds_strings(self):
        for groupby in ((), ("name",)):
            leaf = openpyxl.load_workbook(io.BytesIO(self.export("xlsx", groupby))).active
            cells = [cell for row in leaf.iter_rows() for cell in row if cell.value is not None]
            self.assertEqual({cell.data_type for cell in cells}, {"s"})
            self.assertGreater(len(cells), COUNT)

    def test_a_text_file_marks_whatever_looks_like_a_formula(self):
        content = self.export("csv").decode()
        read = list(csv.reader(io.StringIO(content, newline="")))
        self.assertEqual(len(read), COUNT + 1)
        bare = [row[0] for row in read if row and row[0].lstrip(" ").startswith(MARKS)]
        self.assertFalse(bare)
