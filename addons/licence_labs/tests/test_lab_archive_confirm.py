from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestLabArchiveConfirm(LabCase):
    def test_the_head_answers_for_truth_and_completeness(self):
        order = self.issued()
        archive = self.as_post(order, "head").archive_ids
        with self.assertRaisesRegex(UserError, "抽样单"):
            archive.action_confirm()
        self.attach(order, "sampling_sheet", "clerk")
        archive.action_confirm()
        self.assertEqual(
            (archive.state, archive.confirmed_by_id), ("confirmed", self.member(self.lab, "head"))
        )

    def test_a_technician_cannot(self):
        order = self.issued()
        self.attach(order, "sampling_sheet")
        with self.assertRaises(AccessError):
            self.as_post(order, "tester").archive_ids.action_confirm()
