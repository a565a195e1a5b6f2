"""A fault at a body whose head changed since."""

from odoo.fields import Command

from .review_case import ReviewCase


class LiabilityCaseCase(ReviewCase):
    def liability(self, event_on="2019-06-01"):
        body = self.draft_body(
            "测试换帅部",
            member_ids=[
                Command.create({"name": name, "post": "head", "effective_from": begin,
                                "effective_to": end})
                for name, begin, end in (("老负责人", "2015-01-01", "2020-12-31"),
                                         ("新负责人", "2021-01-01", False))
            ],
        )  # fmt: skip
        return (
            self.env["licence.liability.case"]
            .with_user(self.handler)
            .create(
                {
                    "name": "审查失实",
                    "event_on": event_on,
                    "department_id": body.id,
                    "facts": "漏查",
                }
            )
        )
