from odoo import models
from odoo.addons.industrial_licence.forms.xlsx import to_xlsx
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..forms import editions  # noqa: F401 – puts our forms on the shelf
from ..lifecycle.report import Kind, Section

CODES = {
    Kind.APPLICANTS: "applicants",
    Kind.SUMMARY: "annex1",
    Kind.YEARLY: "supervision_year",
    Kind.LOCAL: "supervision_year",
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
    _inherit = "licence.paper.mixin"

    def _form_values(self, code, told=None):
        """The kind of the report decides its form; another one is refused, not printed empty."""
        self.ensure_one()
        if code != CODES[Kind(self.kind)]:
            raise UserError(
                self.env._("%(report)s is not printed on this form.", report=self.display_name)
            )
        return self._sheet_values()

    def _form_day(self, code):
        return self.period_end

    def _sheet(self):
        """The filled form; two queries however long the tables are."""
        self.ensure_one()
        self.check_access("read")
        return self._form_sheet(CODES[Kind(self.kind)])

    def _sheet_values(self):
        tables = {section.value: [] for section in TABLES.get(Kind(self.kind), ())}
        for line in self._lines_as_values():
            tables[line["section"]].append(line)
        return {
            "unit": self.authority_id._name_on(self.period_end),
            "filled_on": self.sealed_on or legal_today(self.env),
            "begin": self.period_begin,
            "end": self.period_end,
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

    def _keep_paper(self):
        """The PDF of the same sheet, kept with its fingerprints; its place for the seal is free."""
        sheet = self._sheet()
        content = self.env["licence.press"]._draw(sheet)
        # sudo: names of those who signed do not depend on who may read their accounts
        signatory = self.sudo().second_signer_id.name
        return self.env["licence.paper"]._keep(self, sheet, content, self.authority_id, signatory)
