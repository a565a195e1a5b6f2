from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestTestOrderReceive(LabCase):
    def test_an_intact_seal_opens_the_test(self):
        order = self.received().sudo()
        self.assertEqual(order.state, "received")
        self.assertEqual(order.result_ids.mapped("name"), ["导体电阻", "绝缘厚度", "标志"])
        self.assertEqual(order.result_ids[0].required_standard, "GB/T 3048.4-2007")
        outcomes = {clock.code: clock.outcome for clock in order.clock_ids}
        self.assertEqual(outcomes, {"T-06": "met", "T-07": "running"})
        self.assertEqual(order.archive_ids.state, "unconfirmed")

    def test_the_rule_book_says_how_long_the_test_may_take(self):
        self.env.cr.execute(
            "UPDATE licence_rule_book SET test_days = 3 WHERE id = %s", [self.book.id]
        )
        self.env.invalidate_all()
        order = self.received().sudo()
        clock = order.clock_ids.filtered(lambda one: one.code == "T-07")
        self.assertEqual((clock.number, str(clock.due_on)), (3, "2026-11-25"))
        self.assertEqual(order.due_on, clock.due_on)

    def test_the_decision_stops_counting_while_the_test_runs(self):
        order = self.received().sudo()
        clocks = {clock.code: clock for clock in order.application_id.clock_ids}
        self.assertEqual(clocks["T-12"].outcome, "paused")
        self.assertEqual(clocks["D-13"].outcome, "paused")
        self.assertIn(order.number, clocks["T-12"].pause_ids.notice)

    def test_a_broken_or_other_seal_is_not_received(self):
        for state, seen in (
            ("broken", "F-001"),
            ("intact", "F-002"),
            ("intact", ""),
            ("other", "F-001"),
        ):
            order = self.chosen()
            self.check_seals(order, state, seen)
            with self.assertRaisesRegex(UserError, "refuse the sample"):
                self.as_post(order, "clerk").action_receive()
            self.assertEqual(order.state, "chosen")
            order.sudo().with_user(self.handler)._advance("cancel", reason="测试")
            order.sudo().application_id.with_user(self.intake)._advance("withdraw", reason="测试")

    def test_the_seal_is_looked_at_first(self):
        order = self.chosen()
        with self.assertRaisesRegex(UserError, "intact"):
            self.as_post(order, "clerk").action_receive()

    def test_late_delivery_is_noted(self):
        order = self.chosen(sealed_on="2026-10-09")
        self.check_seals(order)
        self.as_post(order, "clerk").action_receive()
        self.assertTrue(order.sudo().is_late_delivery)

    def test_what_lapsed_since_the_choice_stops_it(self):
        order = self.chosen()
        self.check_seals(order)
        self.lab.scope_ids.valid_until = "2026-11-01"
        with self.assertRaisesRegex(UserError, "outside the scope"):
            self.as_post(order, "clerk").action_receive()

    def test_only_the_chosen_laboratory_receives(self):
        other = self.laboratory("乙检验所（测试）", "LAB-002")
        order = self.chosen()
        self.check_seals(order)
        for user in (self.member(other, "clerk"), self.member(self.lab, "tester"), self.handler):
            with self.assertRaises(AccessError):
                order.with_user(user).action_receive()
        self.assertEqual(order.state, "chosen")

    def test_a_second_click_finds_it_received(self):
        order = self.as_post(self.received(), "clerk")
        with self.assertRaisesRegex(UserError, "not open"):
            order.action_receive()
        self.assertEqual(len(order.result_ids), 3)

    def test_nobody_changes_a_sample_or_its_seal_afterwards(self):
        order = self.received()
        with self.assertRaises(UserError):
            self.check_seals(order, "broken")
        with self.assertRaises(AccessError):
            self.as_post(order.sample_ids, "clerk").seal_number = "F-009"
