from odoo.tests import tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestArchiveClass(ApplicationCase):
    """S003-A02-01: four classes of information, filtered and counted."""

    def archive(self, application):
        return self.env["licence.archive"].search([("application_id", "=", application.id)])

    def test_a_case_in_hand_is_process_and_an_ended_one_terminal_information(self):
        self.assertEqual(self.archive(self.accepted()).archive_class, "process")
        ended = self.issued(enterprise=self._enterprise("终端有限公司", 901))
        self.assertEqual(self.archive(ended).archive_class, "terminal")

    def test_the_list_filters_and_counts_by_class(self):
        self.accepted()
        words = dict(
            self.env["licence.archive"]._fields["archive_class"]._description_selection(self.env)
        )
        self.assertEqual(set(words), {"process", "terminal", "management", "basic"})
        arch = self.env["licence.archive"].get_view(view_type="search")["arch"]
        for code in words:
            self.assertIn(f'name="class_{code}"', arch)
        panel = self.env["licence.archive"].search_panel_select_range(
            "archive_class", enable_counters=True
        )
        counts = {row["id"]: row["__count"] for row in panel["values"]}
        self.assertGreaterEqual(counts["process"], 1)
