import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..forms.sheet import sheet_from_data
from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitReport(VisitCase):
    def mine(self, visit):
        return self.at(-18, visit, self.leader_user)

    def test_the_signature_freezes_conclusion_and_hash(self):
        visit = self.reported()
        self.assertEqual((visit.state, visit.conclusion), ("reported", "passed"))
        sheet = sheet_from_data(visit.report_sheet)
        self.assertEqual(sheet.digest(), visit.report_sha256)
        self.assertIn("合格", "".join(sheet.texts()))
        step = visit.step_ids.filtered(lambda one: one.verb == "report")
        self.assertEqual(step.document_hash, visit.report_sha256)

    def test_two_failures_force_it_to_fail_and_say_why(self):
        visit = self.reported(None, "1.1", "1.2")
        self.assertEqual(visit.conclusion, "failed")
        self.assertIn("2", visit.reasons)

    def test_before_the_closing_meeting_there_is_no_report(self):
        visit = self.opened()
        self.score(visit)
        with self.assertRaisesRegex(UserError, "not open"):
            self.mine(visit).action_report()

    def test_an_unscored_checklist_has_no_report(self):
        visit = self.opened()
        with self.assertRaisesRegex(UserError, "not scored"):
            self.mine(visit).action_report()

    def test_samples_are_sealed_where_the_path_needs_them(self):
        visit = self.closed()
        self.mine(visit).representative = "测试人甲"
        with self.assertRaisesRegex(UserError, "No sample is sealed"):
            self.mine(visit).action_report()

    def test_the_enterprise_hears_the_conclusion(self):
        visit = self.closed()
        self.sealed(visit)
        with self.assertRaisesRegex(UserError, "who of the enterprise"):
            self.mine(visit).action_report()

    def test_nothing_of_it_is_written_past_the_verb(self):
        visit = self.closed()
        for user in (self.leader_user, self.head):
            with self.assertRaises(AccessError):
                visit.with_user(user).write({"conclusion": "passed"})
        with self.assertRaises(AccessError):
            visit.sudo().write({"state": "reported"})
        with mute_logger("odoo.sql_db"), self.assertRaises(psycopg2.Error), self.cr.savepoint():
            self.cr.execute("UPDATE licence_visit SET state = 'notified' WHERE id = %s", [visit.id])

    def test_the_summary_lists_exactly_what_is_not_met(self):
        visit = self.closed(None, "1.1", "2.1")
        self.mine(visit).item_ids[0].correction = "限期整改"
        lines = visit._form_values("nonconformity_summary")["items"]
        self.assertEqual(
            [line["clause"].split()[0] for line in lines],
            visit.item_ids.filtered(lambda item: item.number in {"1.1", "2.1"}).mapped("number"),
        )
        self.assertEqual(lines[0]["correction"], "限期整改")
        self.assertEqual(visit.summary_ids, visit.item_ids.filtered(lambda i: i._is_summed_up()))

    def test_opening_and_closing_sheets_are_two(self):
        visit = self.closed()
        sheets = [
            "".join(visit._form_sheet(code).texts())
            for code in ("opening_sign_in", "closing_sign_in")
        ]
        self.assertIn("首次会议", sheets[0])
        self.assertIn("末次会议", sheets[1])
        self.assertTrue(all("测试人甲" in sheet for sheet in sheets))

    def test_all_five_papers_are_drawn(self):
        visit = self.reported()
        for code in ("visit_record", "visit_report", "nonconformity_summary",
                     "opening_sign_in", "closing_sign_in"):  # fmt: skip
            self.assertTrue(visit._paper_content(code).startswith(b"%PDF"), code)
