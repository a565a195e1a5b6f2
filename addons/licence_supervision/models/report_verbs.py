from odoo import models
from odoo.exceptions import UserError

from ..lifecycle.report import State


class SupervisionReportVerbs(models.AbstractModel):
    _name = "licence.supervision.report.verbs"
    _description = "Buttons of an official report"

    def action_check(self):
        return self._advance("check")

    def action_send_back(self):
        return self._ask("send_back")

    def action_sign(self):
        return self._advance("sign")

    def action_countersign(self):
        return self._advance("countersign")

    def action_seal(self):
        return self._advance("seal")

    def action_send(self):
        return self._advance("send")

    def action_receive(self):
        return self._advance("receive")

    def action_correct(self):
        return self._ask("correct")

    def action_draw_up(self):
        self._check_open_to_draw()
        self._fill()
        return self._prefill()

    def action_download(self):
        """The sealed text, or a draft of it."""
        return {"type": "ir.actions.act_url", "url": self._workbook_url(), "target": "download"}

    def _workbook_url(self):
        field = "workbook" if self.digest else "draft_workbook"
        query = "download=true&filename_field=workbook_name"
        return f"/web/content/{self._name}/{self.id}/{field}?{query}"

    def _check_open_to_draw(self):
        self.check_access("write")
        self._check_own_body()
        if any(report.state != State.GENERATED for report in self):
            raise UserError(self.env._("A checked report is not drawn up anew; send it back."))
