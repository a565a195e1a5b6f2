"""Finished files of cases the national authority decides, on their way in batches."""

from .visit_case import VisitCase


class BatchCase(VisitCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.noff = cls.officer("noff", "handler", cls.national)
        cls.firms = 7_000_010

    @classmethod
    def nationally(cls):
        """条例: a line of competence leaves the product to the national authority."""
        cls.env["licence.competence"].create(
            {
                "product_id": cls.product.id, "level": "national",
                "effective_from": "2024-05-06", "basis": "测试依据",
            }
        )  # fmt: skip

    def visited(self, *failing):
        """Visited and signed off; nothing tested yet."""
        if not self.env["licence.competence"].search([("product_id", "=", self.product.id)]):
            self.nationally()
        self.firms += 1
        firm = self.firm(self.desk, f"测试企业{self.firms}", self.firms)
        self.enterprise = firm
        begin = -20
        visit = self.visit(begin=begin, people=self.team_of_next(), enterprise=firm)
        return self.signed_off(visit, *failing)

    def team_of_next(self):
        """Two visits are not held by the same people on the same days."""
        used = self.env["licence.review.booking"].search([]).auditor_id
        free = [person for person in self.people_of if person not in used]
        for person in free[:1]:
            if not person.user_id:
                person.with_user(self.clerk).user_id = self.officer(
                    f"lead{person.id}", "team_leader"
                )
        return free[:2]

    def finished(self, *failing):
        visit = self.visited(*failing)
        if not failing:
            self.desk.prove(visit.application_id, "test")
        return visit.application_id.review_order_ids

    def batch(self, *orders, checked=True, user=None):
        return self.env["licence.summary.batch"].with_user(user or self.clerk).create(
            {
                "line_ids": [
                    (0, 0, {"order_id": order.id, "is_checked": checked}) for order in orders
                ]
            }
        )  # fmt: skip

    def sent(self, *orders):
        batch = self.batch(*(orders or (self.finished(),)))
        batch.with_user(self.head).action_send()
        return batch

    def received(self, *orders):
        batch = self.sent(*orders)
        batch.with_user(self.centre).action_receive()
        return batch

    def send_back(self, line, reason="缺抽样单"):
        return self.reason(line, "return_", self.centre, reason)
