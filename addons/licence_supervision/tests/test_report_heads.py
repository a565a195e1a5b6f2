from io import BytesIO
from itertools import pairwise

from odoo.addons.industrial_licence.forms.sheet import Cell, Grid, Line
from odoo.tests import tagged

from .report_case import ReportCase

try:
    import openpyxl
except ImportError:  # the reader is a tool of the tests, not of the product
    openpyxl = None

# 附件1 of the information rules, as printed there.
FIRST = "序号 企业名称 住所 生产地址 产品类别 产品名称 申证单元".split()
HEADS = [
    [*FIRST, "证书编号", "有效期", "发证日期", "备注"],
    [*FIRST, "不予许可原因", "不予许可日期", "备注"],
    [*FIRST, "证书编号", "有效期", "发证日期", "变更情况", "备注", "变更事项", "变更日期"],
    [*FIRST, "证书编号", "注销原因", "注销时间", "备注"],
]


def text(cell):
    return cell.text if isinstance(cell, Cell) else cell


@tagged("post_install", "-at_install")
class TestReportHeads(ReportCase):
    def setUp(self):
        super().setUp()
        self.licensed(2026, 3, 2)
        self.filled = self.report(2026, 3)
        self.sheet = self.filled._sheet()

    def _grids(self):
        return [
            next(block for block in section.blocks if isinstance(block, Grid) and block.head)
            for section in self.sheet.sections
        ]

    def test_the_head_rows_are_those_of_the_annex(self):
        heads = [[text(cell) for row in grid.head for cell in row] for grid in self._grids()]
        self.assertEqual(heads, HEADS)

    def test_the_changes_stand_under_one_head_over_two_columns(self):
        upper, lower = self._grids()[2].head
        merged = next(cell for cell in upper if text(cell) == "变更情况")
        self.assertEqual((merged.colspan, merged.rowspan), (2, 1))
        others = [cell for cell in upper if cell is not merged]
        self.assertEqual({cell.rowspan for cell in others}, {2})
        self.assertEqual(len(lower), 2)

    def test_every_page_has_the_unit_on_the_left_and_the_day_on_the_right(self):
        name = self.province._name_on(self.filled.period_end)
        for section in self.sheet.sections:
            words = [
                text(cell)
                for block in section.blocks if isinstance(block, Line) for cell in block.cells
            ]  # fmt: skip
            strip = [word for word in words if word.startswith(("填报单位", "填报日期"))]
            self.assertIn(f"填报单位（章）：{name}", strip[0])
            self.assertRegex(strip[1], r"^填报日期：\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$")

    def test_the_workbook_merges_the_same_head(self):
        if openpyxl is None:
            self.skipTest("no reader of workbooks")
        book = openpyxl.load_workbook(BytesIO(self.filled._to_workbook()))
        page = book.worksheets[2]
        found = [
            page.cell(area.min_row, area.min_col).value for area in page.merged_cells.ranges
            if area.max_col > area.min_col
        ]  # fmt: skip
        self.assertIn("变更情况", found)

    def test_the_titles_stand_in_their_order(self):
        titles = [section.title for section in self.sheet.sections]
        self.assertEqual(titles[1], "不予行政许可证企业汇总表")
        self.assertTrue(all(one != two for one, two in pairwise(titles)))
