import base64

from odoo import api, fields, models
from odoo.addons.industrial_licence.forms.annex1 import ANNEX1
from odoo.addons.industrial_licence.forms.xlsx import to_xlsx
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools import SQL

from ..forms.applicants import APPLICANTS
from ..forms.yearly import YEARLY
from ..lifecycle.report import Kind, Section

FORMS = {
    Kind.APPLICANTS: APPLICANTS,
    Kind.SUMMARY: ANNEX1,
    Kind.YEARLY: YEARLY,
    Kind.LOCAL: YEARLY,
}
TABLES = {
    Kind.APPLICANTS: (Section.APPLICANT,),
    Kind.SUMMARY: (Section.GRANTED, Section.REFUSED, Section.CHANGED, Section.ENDED),
}
_COLUMNS = (
    "section", "number", "kind", "enterprise", "credit_code", "domicile", "production_address",
    "category", "product", "unit_name", "certificate", "valid_until", "issued_on", "reason",
    "handed_out_on", "item", "changed_on", "ended_on", "received_on", "acceptance", "remark",
)  # fmt: skip


class SupervisionReportSheet(models.AbstractModel):
    """The report as its official form: one filling for screen, paper and workbook."""

    _name = "licence.supervision.report.sheet"
    _description = "Official form of a report"

    draft_workbook = fields.Binary("Workbook", compute="_compute_draft_workbook")

    def _compute_draft_workbook(self):
        for report in self:
            report.draft_workbook = base64.b64encode(report._to_workbook())

    @api.depends("kind", "period_end", "authority_id", "supplement_no")
    def _compute_workbook_name(self):
        for report in self:
            report.workbook_name = f"{report.display_name}.xlsx"

    def _sheet(self):
        """The filled form; two queries however long the tables are."""
        self.ensure_one()
        self.check_access("read")
        return FORMS[Kind(self.kind)].fill(self._sheet_values())

    def _sheet_values(self):
        tables = {section.value: [] for section in TABLES.get(Kind(self.kind), ())}
        for line in self._lines_as_values():
            tables[line["section"]].append(line)
        return {
            "unit": self.authority_id._name_on(self.period_end),
            "filled_on": self.sealed_on or legal_today(self.env),
            "begin": self.period_begin,
            "end": self.period_end,
            "supplement": str(self.supplement_no or ""),
            "self_review": self.self_review,
            "patrol": self.patrol,
            "regular": self.regular,
            "handling": self.handling,
            **tables,
        }

    def _lines_as_values(self):
        columns = SQL(", ").join(map(SQL.identifier, _COLUMNS))
        self.env["licence.supervision.report.line"].flush_model()
        return self.env.execute_query_dict(
            SQL(
                "SELECT %s FROM licence_supervision_report_line WHERE report_id = %s"
                " ORDER BY section, no",
                columns, self.id,
            )
        )  # fmt: skip

    def _to_workbook(self):
        """XLSX, one sheet for each table: 信息管理规定 19, 电子文本."""
        return to_xlsx(self._sheet(), self.generated_at or None)
