from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestArchiveRequestDestruction(ArchiveCase):
    def test_nobody_marks_an_archive_by_hand(self):
        archive = self.archive(2018, 6, 1)
        with self.assertRaises(AccessError):
            archive.with_user(self.archivist)._advance("request_destruction")

    def test_five_years_are_waited_for(self):
        archive = self.archive(2024, 6, 1)
        with self.assertRaisesRegex(UserError, "must be kept until"):
            archive.sudo()._advance("request_destruction")

    def test_a_hold_stops_it_until_lifted_with_a_reason(self):
        archive = self.archive(2018, 6, 1)
        hold = (
            self.env["licence.legal.hold"]
            .with_user(self.archivist)
            .create({"archive_id": archive.id, "reason": "行政诉讼"})
        )
        self.assertTrue(archive.is_held)
        with self.assertRaisesRegex(UserError, "legal hold"):
            archive.sudo()._advance("request_destruction")
        with self.assertRaises(AccessError):
            hold.action_lift()
        hold.lift_reason = "判决生效"
        hold.action_lift()
        self.assertFalse(archive.is_held)
        with self.assertRaises(AccessError):
            hold.write({"lifted_on": False})
        with self.assertRaises(AccessError):
            hold.unlink()
