from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .batch_case import BatchCase


@tagged("post_install", "-at_install")
class TestSummaryLineVerify(BatchCase):
    def test_the_centre_finds_a_file_whole(self):
        line = self.received().line_ids
        for user in (self.head, self.clerk):
            with self.assertRaises(AccessError):
                line.with_user(user).action_verify()
        line.with_user(self.centre).action_verify()
        self.assertEqual((line.state, line.judged_by_id), ("verified", self.centre))

    def test_not_before_the_batch_lies_there(self):
        line = self.sent().line_ids
        with self.assertRaisesRegex(UserError, "lies before it"):
            line.with_user(self.centre).action_verify()

    def test_what_lost_its_proof_meanwhile_is_not_whole(self):
        line = self.received().line_ids
        case = line.sudo().order_id.application_id
        newer = self.desk.prove(case, "test", missing="检验报告附页")
        self.assertTrue(newer)
        self.env.invalidate_all()
        with self.assertRaisesRegex(UserError, "not complete"):
            line.with_user(self.centre).action_verify()
