from datetime import timedelta

from odoo.tests import tagged

from ..tools.legal_time import at_moment, legal_now
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestCaseDuration(ApplicationCase):
    """S004-3.2-03 and S004-1-01: which step is slow, and how long a certificate takes."""

    def journal(self, days, number, path="visit_first"):
        """A case that took each step on the given day."""
        enterprise = self._enterprise(f"时长{number}号有限公司", 800 + number)
        application = self.draft(enterprise=enterprise).sudo()
        begin = legal_now(self.env) - timedelta(days=300)
        for verb, day in days:
            moved = application.with_env(at_moment(application.env, begin + timedelta(days=day)))
            moved._step(moved._lifecycle[verb], "", {}, "")
        application._seal({"path": path})
        self.env.flush_all()
        return application

    ROAD = (("submit", 0), ("accept", 4), ("conclude", 20), ("grant", 25), ("issue", 30))
    FAST = (("submit", 0), ("accept", 2), ("conclude", 4), ("grant", 6), ("issue", 10))

    def test_the_stays_of_a_case_add_up_to_its_whole_time(self):
        application = self.journal(self.ROAD, 1)
        rows = self.env["licence.case.duration"].search([("application_id", "=", application.id)])
        self.assertEqual(
            {row.state: row.days for row in rows},
            {"submitted": 4, "accepted": 16, "concluded": 5, "granted": 5},
        )
        steps = application.step_ids.sorted("id")
        total = (steps[-1].at - steps[0].at).total_seconds() / 86400
        self.assertAlmostEqual(sum(rows.mapped("days")), total)

    def test_mean_and_longest_of_each_state(self):
        both = self.journal(self.ROAD, 2) | self.journal(self.FAST, 3)
        found = {
            state: (mean, longest)
            for state, mean, longest in self.env["licence.case.duration"]._read_group(
                [("application_id", "in", both.ids)],
                ["state"], ["mean_days:avg", "max_days:max"],
            )
        }  # fmt: skip
        self.assertEqual(found["accepted"], (9, 16))
        self.assertEqual(found["submitted"], (3, 4))

    def test_a_state_gone_through_twice_counts_once_with_both_stays(self):
        road = (("submit", 0), ("return_", 3), ("submit", 10), ("accept", 12))
        application = self.journal(road, 4)
        rows = self.env["licence.case.duration"].search([("application_id", "=", application.id)])
        submitted = rows.filtered(lambda row: row.state == "submitted")
        self.assertEqual((len(submitted), submitted.stays, submitted.days), (1, 2, 5))
        self.assertEqual(sum(rows.mapped("days")), 12)

    def test_days_to_the_certificate_are_the_mean_of_the_cases_by_path(self):
        cases = self.journal(self.ROAD, 5) | self.journal(self.ROAD[:-1], 6)
        cases |= self.journal((*self.ROAD[:-1], ("issue", 40)), 7)
        fast = self.journal(self.FAST, 8, path="promise")
        found = dict(
            self.env["licence.case.pace"]._read_group(
                [("application_id", "in", (cases | fast).ids)], ["path"], ["days:avg"]
            )
        )
        self.assertEqual(found, {"visit_first": 35, "promise": 10})
        reformed = dict(
            self.env["licence.case.pace"]._read_group(
                [("application_id", "in", (cases | fast).ids)], ["is_reformed"], ["days:avg"]
            )
        )
        self.assertEqual(reformed, {False: 35, True: 10})

    def test_everybody_sees_the_own_area_only(self):
        application = self.journal(self.ROAD, 9)
        other = self._officer("pace.other", "group_manager", self._authority("430000"))
        for name in ("licence.case.duration", "licence.case.pace"):
            domain = [("application_id", "=", application.id)]
            self.assertTrue(self.env[name].with_user(self.manager).search(domain))
            self.assertFalse(self.env[name].with_user(other).search(domain))
