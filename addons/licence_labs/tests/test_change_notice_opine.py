from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .notice_case import NoticeCase


@tagged("post_install", "-at_install")
class TestChangeNoticeOpine(NoticeCase):
    def test_the_province_of_the_laboratory_gives_its_opinion(self):
        notice = self.opined()
        self.assertEqual((notice.state, notice.opinion), ("opined", "同意"))
        self.assertEqual(notice.province_signatory_id, self.officer)
        self.assertEqual(notice.clock_ids.code, "T-28")

    def test_another_province_or_silence_is_refused(self):
        notice = self.signed().sudo()
        with self.assertRaises(UserError):
            notice.with_user(self.officer)._opine("  ")
        self.officer.licence_authority_id = self.national
        with self.assertRaisesRegex(UserError, "opinion is given by"):
            notice.with_user(self.officer)._opine("同意")
        with self.assertRaises(AccessError):
            notice.with_user(self.handler)._opine("同意")

    def test_the_opinion_is_never_written_by_hand(self):
        with self.assertRaises(UserError):
            self.signed().sudo().write({"opinion": "同意"})

    def test_the_register_waits_for_the_centre_not_for_a_manager(self):
        clock = self.opined().clock_ids
        self.assertEqual(clock.group, self.env.ref("licence_labs.group_lab_registrar"))
        self.assertEqual(clock.keeper_id.level, "national")
        tasks = self.env["licence.task"].with_user(self.registrar)
        self.assertTrue(tasks.search([("is_mine", "=", True), ("clock_id", "=", clock.id)]))
