from odoo.exceptions import UserError
from odoo.tests import tagged

from .oversight_case import OversightCase


@tagged("post_install", "-at_install")
class TestOversightClose(OversightCase):
    def test_the_round_is_closed_with_its_figures(self):
        self.finished()
        oversight = self.running(share=100)
        check = oversight.check_ids
        self.again(check.visit_id, "1.1")
        oversight.invalidate_recordset()
        figures = (
            oversight.compared_count, oversight.diverging_count, oversight.agreement_rate,
        )  # fmt: skip
        self.assertEqual(figures, (1, 1, 0))
        with self.assertRaisesRegex(UserError, "1 checks are not concluded"):
            oversight.action_close()
        check.write({"verdict": "good", "consequence": "none"})
        check.action_conclude()
        with self.assertRaisesRegex(UserError, "result of the round"):
            oversight.action_close()
        oversight.summary = "测试小结"
        oversight.action_close()
        self.assertEqual((oversight.state, oversight.concluded_count), ("closed", 1))

    def queries(self, rounds):
        rounds.invalidate_recordset()
        rounds.mapped("name")
        before = self.cr.sql_log_count
        rounds.mapped("agreement_rate")
        return self.cr.sql_log_count - before

    def test_figures_of_many_rounds_take_as_many_queries_as_of_one(self):
        rounds = self.round() | self.round(name="测试乙") | self.round(name="测试丙")
        self.queries(rounds)
        self.assertEqual(self.queries(rounds[:1]), self.queries(rounds))
