"""A notice that the data of the body changed."""

from odoo.fields import Command

from .review_case import ReviewCase


class ChangeCase(ReviewCase):
    def notice(self, **changes):
        return (
            self.env["licence.department.change"]
            .with_user(self.clerk)
            .create(
                {
                    "line_ids": [
                        Command.create({"item": item, "after": after})
                        for item, after in (changes or {"phone": "000-0002"}).items()
                    ]
                }
            )
        )

    def filed(self, **changes):
        notice = self.notice(**changes)
        notice.with_user(self.head).action_file()
        return notice
