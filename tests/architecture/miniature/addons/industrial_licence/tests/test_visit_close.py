from odoo.tests import TransactionCase


class TestVisitClose(TransactionCase):
    def test_a_visit_with_report_closes(self):
        self.assertTrue(self.env["licence.visit"])
