from odoo import models
from odoo.exceptions import UserError

from ..clocks.kernel import Reason
from ..clocks.running import Consequence, sheet
from ..tools.legal_time import legal_today
from .application_paper import UNIT_ON_FORM
from .notice import NoticeKind

REASON_ON_FORM = {
    Reason.START: "事由发生日，不计入",
    Reason.WORKING: "计入",
    Reason.WEEKEND: "周末",
    Reason.HOLIDAY: "法定节假日",
    Reason.MAKE_UP: "调休上班日，计入",
    Reason.PAUSED: "不计入期限",
    Reason.ROLL: "顺延至下一工作日",
    Reason.UNANNOUNCED: "年度放假安排尚未公布",
}
CONSEQUENCE_ON_FORM = {
    Consequence.ESCALATE: "报告上级，督促办理",
    Consequence.DEEM_ACCEPTED: "自收到申请材料之日起即为受理",
    Consequence.DEEM_RENEWED: "视为准予延续",
    Consequence.LATE_FLAG: "记录逾期",
}


class LicenceClock(models.Model):
    """The printed sheet "why this date": 期限计算说明."""

    _name = "licence.clock"
    _inherit = ["licence.clock", "licence.paper.mixin"]

    def action_tell_applicant(self):
        return self._tell_applicant()

    def _tell_applicant(self):
        """行政许可法 45: the applicant is told in writing what does not count."""
        self.ensure_one()
        if self.res_model != "licence.application" or not self.pause_ids:
            raise UserError(
                self.env._("Only time that does not count in an application is told by letter.")
            )
        application = self.env[self.res_model].browse(self.res_id)
        application.check_access("write")
        application._issue_paper(NoticeKind.TIME_LIMIT, self._limit_on_form(application))
        return application.action_open_notices()

    def _limit_on_form(self, application):
        chinese = self.with_context(lang="zh_CN")
        return {
            "application": application.number,
            "product": application.product_id.name,
            "limit": chinese.limit_id.name,
            "length": f"{self.number}{UNIT_ON_FORM[self.unit]}",
            "basis": self.basis,
            "due_on": f"{self.due_on:%Y-%m-%d}" if self.due_on else "",
            "pauses": [
                {
                    "ground": pause.ground_id.name,
                    "from_on": f"{pause.begin:%Y-%m-%d}",
                    "to_on": f"{pause.end:%Y-%m-%d}" if pause.end else "",
                }
                for pause in chinese.pause_ids
            ],
        }

    def _fill_time_limit_note(self, told):
        today = legal_today(self.env)
        chinese = self.with_context(lang="zh_CN")
        limit, authority = chinese.limit_id, self.authority_id
        return {
            "authority": authority._name_on(today) if authority else None,
            "made_on": today,
            "case": self.subject,
            "limit": limit.name,
            "length": f"{self.number}{UNIT_ON_FORM[self.unit]}",
            "basis": self.basis,
            "started_on": self.started_on,
            "start_event": limit.start_event,
            "due_on": self.due_on,
            "stopped_on": self.stopped_on,
            "stop_event": limit.stop_events,
            "consequence": CONSEQUENCE_ON_FORM.get(self.consequence),
            "pauses": [self._pause_on_form(pause) for pause in chinese.pause_ids],
            "days": self._days_on_form(),
        }

    def _pause_on_form(self, pause):
        return {
            "ground": pause.ground_id.name,
            "from_on": pause.begin,
            "to_on": pause.end,
            "notice": pause.notice,
        }

    def _days_on_form(self):
        rows, _unknown = sheet(self._running(), self.env["licence.calendar.year"]._calendar())
        return [
            {
                "day": row.day,
                "standing": REASON_ON_FORM[row.reason],
                "count": row.number,
                "remark": row.note,
            }
            for row in rows
        ]
