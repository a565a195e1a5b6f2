from odoo import models
from odoo.addons.industrial_licence.lifecycle.certificate_act import Kind as Act
from odoo.fields import Domain

from ..lifecycle.inspection import Kind as Inspection
from ..lifecycle.rectification import State as Rectification
from ..lifecycle.report import MONTHLY
from ..lifecycle.self_report import State as SelfReport
from ..lifecycle.self_report import Verdict
from ..lifecycle.spot_check import Result

ABOLISHED = "annual_review_abolished"
# 信息管理规定 20: four sections, in its own words.
SECTIONS = {
    "self_review": "应提交年度自查报告{self_all}份，已提交{self_handed}份，未提交{self_due}份；"
    "审查发现问题{self_problem}份。",
    "patrol": "巡查{patrol}家次，回访{return_visit}家次。",
    "regular": "定期检查{regular}家次，不定期检查{irregular}家次，双随机抽查{random}家次，"
    "飞行检查{flying}家次，免实地核查换证后监督检查{after_exemption}家次，"
    "发证后检查{after_issue}家次。",
    "handling": "责令限期整改{orders}件，其中整改合格{orders_passed}件、整改不合格"
    "{orders_failed}件、拒不配合{orders_refused}件；监督抽查不合格{failed_checks}批次；"
    "撤回生产许可{retract}件、撤销{annul}件、吊销{revoke}件、注销{cancel}件。",
}


class SupervisionReportYear(models.AbstractModel):
    """The four sections of the report of the year, prefilled with counts of records."""

    _name = "licence.supervision.report.year"
    _description = "Sections of the report of the year"

    def _prefill(self):
        for report in self.filtered(lambda one: one.kind not in MONTHLY):
            figures = report._year_figures()
            texts = {name: words.format(**figures) for name, words in SECTIONS.items()}
            if report._is_review_abolished():
                texts["self_review"] = "已取消（试点）。"
            report._seal({**texts, "figures": figures})

    def _is_review_abolished(self):
        switches = self.env["licence.regime.switch"]
        return switches._is_on(ABOLISHED, self.province_id, self.period_end)

    def _year_figures(self):
        """{name: count} over the body's area and the days of the report; five queries."""
        orders = self._counted("rectification", "ordered_on", "state")
        checks = self._counted("spot.check", "judged_on", "result")
        return {
            **self._inspections_counted(),
            **self._self_reports_counted(),
            **self._acts_counted(),
            "orders": sum(orders.values()),
            "orders_passed": orders.get(Rectification.PASSED.value, 0),
            "orders_failed": orders.get(Rectification.FAILED.value, 0)
            + orders.get(Rectification.PROPOSED.value, 0),
            "orders_refused": orders.get(Rectification.REFUSED.value, 0),
            "failed_checks": checks.get(Result.FAIL.value, 0),
        }

    def _inspections_counted(self):
        found = self._counted("inspection", "concluded_on", "kind")
        return {kind.value: found.get(kind.value, 0) for kind in Inspection}

    def _self_reports_counted(self):
        # sudo: numbers of the whole area
        reports = self.env["licence.supervision.self.report"].sudo()
        rows = reports._read_group(
            Domain("area_id", "child_of", self.authority_id.id)
            & Domain("year", "=", self.period_end.year - 1),
            ["state", "verdict"], ["__count"],
        )  # fmt: skip
        due = sum(count for state, _verdict, count in rows if state == SelfReport.DUE)
        everything = sum(count for *_key, count in rows)
        problem = sum(count for _state, verdict, count in rows if verdict == Verdict.PROBLEM)
        return {
            "self_all": everything, "self_due": due, "self_handed": everything - due,
            "self_problem": problem,
        }  # fmt: skip

    def _acts_counted(self):
        # sudo: numbers of the whole area; the reporter need not read each act
        acts = self.env["licence.certificate.act"].sudo()
        area = Domain("authority_id", "child_of", self.authority_id.id)
        area |= Domain("certificate_id.home_id", "child_of", self.authority_id.id)
        rows = acts._read_group(
            Domain("is_summary_line", "=", True) & area & self._in_period("executed_on"),
            ["kind"],
            ["__count"],
        )
        counted = dict(rows)
        return {kind.value: counted.get(kind.value, 0) for kind in Act}

    def _counted(self, noun, day, by):
        # sudo: numbers of the whole area
        records = self.env[f"licence.supervision.{noun}"].sudo()
        area = Domain("area_id", "child_of", self.authority_id.id)
        return dict(records._read_group(area & self._in_period(day), [by], ["__count"]))

    def _in_period(self, day):
        return Domain(day, ">=", self.period_begin) & Domain(day, "<=", self.period_end)
