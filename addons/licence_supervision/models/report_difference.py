from datetime import UTC, datetime, time, timedelta

from odoo import api, fields, models
from odoo.addons.industrial_licence.clocks.kernel import LEGAL_ZONE
from odoo.fields import Domain

from ..lifecycle.report import Kind, Section

PROVINCIAL = Domain("issuer", "=", "province")


def start_of(day):
    """The first instant of a legal day, in UTC as Odoo stores it."""
    return datetime.combine(day, time(), LEGAL_ZONE).astimezone(UTC).replace(tzinfo=None)


class SupervisionReportDifference(models.AbstractModel):
    """The report against the registers: what stands in one of them only."""

    _name = "licence.supervision.report.difference"
    _description = "Differences between a report and the registers"

    difference_text = fields.Text("Differences", compute="_compute_difference")
    difference_count = fields.Integer(compute="_compute_difference")

    @api.depends("line_ids", "state")
    def _compute_difference(self):
        for report in self:
            differences = report._differences()
            report.difference_text = "\n".join(differences)
            report.difference_count = len(differences)

    def _differences(self):
        """One sentence for each record that the report or the register has alone."""
        self.ensure_one()
        reported = self._reported()
        found = []
        for section, registered in self._registered().items():
            lines = reported.get(section, {})
            found += [
                self.env._("In the register, not in the report: %(name)s", name=registered[key])
                for key in sorted(registered.keys() - lines.keys())
            ]
            found += [
                self.env._("In the report, not in the register: %(name)s", name=lines[key])
                for key in sorted(lines.keys() - registered.keys())
            ]
        return found

    def _reported(self):
        # sudo: the comparison speaks of the whole province, whatever the checker's own scope
        lines = self.env["licence.supervision.report.line"].sudo()
        by_section = {}
        for line in lines.search_fetch(
            Domain("report_id", "=", self.id),
            ["section", "source_id", "certificate_id", "enterprise", "certificate", "number"],
        ):
            name = f"{line.certificate or line.number or ''} {line.enterprise or ''}".strip()
            of_paper = line.section == Section.GRANTED
            key = line.certificate_id.id if of_paper else line.source_id
            by_section.setdefault(Section(line.section), {})[key] = name
        return by_section

    def _registered(self):
        if self.kind == Kind.APPLICANTS:
            return {Section.APPLICANT: self._rows_of("applicant", self._submitted_in_period())}
        if self.kind != Kind.SUMMARY:
            return {}
        issued = Domain("issued_on", ">=", self.period_begin)
        issued &= Domain("issued_on", "<=", self.period_end)
        handed = Domain("notice_id.handed_out_on", ">=", self.period_begin)
        handed &= Domain("notice_id.handed_out_on", "<=", self.period_end)
        ended = Domain("ended_on", ">=", self.period_begin)
        ended &= Domain("ended_on", "<=", self.period_end)
        licences = issued & PROVINCIAL & Domain("origin", "in", ["issued", "renewed"])
        refusals = handed & PROVINCIAL & Domain("kind", "in", ["initial", "renewal"])
        return {
            Section.GRANTED: self._rows_of("holder", licences),
            Section.REFUSED: self._rows_of("refused", refusals),
            Section.ENDED: self._rows_of("cancelled", ended & PROVINCIAL),
        }

    def _submitted_in_period(self):
        begin, end = start_of(self.period_begin), start_of(self.period_end + timedelta(days=1))
        submitted = Domain("application_id.submitted_at", ">=", begin)
        return submitted & Domain("application_id.submitted_at", "<", end)

    def _rows_of(self, name, domain):
        # sudo: the comparison speaks of the whole province, whatever the checker's own scope
        rows = self.env[f"licence.register.{name}"].sudo()
        found = rows.search_fetch(
            domain & Domain("province_id", "=", self.province_id.id),
            ["holder_name", *({"number"} & rows._fields.keys())],
        )
        return {
            row.id: " ".join(filter(None, (getattr(row, "number", ""), row.holder_name)))
            for row in found
        }
