from odoo.exceptions import AccessError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestLabArchiveReopen(LabCase):
    def test_what_is_added_later_needs_a_new_confirmation(self):
        order = self.issued()
        self.attach(order, "sampling_sheet")
        archive = self.as_post(order, "head").archive_ids
        archive.action_confirm()
        self.attach(order, "other")
        self.assertEqual((archive.state, archive.confirmed_by_id.id), ("unconfirmed", False))

    def test_no_person_reopens_it(self):
        archive = self.as_post(self.issued(), "head").archive_ids
        with self.assertRaises(AccessError):
            archive._advance("reopen")
