from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..tools.legal_time import at_moment
from .clock_case import ClockCase, noon

REFUSAL = "甲乙丙（测试）\n不成。"
SCHEDULER = "odoo.addons.base.models.ir_cron"


@tagged("post_install", "-at_install")
class TestHeartbeatJob(ClockCase):
    """One mechanism for all jobs: begun, ended well, or what went wrong in one sentence."""

    def job(self, code):
        """A job of ours that does what the test says; its method is there for this test only."""
        model = self.env["licence.heartbeat"]
        self.patch(type(model), "_cron_watch", code)
        return self.env.ref("industrial_licence.ir_cron_heartbeat_watch")

    def beat(self, cron):
        self.env.invalidate_all()
        return self.env["licence.heartbeat"].search([("cron_id", "=", cron.id)])

    def run_job(self, cron):
        with self.enter_registry_test_mode(), mute_logger(SCHEDULER):
            cron.method_direct_trigger()
        return self.beat(cron)

    def test_every_job_of_the_house_has_a_row_from_the_start(self):
        jobs = self.env["ir.cron"].with_context(active_test=False).search([])
        ours = jobs.filtered(lambda cron: cron.model_name.startswith("licence."))
        self.assertGreaterEqual(len(ours), 17)
        beats = self.env["licence.heartbeat"].search([("cron_id", "!=", False)])
        self.assertEqual(beats.cron_id, ours)
        self.assertEqual(len(beats), len(ours))

    def test_a_good_run_is_begun_and_ended(self):
        beat = self.run_job(self.job(lambda beats: None))
        self.assertTrue(beat.started_at and beat.last_run_at >= beat.started_at)
        self.assertFalse(beat.error or beat.failed_at)

    def test_a_refusal_is_told_in_its_own_sentence_and_the_work_is_lost(self):
        def work(beats):
            beats.env["ir.config_parameter"].sudo().set_param("licence.test", "1")
            raise UserError(REFUSAL)

        beat = self.run_job(self.job(work))
        self.assertEqual(beat.error, " ".join(REFUSAL.split()))
        self.assertTrue(beat.started_at and beat.failed_at and not beat.last_run_at)
        self.assertFalse(self.env["ir.config_parameter"].sudo().get_param("licence.test"))

    def test_what_a_fault_says_stays_in_the_log(self):
        def work(beats):
            raise ValueError("虚构举报人甲乙丙")

        beat = self.run_job(self.job(work))
        self.assertIn("ValueError", beat.error)
        self.assertNotIn("虚构举报人", beat.error)

    def test_the_next_good_run_takes_the_warning_away(self):
        def work(beats):
            raise UserError(REFUSAL)

        cron = self.job(work)
        self.assertTrue(self.run_job(cron).error)
        self.job(lambda beats: None)
        beat = self.run_job(cron)
        self.assertFalse(beat.error)
        self.assertTrue(beat.failed_at, "when it last failed remains to be seen")

    def test_a_job_that_never_came_is_late_and_told_once(self):
        cron = self.env.ref("industrial_licence.ir_cron_paper")
        beat = self.beat(cron)
        later = at_moment(self.env(user=1), noon("2031-03-03"))
        for _time in range(2):
            later["licence.heartbeat"]._cron_watch()
        mine = beat.activity_ids.filtered(lambda each: each.user_id == self.admin)
        self.assertEqual(len(mine), 1)
        self.assertIn(beat.with_context(lang=self.admin.lang).title, mine.summary)

    def test_managers_and_administrators_see_what_is_in_trouble_and_search_it(self):
        later = at_moment(self.env, noon("2031-03-03"))
        for user in (self.chief, self.admin):
            beats = later["licence.heartbeat"].with_user(user)
            late = beats.search([("is_silent", "=", True)])
            self.assertTrue(late and all(late.mapped("is_silent")))
            self.assertFalse(beats.search([("is_silent", "=", False)]) & late)
            self.assertTrue(all(row["title"] for row in late.read(["title", "error"])))
        self.assertFalse(self.env["licence.heartbeat"].with_user(self.outsider).has_access("read"))

    def test_a_job_of_odoo_leaves_no_row(self):
        vacuum = self.env.ref("base.autovacuum_job")
        self.assertFalse(self.beat(vacuum))
