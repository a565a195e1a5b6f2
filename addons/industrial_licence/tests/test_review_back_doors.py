"""What was entered about people, bodies and cases is not turned into something else by a write."""

from datetime import timedelta

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewBackDoors(PlanCase):
    def refused(self, record, **vals):
        for name, value in vals.items():
            with self.subTest(field=name), self.assertRaises(UserError), self.cr.savepoint():
                record.write({name: value})

    def test_a_tie_is_neither_rewritten_nor_ended_backwards(self):
        person, other = self.fit(), self.fit()
        account = self.account(person, "tied")
        tie = self.env["licence.review.tie"].with_user(self.clerk).create(
            {"auditor_id": person.id, "enterprise_id": self.enterprise.id,
             "relation": "consulting", "effective_from": "2020-01-01", "source": "reported"}
        )  # fmt: skip
        for user in (account, self.clerk, self.head):
            self.refused(
                tie.with_user(user), auditor_id=other.id, relation="earlier_visit",
                enterprise_id=self._enterprise(f"测试{user.id}厂", 70 + user.id).id,
                effective_from=self.today, effective_to="2021-01-01", source="declared",
            )  # fmt: skip
        tie.with_user(account).effective_to = self.today
        self.refused(tie.with_user(account), effective_to=self.today + timedelta(days=9))
        tie.with_user(self.centre).effective_to = "2021-01-01"

    def test_a_body_does_not_hide_a_tie_by_rewriting_the_unit(self):
        house = self.env["licence.employer"].create({"name": "测试集团"})
        unit = self.env["licence.employer"].with_user(self.clerk).create({"name": "测试子公司"})
        unit.name = "测试子公司甲"
        self.fit(unit)
        unit.group_id = house
        self.refused(unit, group_id=False, name="测试别名", employer_type="technical")
        unit.with_user(self.handler).name = "测试子公司乙"

    def test_the_work_of_a_year_stays_with_its_person(self):
        one, other = self.registered(), self.registered()
        self.judged(one, self.today.year - 1)
        record = (
            self.env["licence.performance"]
            ._refresh(self.today.year)
            .filtered(lambda row: row.auditor_id == one)
        )
        self.refused(record.with_user(self.head), auditor_id=other.id, year=1999)

    def test_what_was_recommended_is_what_is_approved(self):
        paper, other = self.ready_paper(), self.candidate()
        paper.with_user(self.head).action_recommend()
        again = self.exam(other)
        for user in (self.clerk, self.head, self.approver):
            self.refused(
                paper.with_user(user), auditor_id=other.id, kind="renew", level="senior",
                exam_result_id=again.id, opinion="x",
            )  # fmt: skip

    def test_what_follows_from_other_data_is_not_forged(self):
        plan, other = self.plan(), self.confirmed(self.plan(self.given(
            enterprise=self._enterprise("测试庚厂", 8))))  # fmt: skip
        team = self.team(plan)
        fertiliser = self.env.ref("industrial_licence.product_compound_fertiliser")
        self.refused(team, product_id=fertiliser.id, plan_id=other.plan_id.id, leader_id=False)
        self.refused(plan, team_id=other.id)
        self.refused(plan.line_ids, team_id=other.id, department_id=False)
        forged = self.env["licence.review.team"].with_user(self.clerk).with_context(
            default_product_id=fertiliser.id
        )  # fmt: skip
        self.reason(team, "dissolve", self.clerk)
        self.assertEqual(forged.create({"plan_id": plan.id}).product_id, self.product)

    def test_neither_a_pass_nor_a_unit_is_forged(self):
        person = self.candidate()
        failed = self.exam(person, score=10, closed=False)
        self.refused(failed, is_passed=True)
        self.refused(person.with_user(self.clerk), employer_id=self.other_unit.id)
        self.refused(person.with_user(self.clerk), employer_type="association")

    def test_nobody_enters_for_a_stranger_by_naming_oneself_the_recommender(self):
        stranger = self.candidate(user=self.handler)
        for model, vals in (
            ("licence.performance.entry", {"kind": "punishment", "text": "x", "basis": "x"}),
            ("licence.conduct.pledge", {"paper": b"eA=="}),
        ):
            for more in ({}, {"recommender_department_id": self.department.id}):
                with self.assertRaises(UserError), self.cr.savepoint():
                    self.env[model].with_user(self.head).create(
                        {"auditor_id": stranger.id, **vals, **more}
                    )

    def test_nobody_lowers_the_pass_mark(self):
        person = self.candidate()
        exam = self.env["licence.exam"].with_user(self.handler).create(
            {"name": "测试", "held_on": self.today, "pass_mark": 1,
             "result_ids": [Command.create({"auditor_id": person.id, "score": 2})]}
        )  # fmt: skip
        with self.assertRaisesRegex(UserError, "pass mark is at least"):
            exam.action_close()

    def test_an_open_case_keeps_its_person_and_its_event(self):
        one, other = self.registered(), self.registered()
        case = self.case(one, "goods")
        case.action_open()
        lighter = self.env.ref("industrial_licence.breach_type_harassment")
        self.refused(case, auditor_id=other.id, type_id=lighter.id, source="complaint")
        line = self.filed().line_ids
        liability = self.env["licence.liability.case"].with_user(self.handler).create(
            {"name": "审查失实", "event_on": self.today, "plan_line_id": line.id,
             "department_id": line.department_id.id, "facts": "测试"}
        )  # fmt: skip
        self.refused(liability, authority_id=self.hunan.id)
        liability.action_open()
        self.refused(liability, event_on="2019-01-01", department_id=False, plan_line_id=False)

    def test_the_body_does_not_rewrite_an_objection(self):
        line = self.filed().line_ids
        appeal = self.env["licence.appeal"].with_user(self.clerk).create(
            {"partner_id": line.enterprise_id.id, "against": "conclusion", "text": "测试异议",
             "plan_line_id": line.id}
        )  # fmt: skip
        people = appeal.original_auditor_ids
        self.assertTrue(people)
        self.refused(
            appeal, text="x", against="activity", happened_on="2020-01-01", plan_line_id=False,
            original_auditor_ids=[Command.clear()],
        )  # fmt: skip
        self.assertEqual(appeal.original_auditor_ids, people)

    def test_the_refusal_names_the_field_in_the_words_of_the_form(self):
        draw = self.draw().with_context(lang="zh_CN")
        with self.assertRaisesRegex(UserError, "审查机构"):
            draw.department_id = False

    def test_whose_a_record_is_never_changes(self):
        other = self.body("测试别部", 3)
        person = self.registered()
        engagement = (
            self.env["licence.engagement"]
            .with_user(self.clerk)
            .create({"auditor_id": person.id, "effective_from": self.today - timedelta(days=3)})
        )
        self.refused(
            engagement, department_id=other.id, auditor_id=self.registered().id,
            effective_from=self.today,
        )  # fmt: skip
        self.refused(self.draw(), department_id=other.id)
        self.refused(person.employment_ids.with_user(self.clerk),
                     employer_id=self.other_unit.id, effective_from="2016-01-01")  # fmt: skip
