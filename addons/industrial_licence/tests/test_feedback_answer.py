from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user, tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestFeedbackAnswer(VisitCase):
    def firm_user(self, firm, number=0, **vals):
        user = new_test_user(
            self.env, f"firm.{firm.id}.{number}",
            groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        self.env["licence.mandate"].create({"user_id": user.id, "enterprise_id": firm.id, **vals})
        return user

    def handed(self):
        visit = self.visit()
        self.hand_out(visit)
        return visit.feedback_id

    def answers(self, form, **told):
        plain = {q.code: "no" if q.kind == "yes_no" else "5" for q in form._questions()}
        return {**plain, **told}

    def give(self, form, **told):
        user = self.firm_user(form.enterprise_id)
        form.with_user(user)._give(self.answers(form, **told))

    def test_the_enterprise_answers_once(self):
        form = self.handed()
        self.give(form, words="谢谢")
        self.assertEqual((form.state, len(form.answer_ids)), ("answered", 8))
        with self.assertRaisesRegex(UserError, "already"):
            form.with_user(self.firm_user(form.enterprise_id, 1))._give(self.answers(form))

    def test_every_question_is_answered(self):
        form = self.handed()
        for told in ({"goods": ""}, {"goods": "maybe"}, {"satisfied": "6"}):
            with self.assertRaisesRegex(UserError, "Answer: "), self.cr.savepoint():
                form.with_user(self.firm_user(form.enterprise_id, told.popitem()))._give(
                    {**self.answers(form), **told, "goods": ""}
                )
        self.assertFalse(form.answer_ids)

    def test_only_the_centre_reads_the_answers(self):
        form = self.handed()
        self.give(form)
        answers = form.answer_ids
        self.assertTrue(answers.with_user(self.centre).read(["score"]))
        people = (
            self.clerk, self.head, self.leader_user, self.desk.handler, self.desk.approver,
            self.desk.manager, self.desk.intake,
        )  # fmt: skip
        firm = self.firm_user(form.enterprise_id, 2)
        self.assertFalse(answers.with_user(firm).read(["score"]))
        with self.assertRaises(AccessError):
            form.with_user(firm).answer_ids.mapped("score")
        for user in people:
            with self.assertRaises(AccessError):
                answers.with_user(user).read(["score"])
            with self.assertRaises(AccessError):
                form.with_user(user).read(["answer_ids"])

    def test_another_enterprise_does_not_answer(self):
        form = self.handed()
        other = self.firm_user(self.firm(self.desk, "测试丙有限公司", 7_000_003))
        with self.assertRaises(AccessError):
            form.with_user(other)._give(self.answers(form))
        with self.assertRaises(AccessError):
            self.env["licence.feedback.answer"].with_user(other).create(
                {"feedback_id": form.id, "score": 5}
            )

    def test_a_mandate_to_read_does_not_answer(self):
        form = self.handed()
        reader = self.firm_user(form.enterprise_id, scope="read")
        self.assertTrue(form.with_user(reader).read(["state"]))
        with self.assertRaises(AccessError):
            form.with_user(reader)._give(self.answers(form))
        self.assertEqual((form.state, len(form.answer_ids)), ("handed_out", 0))

    def test_a_forced_laboratory_drafts_a_case_against_the_leader(self):
        form = self.handed()
        self.give(form, forced_laboratory="yes")
        case = self.env["licence.integrity.breach"].search(
            [("auditor_id", "=", form.visit_id.team_id.leader_id.id)]
        )
        self.assertEqual((case.type_id.code, case.source, case.state),
                         ("forced_laboratory", "feedback", "draft"))  # fmt: skip

    def test_the_person_accused_does_not_learn_who_answered(self):
        form = self.handed()
        self.give(form, goods="yes")
        leader = form.visit_id.team_id.leader_id
        case = self.env["licence.integrity.breach"].search([("auditor_id", "=", leader.id)])
        self.assertNotEqual(case.happened_on, form.visit_id.begins_on)
        firm = self.env["res.users"].search([("login", "=", f"firm.{form.enterprise_id.id}.0")])
        told = case.create_uid | case.write_uid | case.step_ids.user_id
        self.assertNotIn(firm, told)
        self.assertNotIn(form.enterprise_id.name, case.description)
        self.assertFalse(case.with_user(self.leader_user).search([("id", "=", case.id)]))
        for name in ("answered_on", "write_date", "write_uid", "step_ids", "path_strip"):
            for user in (self.leader_user, self.head, self.desk.handler):
                with self.assertRaises(AccessError):
                    form.with_user(user).read([name])
        asked = [("res_model", "=", form._name), ("res_id", "=", form.id)]
        self.assertFalse(self.env["licence.step"].with_user(self.head).search(asked))
        self.assertTrue(self.env["licence.step"].with_user(self.centre).search(asked))
        self.assertTrue(form.with_user(self.centre).read(["answered_on"])[0]["answered_on"])

    def test_statistics_hide_the_few(self):
        form = self.handed()
        self.give(form)
        statistic = self.env["licence.feedback.statistic"].with_user(self.head)
        self.env.flush_all()
        self.assertFalse(statistic.search([("work", "=", "visit")]))
