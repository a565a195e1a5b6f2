"""Finished reviews of a body, and a round of oversight over the days they were signed off."""

from .visit_case import VisitCase


class OversightCase(VisitCase):
    def finished(self, count=1, *failing):
        """Signed reviews of different enterprises; the pairs of people take turns."""
        self.with_accounts()
        visits = self.env["licence.visit"]
        for number in range(count):
            firm = self.firm(self.desk, f"测试抽查{number}有限公司", 7_100_000 + number)
            pair = self.people_of[:2] if number % 2 == 0 else self.people_of[2:]
            plan = self.plan(self.application(enterprise=firm), pair)
            visits |= self.signed_off(self.visit_of(plan), *failing)
        return visits

    def with_accounts(self):
        if not self.people_of[2].user_id:
            leader = self.officer("second.leader", "team_leader")
            self.people_of[2].with_user(self.clerk).user_id = leader

    def round(self, user=None, **vals):
        return self.env["licence.oversight"].with_user(user or self.centre).create(
            {
                "name": "测试抽查", "period_from": self.day(-30), "period_to": self.day(-2),
                **vals,
            }
        )  # fmt: skip

    def drawn(self, oversight):
        """The draw of the round, held with a witness and published."""
        draw = oversight.draw_id
        draw.action_commit()
        draw.write({"witness": "03 11 17", "witness_name": "测试见证人"})
        draw.action_draw()
        draw.action_publish()
        return draw

    def running(self, **vals):
        oversight = self.round(**vals)
        oversight.action_freeze()
        if oversight.method == "lot":
            self.drawn(oversight)
        oversight.action_begin()
        return oversight

    def again(self, first, *failing):
        """The second visit of another team."""
        people = [one for one in self.people_of if one not in first._team_people()]
        plan = self.plan(first.application_id, people, begin=-20)
        return self.signed_off(self.visit_of(plan), *failing)

    def single(self, visit, user=None, **vals):
        return self.env["licence.oversight.check"].with_user(user or self.handler).create(
            {"visit_id": visit.id, **vals}
        )  # fmt: skip

    def finding(self, visit, **vals):
        leader = visit.team_id.leader_id
        return {"auditor_id": leader.id, "text": "测试未查看关键设备", **vals}
