from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .notice_case import NoticeCase


@tagged("post_install", "-at_install")
class TestChangeNoticeFile(NoticeCase):
    def test_the_register_changes_when_the_centre_files(self):
        notice = self.opined(phone="027-9", name="新名检验所（测试）")
        self.assertEqual(self.lab.phone, "027-0000000")
        old = self.lab.name
        notice.with_user(self.registrar).action_file()
        self.assertEqual(notice.state, "applied")
        self.assertEqual((self.lab.phone, self.lab.name), ("027-9", "新名检验所（测试）"))
        self.assertEqual(notice.clock_ids.outcome, "met")
        yesterday = notice.filed_on.replace(year=notice.filed_on.year - 1)
        self.assertEqual(self.lab._card_on(yesterday)["name"], old)
        self.assertEqual(self.lab._card_on(notice.filed_on)["name"], self.lab.name)

    def test_the_form_of_the_centre_files_though_two_steps_follow(self):
        """The button of the form says which version it shows; what follows has none."""
        notice = self.opined(phone="027-9")
        seen = {"model": notice._name, "id": notice.id, "version": notice.version}
        notice.with_user(self.registrar).with_context(licence_seen=seen).action_file()
        self.assertEqual(notice.state, "applied")

    def test_not_before_the_opinion_of_the_province(self):
        notice = self.signed().sudo()
        with self.assertRaisesRegex(UserError, "not open"):
            notice.with_user(self.registrar).action_file()

    def test_only_the_centre_files(self):
        notice = self.opined()
        for user in (self.officer, self.chief):
            with self.assertRaises(AccessError):
                notice.with_user(user).action_file()

    def test_nobody_changes_the_card_of_a_working_laboratory_otherwise(self):
        for user in (self.registrar, self.officer):
            with self.assertRaisesRegex(UserError, "filed notice"):
                self.lab.with_user(user).phone = "027-5"
        with self.assertRaises(UserError):
            self.lab.with_user(self.member(self.lab, "head")).phone = "027-5"
