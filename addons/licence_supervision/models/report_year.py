from odoo import models
from odoo.addons.industrial_licence.lifecycle.certificate_act import Kind as Act
from odoo.fields import Domain

from ..lifecycle.report import MONTHLY

HANDLING = (
    "本期对存在问题的企业：撤回生产许可{retract}件、撤销{annul}件、吊销{revoke}件、注销{cancel}件。"
)


class SupervisionReportYear(models.AbstractModel):
    """The four sections of the report of the year, prefilled with counts of records."""

    _name = "licence.supervision.report.year"
    _description = "Sections of the report of the year"

    def _prefill(self):
        for report in self.filtered(lambda one: one.kind not in MONTHLY):
            figures = report._year_figures()
            texts = report._section_texts(figures)
            report._seal({**texts, "figures": figures})

    def _section_texts(self, figures):
        return {"handling": HANDLING.format(**figures)}

    def _year_figures(self):
        """{name: count} over the body's area and the days of the report."""
        return self._acts_counted()

    def _acts_counted(self):
        # sudo: numbers of the whole area; the reporter need not read each act
        acts = self.env["licence.certificate.act"].sudo()
        counted = dict(
            acts._read_group(
                Domain("is_summary_line", "=", True) & self._in_period("executed_on"),
                ["kind"],
                ["__count"],
            )
        )
        return {kind.value: counted.get(kind.value, 0) for kind in Act}

    def _in_period(self, day):
        begun = Domain("authority_id", "child_of", self.authority_id.id)
        return begun & Domain(day, ">=", self.period_begin) & Domain(day, "<=", self.period_end)
