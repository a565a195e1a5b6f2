import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestCatalogueSupersede(CatalogueCase):
    def test_no_person_ends_a_version(self):
        version = self.shipped("catalogue_2024")
        for user in (self.editor, self.approver):
            with self.assertRaises(AccessError):
                version.with_user(user).action_supersede()

    def test_the_successor_ends_it_with_a_step_in_the_journal(self):
        before = self.shipped("catalogue_2024")
        self.submitted_version(products=self.cement).action_approve()
        self.assertEqual(before.state, "superseded")
        self.assertEqual(before.step_ids.sorted("id")[-1].verb, "supersede")
        self.assertEqual(before.step_ids.sorted("id")[-1].user_id, self.approver)

    @mute_logger("odoo.sql_db")
    def test_two_versions_in_force_on_one_day_are_impossible_in_the_database(self):
        self.env.flush_all()
        with self.assertRaises(psycopg2.errors.ExclusionViolation), self.cr.savepoint():
            self.env.cr.execute(
                "UPDATE licence_catalogue SET effective_to = NULL WHERE id = %s",
                [self.shipped("catalogue_2020").id],
            )
            self.env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
