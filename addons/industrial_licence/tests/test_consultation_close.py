from odoo.exceptions import UserError
from odoo.tests import tagged

from .consultation_case import ConsultationCase


@tagged("post_install", "-at_install")
class TestConsultationClose(ConsultationCase):
    def test_after_the_end_nobody_comments_and_the_answers_go_on(self):
        row = self.opened()
        said = self.say(row)
        row.action_close()
        with self.assertRaisesRegex(UserError, "closed"), self.cr.savepoint():
            self.say(row, text="迟到的意见")
        said.with_user(self.editor).answer = "已采纳"
        self.assertEqual(row.with_user(self.guild).comment_ids, said)

    def test_the_last_day_closes_it_too(self):
        row = self.opened()
        row._seal({"closes_on": "2020-01-01"})
        with self.assertRaisesRegex(UserError, "closed"):
            self.say(row)
