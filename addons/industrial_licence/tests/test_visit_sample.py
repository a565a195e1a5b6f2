from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitSample(VisitCase):
    def test_the_team_seals_after_a_passed_visit(self):
        visit = self.closed()
        sample = self.sealed(visit, "鄂封 0001", "鄂封0002")
        self.assertEqual(sample.seal_ids.mapped("number"), ["鄂封0001", "鄂封0002"])

    def test_a_seal_is_used_once_whatever_it_is_written_like(self):
        visit = self.closed()
        self.sealed(visit, "AB001")
        for again in ("AB001", "ab 001", "ＡＢ００１"):
            with self.assertRaisesRegex(UserError, "used once"):
                self.sealed(visit, again)
        with self.assertRaisesRegex(UserError, "used once"):
            self.sealed(visit, "C1", "C1")
        self.assertEqual(self.env["licence.seal"].search_count([("number", "=", "AB001")]), 1)

    def test_the_table_keeps_a_seal_number_too(self):
        sample = self.sealed(self.closed(), "T001")
        with self.refused_by_table(), self.cr.savepoint():
            self.cr.execute("INSERT INTO licence_seal (number, sample_id) VALUES ('T001', %s)",
                            [sample.id])  # fmt: skip

    def test_nothing_is_sealed_on_a_failed_visit(self):
        visit = self.closed(None, "1.1")
        with self.assertRaisesRegex(UserError, "once the visit is passed"):
            self.sealed(visit)

    def test_where_the_test_comes_first_it_is(self):
        visit = self.closed(None, "1.1")
        visit.application_id._seal({"path": "test_first"})
        self.assertTrue(self.sealed(visit))

    def test_while_an_item_is_unscored_nothing_is_sealed(self):
        visit = self.opened()
        with self.assertRaisesRegex(UserError, "once the visit is passed"):
            self.sealed(visit)

    def test_both_sides_sign_and_a_seal_is_there(self):
        visit = self.closed()
        for vals in ({"is_signed": False}, {"seal_ids": []}):
            with self.assertRaisesRegex(UserError, "seals and the enterprise"):
                self.sealed(visit, **vals)

    def test_only_the_team_takes_samples(self):
        visit = self.closed()
        with self.assertRaisesRegex(UserError, "not on the team"):
            self.sealed(visit, sampler_id=self.people_of[2].id)
        with self.assertRaises(AccessError):
            self.env["licence.visit.sample"].with_user(self.clerk).create({"visit_id": visit.id})

    def test_a_sheet_stands_as_it_was_sealed(self):
        sample = self.sealed(self.closed()).with_user(self.leader_user)
        for vals in ({"quantity": "4"}, {"seal_ids": [Command.clear()]}):
            with self.assertRaises(UserError):
                sample.write(vals)
        with self.assertRaises(UserError):
            sample.unlink()
