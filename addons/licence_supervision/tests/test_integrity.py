from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestIntegrity(ComplaintCase):
    """S002-1.1-06: a breach that was found stands on the record of the body and the person."""

    def found(self, verdict="founded", culprit=None, **vals):
        complaint = self.investigated(**{"breach": "paid_consulting", **vals})
        told = {"verdict": verdict, "findings": "属实（测试）", "culprit_id": culprit}
        complaint.with_user(self.officer).write(told)
        complaint.with_user(self.officer)._advance("conclude")
        return complaint

    def records(self, user=None):
        return self.env["licence.supervision.integrity"].with_user(user or self.leader).search([])

    def test_it_stands_on_the_body_and_the_person(self):
        culprit = self.person("city.clerk", self.city, "group_supervision_officer")
        self.found(culprit=culprit.id)
        row = self.records()
        self.assertEqual(
            (row.authority_id, row.user_id, row.breach), (self.city, culprit, "paid_consulting")
        )
        self.assertEqual(self.city.with_user(self.leader).integrity_ids, row)

    def test_the_unit_alone_where_no_person_was_found(self):
        self.found("partly")
        self.assertEqual((self.records().authority_id, self.records().user_id.ids), (self.city, []))

    def test_nothing_is_kept_of_what_was_unfounded_or_no_breach_of_officials(self):
        self.found("unfounded")
        self.found(breach="quality")
        self.assertFalse(self.records())

    def test_a_person_of_another_body_is_refused(self):
        stranger = self.person("far.clerk", self._authority("510000"), "group_leader")
        with self.assertRaisesRegex(UserError, "does not belong"):
            self.found(culprit=stranger.id)

    def test_nobody_writes_it_and_nobody_follows_it_to_the_complaint(self):
        self.found()
        row = self.records()
        for user in (self.leader, self.desk, self.manager):
            for act in (
                lambda mine: mine.write({"breach": "other"}),
                lambda mine: mine.unlink(),
                lambda mine: mine.create({"authority_id": 1, "breach": "other"}),
                lambda mine: mine.read(["complaint_id"]),
            ):
                with self.assertRaises(AccessError):
                    act(row.with_user(user))

    def test_another_province_reads_nothing(self):
        self.found()
        far = self.person("far.leader", self._authority("510000"), "group_leader")
        self.assertFalse(self.records(far))
