from odoo import models

from ..clocks.kernel import legal_date
from ..tools.legal_time import legal_today

GRADE_ON_FORM = {
    "excellent": "优秀", "competent": "称职", "basic": "基本称职", "failed": "不称职",
}  # fmt: skip
LEVEL_ON_FORM = {"regular": "注册审查员", "senior": "注册高级审查员"}


class Performance(models.Model):
    """核查人员年度绩效考评记录 on paper."""

    _name = "licence.performance"
    _inherit = ["licence.performance", "licence.paper.mixin"]

    def _fill_performance_record(self, told):
        # sudo: names on a record of one's own people
        person, assessed = self.auditor_id.sudo(), self._step_of("assess")
        answer = self._step_of("object") or self._step_of("acknowledge")
        return {
            "recommender": person.recommender_name,
            "year": str(self.year),
            "name": person.name,
            "employer": person.employer_id.name,
            "registration": person.number,
            "level": LEVEL_ON_FORM.get(person.level),
            "figures": [{"item": item, "value": value} for item, value in self._figures_on_form()],
            "grade": GRADE_ON_FORM.get(self.grade),
            "assessment": self.assessment,
            "assessed_by": assessed.user_id.name,
            "assessed_on": legal_date(assessed.at) if assessed else None,
            "answer": self._answer_on_form(answer),
            "printed_on": legal_today(self.env),
        }

    def _step_of(self, verb):
        # sudo: the steps of this very record
        return self.sudo().step_ids.filtered(lambda step: step.verb == verb).sorted("id")[-1:]

    def _answer_on_form(self, step):
        if not step:
            return None
        return step.reason or "无异议"

    def _figures_on_form(self):
        return [
            ("实地核查次数", str(self.visit_count)),
            ("实地核查天数", str(self.visit_days)),
            ("逾期报告数", str(self.late_count)),
            ("按时率", f"{self.on_time_rate:.0%}"),
            ("复核次数", str(self.recheck_count)),
            ("复核一致率", f"{self.agreement_rate:.0%}"),
            ("企业反馈份数", str(self.feedback_count)),
        ]
