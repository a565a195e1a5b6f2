from decimal import Decimal

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..admissibility.verdict import Limits, Verdict, overall, verdict_of
from .lab_case import LabCase

TEN = Limits(highest=Decimal(10))
BAND = Limits(Decimal("0.7"), Decimal("1.1"))


@tagged("post_install", "-at_install")
class TestResult(LabCase):
    def test_the_verdict_follows_from_value_and_limits(self):
        for text, limits, found, verdict in (
            ("10", TEN, "", "pass"), ("10.0001", TEN, "", "fail"), ("", TEN, "", "open"),
            ("-1", TEN, "", "pass"), ("<0.5", TEN, "", "pass"), ("＜12", TEN, "", "open"),
            ("0.7", BAND, "", "pass"), ("0.69", BAND, "", "fail"), ("1.11", BAND, "", "fail"),
            ("<0.9", BAND, "", "fail"), ("清晰", Limits(), "", "open"),
            ("清晰", Limits(), "pass", "pass"), ("", Limits(), "fail", "fail"),
        ):  # fmt: skip
            self.assertEqual(verdict_of(text, limits, found), verdict, (text, limits))
        self.assertEqual(overall([]), Verdict.OPEN)
        self.assertEqual(overall(["pass", "open", "fail"]), Verdict.OPEN)

    def test_a_measured_item_takes_numbers_only(self):
        row = self.as_post(self.testing(), "tester").result_ids[0]
        for wrong in ("合格", "1,8", "1.8 Ω", "=1+1"):
            with self.assertRaisesRegex(UserError, "is no number"):
                row.value = wrong
        row.value = "1.8"
        self.assertEqual(
            (row.verdict, row.entered_by_id), ("pass", self.member(self.lab, "tester"))
        )

    def test_nobody_writes_the_verdict_itself(self):
        row = self.as_post(self.testing(), "tester").result_ids[0]
        for vals in ({"verdict": "pass"}, {"value": "99", "verdict": "pass"}):
            with self.assertRaises(AccessError):
                row.write(vals)
        self.assertEqual(row.verdict, "open")

    def test_what_the_rule_book_says_is_not_the_testers_to_write(self):
        row = self.as_post(self.testing(), "tester").result_ids[0]
        for vals in (
            {"highest": "9"},
            {"name": "x"},
            {"verdict": "pass", "sequence": 1},
            {"is_key": 0},
        ):
            with self.assertRaises(AccessError):
                row.write(vals)
        with self.assertRaises(UserError):
            row.unlink()
        with self.assertRaises(AccessError):
            row.create({"order_id": row.order_id.id, "name": "x"})

    def test_only_the_tester_of_the_laboratory_enters(self):
        order = self.testing()
        for user in (self.handler, self.applicant, self.member(self.lab, "clerk")):
            with self.assertRaises(AccessError):
                order.result_ids[0].with_user(user).value = "1.8"
        with self.assertRaises(AccessError):
            order.result_ids[0].sudo().with_user(1).value = "1.8"

    def test_uncalibrated_or_foreign_equipment_and_impossible_days_are_refused(self):
        order = self.testing()
        row = self.as_post(order, "tester").result_ids[0]
        old = self.env["licence.lab.equipment"].create(
            {
                "lab_id": self.lab.id, "name": "电桥（测试）", "calibrated_on": "2024-01-01",
                "calibration_until": "2025-01-01",
            }
        )  # fmt: skip
        for vals, sentence in (
            ({"equipment_id": old.id, "tested_on": order.received_on}, "not calibrated"),
            ({"tested_on": "2026-01-01"}, "before the sample came"),
        ):
            with self.assertRaises(UserError) as refusal:
                row.write(vals)
            self.assertIn(sentence, str(refusal.exception))
        self.assertFalse(row.tested_on)

    def test_only_safety_items_since_2015(self):
        """S001-4.2-03: what does not concern safety is not tested for the licence."""
        self.env.cr.execute(
            "UPDATE licence_test_item SET is_safety = false "
            "WHERE rule_book_id = %s AND name = '标志'",
            [self.book.id],
        )
        self.env.invalidate_all()
        order = self.received()
        self.assertEqual(order.result_ids.mapped("name"), ["导体电阻", "绝缘厚度"])

    def test_sixty_items_open_within_twenty_five_queries(self):
        order = self.testing()
        vals = [row.copy_data()[0] for row in order.sudo().result_ids]
        self.env["licence.lab.result"]._create_sealed(vals * 20)
        self.env.flush_all()
        self.env.invalidate_all()
        tester = self.as_post(order, "tester")
        tester.check_access("read")
        with self.assertQueryCount(25):
            tester.read(["number", "state", "open_verbs", "path_strip", "due_on"])
            tester.result_ids.read(["name", "limit", "value", "measure_unit", "verdict"])
        self.assertGreater(len(tester.result_ids), 60)
