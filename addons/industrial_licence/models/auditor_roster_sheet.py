from odoo import models

from ..forms.roster import ROSTER
from ..forms.xlsx import to_xlsx
from ..tools.legal_time import legal_now, legal_today

WORDS = {
    "gender": {"male": "男", "female": "女"},
    "level": {"regular": "审查员", "senior": "高级审查员"},
    "standing": {
        "valid": "有效", "pending": "未生效", "lapsed": "已过期", "barred": "暂停", "ended": "失效",
    },
    "grade": {"excellent": "优秀", "competent": "称职", "basic": "基本称职", "failed": "不称职"},
    "integrity": {"clean": "无", "open": "调查中", "breached": "有违规"},
}  # fmt: skip


class AuditorRosterSheet(models.Model):
    """The roster as a workbook: the words of an official list, never a formula."""

    _inherit = "licence.auditor"

    def action_export_roster(self):
        """The chosen people; without a choice, those the user's body engages today."""
        chosen = ",".join(map(str, self.ids))
        return {"type": "ir.actions.act_url", "url": f"/licence/roster.xlsx?ids={chosen}"}

    def _roster_workbook(self):
        """Bytes of the workbook; its queries do not grow with the people."""
        user = self.env.user
        body = user.licence_department_id or user.licence_authority_id
        values = {
            "body": body.display_name or self.env.company.name,
            "drawn_on": legal_today(self.env),
            "people": [person._prepare_roster_vals() for person in self],
        }
        return to_xlsx(ROSTER.fill(values), legal_now(self.env))

    def _prepare_roster_vals(self):
        grade = WORDS["grade"].get(self.last_grade, "")
        return {
            "recommender": self.recommender_name,
            "name": self.name,
            "gender": WORDS["gender"][self.gender],
            "born": self.birth_date.strftime("%Y.%m"),
            "employer": self.employer_id.name or "",
            "number": self.number or "",
            "registered_on": self.registered_on or None,
            "level": WORDS["level"].get(self.level, ""),
            "valid_until": self.valid_until or None,
            "approval_no": self.approval_no or "",
            "standing": WORDS["standing"][self.standing],
            "load": str(self.load_this_year),
            "grade": f"{self.last_assessed_year} {grade}" if grade else "",
            "integrity": WORDS["integrity"].get(self.integrity, ""),
            "leave": "是" if self.is_on_leave else "",
        }
