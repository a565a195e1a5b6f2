from odoo import models
from odoo.fields import Domain

from ..forms.roster import ROSTER
from ..forms.xlsx import to_xlsx
from ..tools.legal_time import legal_now, legal_today

STORED = (
    "name gender birth_date employer_id number registered_on level valid_from valid_until "
    "approval_no last_grade last_assessed_year integrity state ended_on "
    "recommender_department_id recommender_authority_id"
).split()
WORDS = {
    "gender": {"male": "男", "female": "女"},
    "level": {"regular": "审查员", "senior": "高级审查员"},
    "standing": {
        "valid": "有效", "pending": "未生效", "lapsed": "已过期", "barred": "暂停", "ended": "失效",
    },
    "grade": {"excellent": "优秀", "competent": "称职", "basic": "基本称职", "failed": "不称职"},
    "integrity": {"clean": "无", "open": "调查中", "breached": "有违规"},
}  # fmt: skip


class AuditorRosterSheet(models.AbstractModel):
    """The roster as a workbook: the words of an official list, never a formula."""

    _name = "licence.auditor.sheet"
    _description = "Roster as a workbook"

    def action_export_roster(self):
        """The chosen people; without a choice, those the user's body engages today."""
        chosen = ",".join(map(str, self.ids))
        return {"type": "ir.actions.act_url", "url": f"/licence/roster.xlsx?ids={chosen}"}

    def _roster_workbook(self):
        """Bytes of the workbook; its queries do not grow with the people."""
        user = self.env.user
        body = user.licence_department_id or user.licence_authority_id
        facts = self._roster_facts(legal_today(self.env))
        values = {
            "body": body.display_name or self.env.company.name,
            "drawn_on": legal_today(self.env),
            "people": [person._prepare_roster_vals(facts) for person in self],
        }
        return to_xlsx(ROSTER.fill(values), legal_now(self.env))

    def _roster_facts(self, today):
        """What depends on the day, asked once for everybody."""
        self.fetch(STORED)
        away = self.search(Domain("id", "in", self.ids) & self._domain_on_leave(today))
        return {
            "today": today,
            "barred": self._barred_ids(today),
            "load": self.env["licence.performance"]._load_of(self, today.year),
            "away": set(away.ids),
        }

    def _prepare_roster_vals(self, facts):
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
            "standing": WORDS["standing"][self._standing_of(facts["today"], facts["barred"])],
            "load": str(facts["load"].get(self.id, 0)),
            "grade": f"{self.last_assessed_year} {grade}" if grade else "",
            "integrity": WORDS["integrity"].get(self.integrity, ""),
            "leave": "是" if self.id in facts["away"] else "",
        }
