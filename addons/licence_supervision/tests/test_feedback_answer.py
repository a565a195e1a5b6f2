from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestFeedbackAnswer(ComplaintCase):
    """S002-1.1-06: asked to pay for advice, an enterprise says so and a case is opened."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.speaker = new_test_user(
            cls.env, "consulting.firm",
            groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.env["licence.mandate"].create(
            {"user_id": cls.speaker.id, "enterprise_id": cls.enterprise.id}
        )
        cls.centre = new_test_user(
            cls.env, "consulting.centre", groups="industrial_licence.group_centre",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.above = cls.person("petition.nation", cls.nation, "group_petition_officer")

    def answered_form(self, **told):
        form = self.accepted().sudo().feedback_ids
        plain = {q.code: "no" if q.kind == "yes_no" else "3" for q in form._questions()}
        form.with_user(self.speaker)._give({**plain, **told})
        self.env.flush_all()
        return form

    def opened(self):
        return self.complaints.with_user(self.above).search([("channel", "=", "feedback")])

    def test_a_yes_opens_a_case_at_the_body_above(self):
        form = self.answered_form(paid_advice="yes", words="只给中心看的话")
        case = self.opened()
        self.assertEqual(
            (case.breach, case.state, case.authority_id, case.target_authority_id),
            ("paid_consulting", "received", self.nation, form.authority_id),
        )
        self.assertIn("是否被要求付费咨询", case.content)

    def test_the_case_does_not_tell_who_answered(self):
        form = self.answered_form(paid_advice="yes", words="只给中心看的话")
        case = self.opened().sudo()
        self.assertTrue(case.is_anonymous)
        self.assertFalse(case.application_id or case.target_partner_id)
        self.assertNotIn(self.speaker, case.create_uid | case.write_uid | case.step_ids.user_id)
        for word in ("只给中心看的话", self.enterprise.name, form.application_id.number):
            self.assertNotIn(word, case.content)

    def test_the_body_judged_reads_neither_case_nor_answer(self):
        form = self.answered_form(paid_advice="yes")
        for user in (self.desk, self.leader, self.manager, self.eyes):
            found = self.complaints.with_user(user).search([("channel", "=", "feedback")])
            self.assertFalse(found)
            with self.assertRaises(AccessError):
                self.env["licence.feedback.answer"].with_user(user).search([])
        self.assertTrue(form.answer_ids.with_user(self.centre).read(["is_yes"]))

    def test_no_yes_opens_none(self):
        self.answered_form()
        self.assertFalse(self.opened())

    def test_each_breach_opens_its_own(self):
        self.answered_form(paid_advice="yes", named_consultant="yes", charged="yes")
        self.assertEqual(
            sorted(self.opened().mapped("breach")),
            ["named_consultant", "overcharging", "paid_consulting"],
        )

    def test_above_the_nation_nobody_takes_it_in_and_the_answer_still_counts(self):
        form = self.accepted().sudo().feedback_ids
        form._seal({"authority_id": self.nation.id})
        plain = {q.code: "no" if q.kind == "yes_no" else "3" for q in form._questions()}
        form.with_user(self.speaker)._give({**plain, "paid_advice": "yes"})
        self.assertEqual((form.state, self.opened().target_name), ("answered", self.nation.name))
