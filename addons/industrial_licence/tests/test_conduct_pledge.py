from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestConductPledge(PlanCase):
    def sign(self, person, user, **vals):
        return (
            self.env["licence.conduct.pledge"]
            .with_user(user)
            .create({"auditor_id": person.id, **vals})
        )

    def unsigned(self, employer=None):
        """Fit, but the fixture's pledges are taken away."""
        person = self.fit(employer)
        self.env.cr.execute("DELETE FROM licence_conduct_pledge WHERE auditor_id = %s", [person.id])
        return person

    def held(self, severity):
        rule = self.env.ref("industrial_licence.review_rule_pledged")
        rule.write({"severity": severity, "effective_from": "2026-01-01"})

    def test_who_has_not_acknowledged_it_is_warned_of_or_refused(self):
        """国质检监[2006]499号 二(一)1: warning or stop is data."""
        person, mate = self.unsigned(), self.fit(self.other_unit)
        self.held("warn")
        plan = self.plan()
        team = self.team(plan, person | mate)
        self.assertIn("code of conduct", team.problem_text)
        self.held("stop")
        with self.assertRaisesRegex(ValidationError, "code of conduct"), self.cr.savepoint():
            self.team(self.plan(self.given(enterprise=self._enterprise("测试己厂", 6))),
                      person | mate)  # fmt: skip
        account = self.account(person, "pledger")
        self.sign(person, account, year=self.day.year)
        team.invalidate_recordset()
        self.assertFalse(team.problem_text)

    def test_one_signs_for_oneself_or_on_paper(self):
        person = self.unsigned()
        account = self.account(person, "pledger")
        with self.assertRaisesRegex(ValidationError, "own account"), self.cr.savepoint():
            self.sign(person, self.clerk)
        with self.assertRaisesRegex(ValidationError, "this year or the next"), self.cr.savepoint():
            self.sign(person, account, year=2020)
        row = self.sign(person, account)
        self.assertIn("独立公正", row.text)
        with self.refused_by_table(), self.cr.savepoint():
            self.sign(person, account)
        for attempt in (lambda: row.write({"year": 2030}), row.unlink):
            with self.assertRaises(AccessError):
                attempt()
        with self.assertRaises(UserError), self.cr.savepoint():
            self.sign(self.unsigned(), account)
        self.sign(self.unsigned(), self.clerk, paper=b"JVBERi0xLjQ=")
