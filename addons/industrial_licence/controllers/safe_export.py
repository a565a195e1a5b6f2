"""Every workbook leaves with its strings as strings: a name that begins with = is no formula."""

from odoo.addons.web.controllers.export import (
    CSVExport,
    ExcelExport,
    ExportXlsxWriter,
    GroupExportXlsxWriter,
)

# Odoo marks texts that begin with =, + or - only; office programs take more for formulas.
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")


class PlainStrings:
    def write(self, row, column, cell_value, style=None):  # pylint: disable=missing-return
        if isinstance(cell_value, str):
            self.worksheet.write_string(row, column, cell_value, style)
        else:
            super().write(row, column, cell_value, style)

    def write_row(self, line, values):
        for column, value in enumerate(values):
            self.write_cell(line, column, value)


class SafeWriter(PlainStrings, ExportXlsxWriter):
    """A plain list."""


class SafeGroupWriter(PlainStrings, GroupExportXlsxWriter):
    """A grouped list."""


class SafeExport(ExcelExport):
    def from_data(self, fields, columns_headers, rows):
        with SafeWriter(fields, columns_headers, len(rows)) as writer:
            for line, row in enumerate(rows, 1):
                writer.write_row(line, row)
        return writer.value

    def from_group_data(self, fields, columns_headers, groups):
        with SafeGroupWriter(fields, columns_headers, groups.count) as writer:
            line, column = 1, 0
            for name, group in groups.children.items():
                line, column = writer.write_group(line, column, name, group)
        return writer.value


class SafeCsv(CSVExport):
    """A text file has no kinds of cells: before what could be a formula stands a mark."""

    def from_data(self, fields, columns_headers, rows):
        marked = [[_marked(value) for value in row] for row in rows]
        return super().from_data(fields, [_marked(head) for head in columns_headers], marked)


def _marked(value):
    is_risky = isinstance(value, str) and value.lstrip(" ").startswith(RISKY)
    return f"'{value}" if is_risky else value
