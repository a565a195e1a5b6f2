from datetime import timedelta

from odoo.tests import tagged

from ..tools.legal_time import at_moment, legal_now, legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestAuthorityDuty(ApplicationCase):
    """S003-A03-01: the page of an organ shows its databases, their last update, what is late."""

    def duty(self, code, authority=None, env=None):
        self.env.flush_all()
        rows = (env or self.env)["licence.authority.duty"].search(
            [("authority_id", "=", (authority or self.province).id), ("code", "=", code)]
        )
        rows.invalidate_recordset()
        return rows

    def test_a_province_keeps_registers_archives_and_an_officer(self):
        self.assertEqual(
            self.province.duty_ids.mapped("code"),
            ["applicant", "refused", "holder", "cancelled", "archive", "officer"],
        )
        self.assertTrue(all(duty.basis for duty in self.province.duty_ids))

    def test_each_register_tells_its_last_update(self):
        self.issued()
        today = legal_today(self.env)
        for code in ("applicant", "holder", "archive"):
            self.assertEqual((self.duty(code).last_update, self.duty(code).state), (today, "done"))

    def test_a_term_that_runs_is_open_and_one_that_is_over_late(self):
        self.granted()
        self.assertEqual((self.duty("holder").state, self.duty("holder").running), ("open", 1))
        self.env.invalidate_all()
        later = at_moment(self.env, legal_now(self.env) + timedelta(days=12))
        late = self.duty("holder", env=later)
        self.assertEqual((late.state, late.late), ("late", 1))
        sentences = list(self.province.with_env(later)._duties())
        self.assertTrue(any("1 entries are late" in sentence for sentence in sentences))

    def test_what_a_province_owes_is_not_owed_by_another(self):
        self.granted()
        other = self._authority("430000")
        self.assertEqual(self.duty("holder", other).running, 0)
        self.assertEqual(self.duty("holder", self.province.parent_id).running, 0)

    def test_no_information_officer_is_a_duty_not_done(self):
        self.assertEqual(self.duty("officer").state, "late")
        self.province.information_officer_id = self.manager
        self.assertEqual(self.duty("officer").state, "done")

    def test_a_stranger_does_not_see_what_an_organ_owes(self):
        other = self._officer("duty.other", "group_manager", self._authority("430000"))
        self.assertFalse(self.province.with_user(other).duty_ids)
        self.env.invalidate_all()
        self.assertTrue(self.province.with_user(self.manager).duty_ids)
