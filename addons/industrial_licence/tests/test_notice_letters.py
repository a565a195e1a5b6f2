from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .paper_case import PaperCase


@tagged("post_install", "-at_install")
class TestNoticeLetters(PaperCase):
    def revocation(self, day=None, **vals):
        act = self.act(self.issue(2014, 3, 1), "revoke_lent", told_on=False, **vals)
        return self.on(act, *day) if day else act

    def test_a_hearing_is_offered_by_a_numbered_letter(self):
        act = self.revocation()
        act.action_offer_hearing()
        self.assertEqual(act.hearing_offered_on, legal_today(self.env))
        self.assertEqual(act.told_on, legal_today(self.env))
        self.env.cr.flush()
        notice = act.hearing_notice_id
        notice._number_now()
        said = self.told(self.print("paper_issued_notice", notice))
        for words in (
            "听证告知书", notice.number, act.certificate_id.number, "测试事实",
            "吊销该工业产品生产许可证", "第六十三条、第六十四条", "五日内", "不承担",
        ):  # fmt: skip
            self.assertIn(words, said)

    def test_before_the_revision_of_2021_three_days_were_told(self):
        act = self.revocation((2020, 5, 6))
        act.action_offer_hearing()
        words = act.hearing_notice_id.values["form"]
        self.assertEqual(words["days"], "三日")
        self.assertIn("第四十二条", words["law"])

    def test_it_is_offered_once_and_not_without_facts(self):
        act = self.revocation()
        act.action_offer_hearing()
        with self.assertRaisesRegex(UserError, "offered once"):
            act.action_offer_hearing()
        other = self.revocation(reason=False)
        with self.assertRaisesRegex(UserError, "事实和理由"):
            other.action_offer_hearing()
        self.assertFalse(other.hearing_offered_on)

    def test_a_stranger_offers_no_hearing(self):
        act = self.revocation()
        outsider = self._officer("letter.outsider", "group_handler", self.other)
        with self.assertRaises(AccessError):
            act.with_user(outsider).action_offer_hearing()

    def paused(self):
        application = self.accepted_case()
        application._clock_start("T-02")
        clock = application.clock_ids.filtered(lambda each: each.code == "T-02")
        ground = self.env["licence.pause.ground"].search(
            [("code", "=", "rest")], limit=1
        ) or self.env["licence.pause.ground"].search([], limit=1)
        today = legal_today(self.env)
        clock.pause_ids._room().create(
            {
                "clock_id": clock.id, "ground_id": ground.id, "begin": today,
                "end": today + timedelta(days=3), "begun_by_id": self.env.uid,
            }
        )  # fmt: skip
        return application, clock, ground

    def test_time_that_does_not_count_is_told_by_letter(self):
        application, clock, ground = self.paused()
        clock.with_user(self.handler).action_tell_applicant()
        notice = self.env["licence.notice"].search(
            [("application_id", "=", application.id), ("kind", "=", "time_limit")]
        )
        self.env.cr.flush()
        notice._number_now()
        said = self.told(self.print("paper_issued_notice", notice))
        name = ground.with_context(lang="zh_CN").name
        for words in ("行政许可期限告知书", application.number, name, "届满"):
            self.assertIn("".join(words.split()), said)

    def test_a_term_that_never_stood_still_needs_no_letter(self):
        application = self.accepted_case()
        application._clock_start("T-02")
        with self.assertRaisesRegex(UserError, "does not count"):
            application.clock_ids[:1].action_tell_applicant()
