from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestInterviewClose(CaseCase):
    def test_what_was_promised_is_kept_first(self):
        interview = self.env["licence.supervision.interview"].with_user(self.one).create(
            {
                "enterprise_id": self.enterprise.id, "reason": "x", "held_on": "2026-03-02",
                "minutes": "x", "promise_ids": [(0, 0, {"text": "一月内整改（测试）"})],
            }
        )  # fmt: skip
        interview._advance("hold")
        with self.assertRaisesRegex(UserError, "一月内整改"):
            interview._advance("close")
        interview.promise_ids.kept_on = "2026-03-20"
        interview._advance("close")
        self.assertTrue(interview.closed_on)
