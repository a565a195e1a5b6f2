"""Every workbook leaves with its strings as strings: a name that begins with = is no formula."""

from odoo.addons.web.controllers.export import (
    ExcelExport,
    ExportXlsxWriter,
    GroupExportXlsxWriter,
)


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
