from odoo.addons.industrial_licence.report import press
from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestInterviewHold(CaseCase):
    def interview(self, **vals):
        told = {"enterprise_id": self.enterprise.id, "reason": "抽查不合格（测试）"}
        return self.env["licence.supervision.interview"].with_user(self.one).create(
            {**told, **vals}
        )  # fmt: skip

    def test_minutes_and_a_day_that_has_come(self):
        interview = self.interview()
        with self.assertRaisesRegex(UserError, "the minutes"):
            interview._advance("hold")
        interview.write({"held_on": "2099-01-01", "minutes": "x"})
        with self.assertRaisesRegex(UserError, "in the future"):
            interview._advance("hold")
        interview.held_on = "2026-03-02"
        interview._advance("hold")
        self.assertEqual(interview.signed_off_id, self.one)

    def test_minutes_print_and_commitments_become_things_to_do(self):
        interview = self.interview(
            held_on="2026-03-02", minutes="说明整改（测试）", persons="虚构厂长（测试）",
            promise_ids=[(0, 0, {"text": "一月内整改（测试）", "due_on": "2026-04-02"})],
        )  # fmt: skip
        interview._advance("hold")
        todo = interview.activity_ids
        self.assertEqual((todo.summary, todo.user_id), ("一月内整改（测试）", self.one))
        texts = " ".join(interview._form_sheet("interview").texts())
        for word in ("说明整改（测试）", "虚构厂长（测试）", "一月内整改（测试）", "2026"):
            self.assertIn(word, texts)
        self.addCleanup(press.close)
        self.assertTrue(interview._paper_content("interview").startswith(b"%PDF-"))

    def test_a_local_government_may_be_spoken_to(self):
        interview = self.interview(
            addressee="government", enterprise_id=False, government_id=self.county.id
        )
        self.assertIn(self.county.region_name, interview.display_name)
