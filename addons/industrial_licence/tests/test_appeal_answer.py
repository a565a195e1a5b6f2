from odoo.exceptions import UserError
from odoo.tests import tagged

from .appeal_case import AppealCase


@tagged("post_install", "-at_install")
class TestAppealAnswer(AppealCase):
    def test_the_answer_is_kept_five_years(self):
        appeal = self.appeal(handler=self.head)
        appeal.action_take_up()
        with self.assertRaisesRegex(UserError, "result"):
            self.reason(appeal, "answer", self.head)
        appeal.write({"result": "upheld", "effect": "review_again"})
        with self.assertRaisesRegex(UserError, "named handler"):
            self.reason(appeal, "answer", self.clerk)
        self.reason(appeal, "answer", self.head)
        self.assertEqual(appeal.retain_until.year, self.today.year + 5)
        with self.assertRaises(UserError):
            appeal.text = "别的"
        with self.assertRaises(UserError):
            appeal.unlink()
