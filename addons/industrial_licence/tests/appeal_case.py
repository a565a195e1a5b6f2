"""An enterprise objects to what an auditor concluded."""

from odoo.fields import Command

from .review_case import ReviewCase


class AppealCase(ReviewCase):
    def appeal(self, handler=None):
        self.original = self.candidate()
        self.original_user = self.officer("original", "auditor")
        self.original_user.licence_department_id = self.department
        self.original.user_id = self.original_user
        return self.env["licence.appeal"].with_user(self.clerk).create(
            {
                "partner_id": self.env["res.partner"].create({"name": "测试企业"}).id,
                "against": "conclusion", "text": "结论有误",
                "original_auditor_ids": [Command.link(self.original.id)],
                "handler_id": handler and handler.id,
            }
        )  # fmt: skip
