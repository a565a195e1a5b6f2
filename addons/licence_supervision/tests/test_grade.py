from odoo.exceptions import AccessError
from odoo.tests import tagged

from .draw_case import DrawCase


@tagged("post_install", "-at_install")
class TestGrade(DrawCase):
    def _grades(self, firm):
        return self.env["licence.supervision.grade"].search([("enterprise_id", "=", firm.id)])

    def test_a_failed_spot_check_lowers_the_grade_and_leaves_a_line(self):
        self.issue(2024, 3, 1)
        self.env["licence.supervision.grade"]._cron_regrade()
        before = self._grades(self.enterprise)
        self.assertEqual((before.grade, before.score), ("A", 100))
        self.failed()
        rows = self._grades(self.enterprise)
        now = rows.filtered("is_current")
        self.assertEqual((len(rows), now.grade, now.score), (2, "B", 85))
        self.assertIn("-15", now.explanation)
        self.assertIn("Failed spot check × 1", now.explanation)

    def test_nothing_new_leaves_no_line(self):
        self.issue(2024, 3, 1)
        grades = self.env["licence.supervision.grade"]
        grades._cron_regrade()
        self.assertEqual(grades._cron_regrade(), 0)

    def test_a_former_holder_is_graded_too(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "cancel_other")
        self.env["licence.supervision.grade"]._regrade(self.enterprise)
        self.assertTrue(self._grades(self.enterprise))

    def test_nobody_writes_a_grade_by_hand(self):
        self.issue(2024, 3, 1)
        self.env["licence.supervision.grade"]._cron_regrade()
        with self.assertRaises(AccessError):
            self._grades(self.enterprise).write({"grade": "AA"})

    def test_the_worse_the_grade_the_heavier_in_the_draw(self):
        bad, good = self.holders[0], self.holders[1]
        self.failed(enterprise_id=bad.id, site_id=bad.site_ids[:1].id)
        self.env["licence.supervision.grade"]._cron_regrade()
        weights = {row[0]: row[2] for row in self.draw()._enterprise_rows()}
        self.assertEqual((weights[bad.id], weights[good.id]), (4, 2))

    def test_the_quality_file_shows_the_grade(self):
        self.issue(2024, 3, 1)
        self.env["licence.supervision.grade"]._cron_regrade()
        file = self.env["licence.supervision.quality.file"].browse(self.enterprise.id)
        self.assertEqual((file.grade, file.score), ("A", 100))
