from datetime import date

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportFill(ReportCase):
    def test_the_last_minute_of_the_month_belongs_to_it(self):
        inside = self.licensed(2026, 3, 31, 15, 59, 30)  # 23:59:30 in Shanghai
        outside = self.licensed(2026, 3, 31, 16, 0, 0)  # midnight: the first of April
        march, april = self.report(2026, 3), self.report(2026, 4)
        self.assertEqual(self.table(march, "granted").certificate_id, inside)
        self.assertEqual(self.table(april, "granted").certificate_id, outside)

    def test_new_and_renewed_are_told_apart_and_a_renewal_leaves_the_old_month_alone(self):
        certificate = self.licensed(2021, 5, 10)
        self.licensed(2026, 3, 12, kind="renewal", certificate_id=certificate.id)
        first, later = self.report(2021, 5), self.report(2026, 3)
        (old,), (new,) = self.table(first, "granted"), self.table(later, "granted")
        self.assertEqual((old.remark, old.issued_on), ("发证", date(2021, 5, 10)))
        self.assertEqual((new.remark, new.issued_on), ("换证", date(2026, 3, 12)))
        self.assertEqual(old.valid_until, date(2026, 5, 9))
        self.assertEqual(new.valid_until, date(2031, 5, 9))

    def test_a_refusal_counts_in_the_month_its_letter_was_handed_out(self):
        self.refused(2026, 4, 30, handed=(2026, 5, 3))
        self.assertFalse(self.table(self.report(2026, 4), "refused"))
        line = self.table(self.report(2026, 5), "refused")
        self.assertEqual(line.handed_out_on, date(2026, 5, 3))
        self.assertEqual((line.remark, line.reason), ("发证", "检验不合格（测试）"))

    def test_a_refusal_never_handed_out_is_in_no_report(self):
        self.refused(2026, 4, 30)
        for month in (4, 5):
            self.assertFalse(self.table(self.report(2026, month), "refused"))

    def test_two_items_changed_at_once_are_two_lines(self):
        certificate = self.licensed(2024, 3, 1)
        self.changed(certificate, 2026, 3, 9, name="改名后（测试）有限公司", domicile="新住所1号")
        lines = self.table(self.report(2026, 3), "changed")
        self.assertEqual(
            lines.mapped("item"),
            ["企业名称（原：测试甲有限公司）", "住所（原：测试甲有限公司住所）"],
        )
        self.assertEqual(set(lines.mapped("enterprise")), {"改名后（测试）有限公司"})
        self.assertEqual(set(lines.mapped("issued_on")), {date(2024, 3, 1)})

    def test_a_certificate_that_ends_in_its_month_stands_in_two_tables(self):
        certificate = self.licensed(2026, 3, 2)
        self.ended(certificate, "annul_fraud", 2026, 3, 20)
        self.ended(certificate, "cancel_after_act", 2026, 3, 25)
        report = self.report(2026, 3)
        self.assertEqual(self.table(report, "granted").certificate_id, certificate)
        line = self.table(report, "ended")  # 注销 that closes an annulment is no second line
        self.assertEqual(line.certificate_id, certificate)
        self.assertEqual(line.ended_on, date(2026, 3, 20))
        self.assertTrue(line.reason.startswith("撤销：企业以欺骗"))

    def test_neither_the_state_nor_another_province_nor_food_is_in_it(self):
        self.licensed(2026, 3, 2, deciding_authority_id=self.nation.id)
        self.licensed(2026, 3, 2, deciding_authority_id=self.other.id)
        certificate = self.licensed(2026, 3, 2)
        certificate.product_id.exclusion = "food_contact"
        self.assertFalse(self.report(2026, 3).line_ids)

    def test_domicile_and_address_category_product_and_units(self):
        self.licensed(2026, 3, 2)
        line = self.table(self.report(2026, 3), "granted")
        self.assertEqual(line.domicile, "测试甲有限公司住所")
        self.assertEqual(line.production_address, "测试甲有限公司一厂")
        self.assertEqual(line.category, self.own_product.category_id.name)
        self.assertEqual(line.product, "虚构钢筋（测试）")
        self.assertEqual(line.unit_name, "甲类虚构钢筋、乙类虚构钢筋")

    def test_report_1_names_all_who_applied_also_those_not_accepted(self):
        self.application(road=("submit", "decline"), submitted_at="2026-03-31 15:59:30")
        self.application(road=("submit", "accept"), submitted_at="2026-03-31 16:00:00")
        line = self.report(2026, 3, kind="applicants").line_ids
        self.assertEqual((line.acceptance, line.kind), ("不予受理", "发证"))

    def test_a_month_not_over_a_second_report_and_another_body_are_refused(self):
        self.report(2026, 3)
        for vals, words in (
            ({"period": "2026-03-15"}, "exists already"),
            ({"period": "2099-03-15"}, "made after that"),
            ({"period": "2026-02-01", "authority_id": self.other.id}, "its own reports"),
            ({"period": "2026-02-01", "kind": "local"}, "does not make"),
            ({"period": False}, "which month"),
        ):
            with self.subTest(words), self.assertRaisesRegex(UserError, words):
                self.reports.create({"kind": "summary", **vals})

    def test_the_database_refuses_a_second_report(self):
        report = self.report(2026, 3)
        self.env.flush_all()
        with self.assertRaises(psycopg2.errors.UniqueViolation), mute_logger("odoo.sql_db"):
            self.env.cr.execute(
                "INSERT INTO licence_supervision_report (kind, authority_id, period, period_begin,"
                " period_end, state, version, supplement_no) SELECT kind, authority_id, period,"
                " period_begin, period_end, 'generated', 0, 0 FROM licence_supervision_report"
                " WHERE id = %s", (report.id,),
            )  # fmt: skip

    def test_lines_are_a_snapshot_nobody_changes(self):
        certificate = self.licensed(2026, 3, 2)
        report = self.report(2026, 3)
        report._advance("check")
        self.changed(certificate, 2026, 3, 9, name="改名后（测试）有限公司")
        self.assertEqual(report.line_ids.enterprise, "测试甲有限公司")
        with self.assertRaises(AccessError):
            report.line_ids.sudo().write({"enterprise": "x"})
        for statement in (
            "UPDATE licence_supervision_report_line SET enterprise = 'x' WHERE report_id = %s",
            "DELETE FROM licence_supervision_report_line WHERE report_id = %s",
        ):
            with (
                self.assertRaises(psycopg2.errors.IntegrityConstraintViolation),
                mute_logger("odoo.sql_db"),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(statement, (report.id,))

    def test_the_body_above_reads_and_does_not_touch(self):
        report = self.report(2026, 3).with_user(self.above)
        self.assertEqual(report.state, "generated")
        for act in (report.action_draw_up, lambda: report.write({"difference_note": "x"})):
            with self.assertRaisesRegex(UserError, "another body"):
                act()
        with self.assertRaises(AccessError):
            report.with_user(self.reporter).unlink()

    def test_kind_body_and_period_never_change(self):
        report = self.report(2026, 3)
        with self.assertRaisesRegex(UserError, "stay what they are"):
            report.write({"period": "2026-02-01"})
        with self.assertRaises(AccessError):
            report.write({"deadline": "2030-01-01"})
