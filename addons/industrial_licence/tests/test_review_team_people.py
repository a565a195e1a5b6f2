"""Every relation of conflict × every way to put a person on a team."""

from datetime import timedelta

from odoo.exceptions import ValidationError
from odoo.fields import Command
from odoo.tests import Form, tagged

from ..teams.kernel import TIES
from .plan_case import PlanCase

ENTERED = ("consulting", "certification", "part_time", "kinship", "employment", "affiliated")


@tagged("post_install", "-at_install")
class TestReviewTeamPeople(PlanCase):
    def setUp(self):
        super().setUp()
        self.subject = self.plan()
        self.firm = self.subject.line_ids.enterprise_id
        self.one, self.other = self.pair()

    def tie(self, relation, person, **vals):
        return self.env["licence.review.tie"].with_user(self.clerk).create(
            {"auditor_id": person.id, "enterprise_id": self.firm.id, "relation": relation,
             "effective_from": "2020-01-01", **vals}
        )  # fmt: skip

    def bound(self):
        """{relation: a person bound to the enterprise by it}, as the files show it."""
        people = {relation: self.fit() for relation in ENTERED}
        for relation, person in people.items():
            self.tie(relation, person)
        own = self.env["licence.employer"].create(
            {"name": self.firm.name, "credit_code": self.firm.credit_code}
        )
        sister = self.env["licence.employer"].create({"name": "测试姊妹厂", "group_id": own.id})
        people["works there"] = self.fit(own)
        people["same group"] = self.fit(sister)
        return people

    # The ways onto a team: each takes the person and must be refused.
    def by_create(self, team, person):
        team.member_ids.create({"team_id": team.id, "auditor_id": person.id})

    def by_team_write(self, team, person):
        team.write({"member_ids": [Command.create({"auditor_id": person.id})]})

    def by_member_write(self, team, person):
        team.member_ids[:1].write({"auditor_id": person.id})

    def by_web_save(self, team, person):
        team.web_save({"member_ids": [[0, 0, {"auditor_id": person.id}]]}, {"id": {}})

    def by_load(self, team, person):
        found = team.member_ids.load(
            ["team_id/.id", "auditor_id/.id"], [[str(team.id), str(person.id)]]
        )
        if not found["ids"]:
            raise ValidationError(found["messages"][0]["message"])

    def by_load_of_the_team(self, team, person):
        found = team.load([".id", "member_ids/auditor_id/.id"], [[str(team.id), str(person.id)]])
        if not found["ids"]:
            raise ValidationError(found["messages"][0]["message"])

    def by_plan_write(self, team, person):
        line = {"member_ids": [Command.create({"auditor_id": person.id})]}
        team.plan_id.write({"team_ids": [Command.update(team.id, line)]})

    def by_draw(self, team, person):
        """Left out of the pool with the reason; put in by hand, still not taken."""
        team._draws().unlink()
        draw = team._prepare_draw()
        row = draw.candidate_ids.filtered(lambda each: each.auditor_id == person)
        self.assertIn(self.firm.name, row.exclusion)
        team._seat([(person.id, "member")], "drawn")

    def test_every_relation_is_refused_on_every_way(self):
        team = self.team(self.subject, self.one)
        ways = [name for name in dir(self) if name.startswith("by_")]
        self.assertEqual(len(ways), 8)
        for relation, person in self.bound().items():
            for way in ways:
                with (
                    self.subTest(relation=relation, way=way),
                    self.assertRaises(ValidationError) as refusal,
                    self.env.cr.savepoint(),
                ):
                    getattr(self, way)(team, person)
                self.assertIn(person.name, str(refusal.exception))
                self.assertEqual(team.member_ids.auditor_id, self.one)

    def test_every_relation_has_its_rule(self):
        rules = self.env["licence.review.rule"]._rules_on(self.today)
        self.assertLessEqual(set(TIES), set(rules))

    def test_a_tie_that_ended_long_ago_binds_no_more(self):
        self.tie("consulting", self.other, effective_to=self.today - timedelta(days=900))
        team = self.team(self.subject, self.one | self.other)
        self.assertEqual(len(team.member_ids), 2)

    def test_the_enterprise_added_later_finds_the_tie(self):
        self.team(self.subject, self.one | self.other)
        firm = self._enterprise("测试乙有限公司", 2)
        firm.write({"contact_name": "甲", "contact_phone": "1"})
        self.env["licence.review.tie"].create(
            {"auditor_id": self.other.id, "enterprise_id": firm.id, "relation": "kinship",
             "effective_from": "2020-01-01"}
        )  # fmt: skip
        order = self.given(enterprise=firm)
        line = {
            "order_id": order.id, "begins_on": self.day + timedelta(days=5),
            "ends_on": self.day + timedelta(days=5),
        }  # fmt: skip
        with self.assertRaisesRegex(ValidationError, "near relative"):
            self.subject.write({"line_ids": [Command.create(line)]})

    def test_the_screen_refuses_too(self):
        team = self.team(self.subject, self.one)
        self.tie("part_time", self.other)
        form = Form(team)
        with form.member_ids.new() as row:
            row.auditor_id = self.other
        with self.assertRaisesRegex(ValidationError, "part-time"):
            form.save()
