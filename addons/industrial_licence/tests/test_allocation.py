import json

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..draw.kernel import Candidate, Pool, fingerprint, select
from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestAllocation(ReviewCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.second = cls.body("测试第二审查部", 2)
        cls.allocations = cls.env["licence.allocation"].with_user(cls.handler)

    def rule(self, method, product=None):
        return self.env["licence.allocation.rule"].create(
            {"method": method, "product_id": product and product.id,
             "effective_from": "2015-06-01"}
        )  # fmt: skip

    def next_body(self):
        return self.allocations._allocate(self.product).department_id

    def test_two_bodies_get_work_in_turn(self):
        bodies = [self.next_body() for _turn in range(4)]
        self.assertEqual(bodies, [self.department, self.second] * 2)

    def test_the_least_loaded_comes_first(self):
        self.rule("workload")
        other = self.env.ref("industrial_licence.product_cement")
        self.second.scope_ids.sudo().copy({"product_id": other.id})
        busy = self.allocations._allocate(other)
        self.assertEqual(busy.department_id, self.second)
        self.assertEqual(self.next_body(), self.department)

    def test_a_lot_can_be_repeated_from_the_log(self):
        self.rule("random", self.product)
        row = self.allocations._allocate(self.product)
        rows = json.loads(json.dumps(row.candidates))
        pool = Pool(fingerprint(rows), "allocation", 1,
                    tuple(Candidate(str(one["id"])) for one in rows))  # fmt: skip
        self.assertEqual(select(pool, bytes.fromhex(row.seed)), (str(row.department_id.id),))

    def test_a_barred_body_gets_nothing(self):
        self.imposed(self.department, "exclusion")
        self.assertEqual([self.next_body() for _turn in range(2)], [self.second] * 2)
        self.imposed(self.second, "exclusion")
        with self.assertRaisesRegex(UserError, "No approved review body"):
            self.next_body()

    def test_nobody_writes_the_log(self):
        row = self.allocations._allocate(self.product)
        for act in (lambda: row.sudo().write({"department_id": self.second.id}),
                    row.sudo().unlink,
                    lambda: row.sudo().create({"department_id": self.second.id})):  # fmt: skip
            with self.assertRaises(AccessError):
                act()
