from datetime import date

from markupsafe import Markup

from odoo import api, models
from odoo.addons.industrial_licence.clocks.kernel import legal_date
from odoo.addons.industrial_licence.forms.screen import to_html
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..admissibility.verdict import Verdict
from ..forms import editions  # noqa: F401 – puts the forms of this addon on the shelf

FORM = "test_report"
VERDICTS = {Verdict.PASS: "合格", Verdict.FAIL: "不合格", Verdict.OPEN: "—"}
FOUND = {"pass": "符合", "fail": "不符合"}
PURPOSES = {"first": "生产许可证检验", "retest": "复检", "dispute": "异议复检"}
BLIND = "（盲样）"
SEE_SHEET = "见抽样单"


class ReportSheet(models.Model):
    """产品检验报告 on paper: from what was locked when it was issued, years later too."""

    _name = "licence.lab.report"
    _inherit = ["licence.lab.report", "licence.paper.mixin"]

    def _form_day(self, code):
        return legal_date(self.issued_at) if self.issued_at else legal_today(self.env)

    def _sheet_html(self):
        """The form on screen; before its issue with what is known so far."""
        return Markup(to_html(self._form_sheet(FORM)))  # noqa: S704 – escaped there

    def _fill_test_report(self, told):
        said = self.content or self._content()
        signed = {one["role"]: one["name"] for one in said["signatures"]}
        values = {
            **self._about_sample(said), **self._about_test(said),
            "lab_name": said["laboratory"], "number": said["number"] or "",
            "order_number": said["order"], "product": said["product"],
            "tester": signed.get("tester"), "reviewer": signed.get("reviewer"),
            "approver": signed.get("head"), "approved_on": self._approved_on(),
            "lab_address": said.get("laboratory_address"), "lab_phone": said.get("phone"),
        }  # fmt: skip
        return {key: value for key, value in values.items() if value}

    def _approved_on(self):
        return self.issued_at and legal_date(self.issued_at)

    @api.model
    def _about_sample(self, said):
        return {
            "enterprise": said["client"] or BLIND,
            "production_address": said.get("address") or BLIND,
            "unit_name": said.get("units"),
            "model": said.get("models") or SEE_SHEET,
            "sample_number": "、".join(said["samples"]),
            "sample_state": said.get("conditions"),
            "quantity": said.get("quantity") or SEE_SHEET,
            "received_on": _day(said["received_on"]),
        }

    @api.model
    def _about_test(self, said):
        days = sorted(row["tested_on"] for row in said["results"] if row["tested_on"])
        rows = said["results"]
        return {
            "tested_from": _day(days[0]) if days else None,
            "tested_to": _day(days[-1]) if days else None,
            "purpose": PURPOSES.get(said.get("kind")),
            "standard": "、".join(
                dict.fromkeys(row["standard"] for row in rows if row["standard"])
            ),
            "conclusion": VERDICTS.get(said["verdict"]),
            "conclusion_text": self._conclusion_words(said),
            "results": [_row_on_form(row) for row in rows],
        }

    @api.model
    def _conclusion_words(self, said):
        corrects = (
            f"本报告为{said['corrects']}的更正版：{said['reason']}" if said["corrects"] else ""
        )
        return "\n".join(part for part in (said["remarks"], corrects) if part)

    def _signers(self):
        """(post, name, moment) of the three signatures so far, for whoever may read the report."""
        # sudo: a member of the laboratory may not read its colleagues' accounts, only their names
        own = self.sudo()
        return [
            ("tester", own.tester_id.name, own.tested_at),
            ("reviewer", own.reviewer_id.name, own.reviewed_at),
            ("head", own.head_id.name, own.issued_at),
        ]


def _day(text):
    return date.fromisoformat(text) if text else None


def _row_on_form(row):
    return {
        "item": row["item"], "unit": row["measure_unit"], "demand": row["limit"] or "—",
        "measured": row["value"] or FOUND.get(row["found"], "—"),
        "verdict": VERDICTS[row["verdict"]],
    }  # fmt: skip
