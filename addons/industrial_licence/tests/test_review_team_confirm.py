from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewTeamConfirm(PlanCase):
    def test_another_person_confirms(self):
        self.head.group_ids |= self.env.ref("industrial_licence.group_department_clerk")
        team = self.team(self.plan(), user=self.head)
        team.with_user(self.head).action_propose()
        with self.assertRaisesRegex(UserError, "another person confirms"):
            team.with_user(self.head).action_confirm()
        with self.assertRaises(AccessError):
            team.with_user(self.clerk).action_confirm()
        self.assertEqual(team.state, "proposed")

    def test_the_unit_is_kept_as_it_was(self):
        team = self.confirmed(self.plan())
        person, unit = team.leader_id, team.member_ids[0].employer_id
        self.env["licence.employment"].create(
            {"auditor_id": person.id, "employer_id": self.other_unit.id,
             "effective_from": self.today}
        )  # fmt: skip
        self.assertEqual(person.employer_id, self.other_unit)
        self.assertEqual(team.member_ids[0].employer_id, unit)

    def test_who_falls_out_in_between_stops_the_filing_and_the_visit(self):
        """信息管理规定 第32条: taken from the register at the moment of use."""
        plan = self.approved()
        self.imposed(plan.team_id.leader_id)
        with self.assertRaisesRegex(UserError, "suspended"):
            plan.action_file()
        self.assertEqual(plan.state, "approved")
