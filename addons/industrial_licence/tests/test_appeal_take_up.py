from odoo.exceptions import UserError
from odoo.tests import tagged

from .appeal_case import AppealCase


@tagged("post_install", "-at_install")
class TestAppealTakeUp(AppealCase):
    def test_the_handler_is_not_the_person_objected_to(self):
        appeal = self.appeal()
        with self.assertRaisesRegex(UserError, "Name who"):
            appeal.action_take_up()
        appeal.handler_id = self.original_user
        with self.assertRaisesRegex(UserError, "objects to"):
            appeal.action_take_up()
        appeal.handler_id = self.centre
        with self.assertRaisesRegex(UserError, "another body"):
            appeal.action_take_up()
        appeal.handler_id = self.head
        appeal.action_take_up()
        self.assertEqual(appeal.state, "handled")
