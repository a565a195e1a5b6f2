from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .designation_case import DesignationCase


@tagged("post_install", "-at_install")
class TestDesignationDesignate(DesignationCase):
    def test_the_designated_laboratory_is_on_the_list_of_its_time_only(self):
        row = self.designated()
        listing = row.listing_ids
        self.assertEqual((listing.kind, listing.document), ("designation", row.document_no))
        labs = self.env["licence.lab"]
        self.assertIn(self.old_lab, labs._eligible(self.unit, date(2014, 7, 1)))
        self.assertNotIn(self.old_lab, labs._eligible(self.unit, date(2014, 5, 31)))
        self.assertNotIn(self.old_lab, labs._eligible(self.unit, date(2015, 8, 4)))
        self.assertNotIn(self.old_lab, labs._eligible(self.units[1:2], date(2014, 7, 1)))

    def test_the_recommender_does_not_designate(self):
        row = self.recommended()
        self.officer.group_ids += self.env.ref("industrial_licence.group_approver")
        self.officer.licence_authority_id = self.national
        with self.assertRaisesRegex(UserError, "another person"):
            self.then(row, self.officer).action_designate()

    def test_a_province_does_not_designate(self):
        row = self.then(self.recommended(), self.approver)
        with self.assertRaisesRegex(UserError, "national licence office"):
            row.action_designate()
        with self.assertRaises(AccessError):
            self.then(row, self.officer).action_designate()

    def test_the_document_is_needed_and_then_stands(self):
        row = self.then(self.recommended(), self.chief)
        with self.assertRaisesRegex(UserError, "document number"):
            row.action_designate()
        row = self.designated()
        with self.assertRaises(UserError):
            row.document_no = "改"

    def test_nobody_lists_a_laboratory_by_hand(self):
        vals = {
            "lab_id": self.old_lab.id,
            "kind": "filing",
            "document": "x",
            "valid_from": "2020-01-01",
        }
        for user in (self.officer, self.registrar, self.chief):
            with self.assertRaises(AccessError):
                self.env["licence.lab.listing"].with_user(user).create(vals)
        with self.assertRaises(AccessError):
            self.env["licence.lab.listing"].create(vals)
