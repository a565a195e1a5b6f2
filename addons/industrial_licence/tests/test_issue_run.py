from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .paper_case import PaperCase


@tagged("post_install", "-at_install")
class TestIssueRun(PaperCase):
    """Several applications are issued in one go; each row tells what came of it."""

    def run_of(self, applications, user=None):
        runs = self.env["licence.issue.run"].with_user(user or self.clerk)
        return runs.with_context(
            active_model="licence.application", active_ids=applications.ids
        ).create(
            {"line_ids": [Command.create({"application_id": each}) for each in applications.ids]}
        )

    def granted(self):
        application = self.application(road=("submit", "accept", "conclude"))
        application._open_archive()
        application = application.with_user(self.approver)
        application._step(application._lifecycle["grant"], "", {}, "")
        application._record_decision("grant", "")
        return application.with_env(self.env)

    def work(self):
        self.env.flush_all()
        with self.enter_registry_test_mode():
            self.env.ref("industrial_licence.ir_cron_issue_run").method_direct_trigger()
        self.env.invalidate_all()

    def test_each_row_says_what_came_of_it(self):
        good, bad = self.granted() | self.granted(), self.accepted_case()
        run = self.run_of(good | bad)
        self.assertEqual(run.progress, 0)
        run.action_start()
        self.work()
        rows = {line.application_id: line for line in run.line_ids}
        for application in good:
            self.assertEqual(rows[application].result, "issued")
            self.assertEqual(rows[application].certificate_id, application.issued_certificate_id)
            self.assertTrue(rows[application].certificate_id.number)
        self.assertEqual(rows[bad].result, "refused")
        self.assertGreater(len(rows[bad].obstacle), 10)
        self.assertEqual(bad.state, "accepted")
        self.assertEqual((run.progress, run.issued_count, run.refused_count), (100, 2, 1))

    def test_progress_is_seen_while_it_runs(self):
        run = self.run_of(self.granted() | self.granted())
        run.action_start()
        self.env["licence.issue.line"].sudo().search([("run_id", "=", run.id)], limit=1)._issue()
        run.invalidate_recordset()
        self.assertEqual(run.progress, 50)

    def test_it_is_issued_by_the_clerk_who_asked(self):
        application = self.granted()
        self.run_of(application).action_start()
        self.work()
        step = application.step_ids.filtered(lambda each: each.verb == "issue")
        self.assertEqual(step.user_id, self.clerk)

    def test_nobody_runs_in_the_name_of_another(self):
        runs = self.env["licence.issue.run"].with_user(self.clerk)
        with self.assertRaises(AccessError):
            runs.create({"clerk_id": self.approver.id})
        run = self.run_of(self.granted())
        self.assertEqual(run.clerk_id, self.clerk)
        with self.assertRaises(AccessError):
            run.write({"clerk_id": self.approver.id})
        with self.assertRaises(AccessError):
            run.line_ids.write({"result": "issued"})
        colleague = self._officer("run.colleague", "group_certificate_clerk", self.province)
        with self.assertRaisesRegex(UserError, "made the run"):
            run.with_user(colleague).action_start()

    def test_a_role_taken_away_meanwhile_issues_nothing(self):
        clerk = self._officer("run.clerk", "group_certificate_clerk", self.province)
        application = self.granted()
        run = self.run_of(application, clerk)
        run.action_start()
        clerk.group_ids = [Command.set([self.env.ref("base.group_user").id])]
        self.work()
        self.assertEqual(run.sudo().line_ids.result, "refused")
        self.assertFalse(application.issued_certificate_id)

    def test_what_has_begun_no_longer_changes(self):
        run = self.run_of(self.granted())
        other = self.granted()
        run.action_start()
        for change in (
            lambda: run.write({"line_ids": [Command.create({"application_id": other.id})]}),
            lambda: run.line_ids.write({"application_id": other.id}),
            run.line_ids.unlink, run.unlink, run.action_start,
        ):  # fmt: skip
            with self.assertRaises(UserError), self.cr.savepoint():
                change()

    def test_an_empty_run_does_not_start_and_the_list_fills_one(self):
        runs = self.env["licence.issue.run"].with_user(self.clerk)
        with self.assertRaisesRegex(UserError, "at least one"):
            runs.create({}).action_start()
        application = self.granted()
        found = runs.with_context(
            active_model="licence.application", active_ids=application.ids
        ).default_get(["line_ids"])
        self.assertEqual(found["line_ids"][0][2]["application_id"], application.id)

    def test_the_issued_ones_go_on_a_print_run(self):
        run = self.run_of(self.granted())
        run.action_start()
        self.work()
        shown = run.action_print_run()
        printed = self.env["licence.print.run"].browse(shown["res_id"])
        self.assertEqual(printed.line_ids.certificate_id, run.line_ids.certificate_id)
