from odoo.fields import Command

from .lab_case import LabCase


class NoticeCase(LabCase):
    """A laboratory's change notice at each of its desks."""

    def notice(self, **after):
        lines = [Command.create({"item": item, "after": text}) for item, text in after.items()]
        notices = self.env["licence.lab.change.notice"].with_user(self.member(self.lab, "clerk"))
        return notices.create(
            {
                "lab_id": self.lab.id, "changed_on": "2026-11-02",
                "product_ids": [Command.set(self.product.ids)],
                "line_ids": lines or [Command.create({"item": "phone", "after": "027-1111111"})],
            }
        )  # fmt: skip

    def signed(self, **after):
        notice = self.notice(**after)
        self.as_post(notice, "head").action_sign()
        return notice

    def opined(self, **after):
        notice = self.signed(**after)
        notice.sudo().with_user(self.officer)._opine("同意")
        return notice.sudo()
