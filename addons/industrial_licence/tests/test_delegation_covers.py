from datetime import date

import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestDelegationCovers(PeopleCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.steel, cls.cement = cls.env["licence.product"].search([], limit=2)
        cls.delegation = cls.delegate()

    @classmethod
    def delegate(cls, user=None, **vals):
        values = {
            "delegator_id": cls.hubei.id, "delegate_id": cls.wuhan.id, "may_accept": True,
            "effective_from": "2015-01-01", "effective_to": "2016-12-31",
            "document_no": "鄂质监委〔2015〕1号",
        }  # fmt: skip
        rows = cls.env["licence.delegation"].with_user(user or cls.env.user)
        return rows.create({**values, **vals})

    def covers(self, act, on, authority=None, product=None):
        rows = self.env["licence.delegation"]
        return rows._covers(authority or self.wuhan, act, product or self.steel, on)

    def test_only_the_products_named(self):
        named = self.delegate(may_review=True, product_ids=self.cement.ids)
        self.assertEqual(self.covers("review", date(2015, 6, 1), product=self.cement), named)
        self.assertFalse(self.covers("review", date(2015, 6, 1), product=self.steel))
        self.assertEqual(
            self.covers("accept", date(2015, 6, 1), product=self.cement), named | self.delegation
        )

    def test_a_product_that_was_archived_does_not_open_the_delegation_to_all(self):
        self.delegate(may_review=True, product_ids=self.cement.ids)
        self.cement.active = False
        self.assertFalse(self.covers("review", date(2015, 6, 1), product=self.steel))

    def test_several_products_at_once_are_covered_each_by_itself(self):
        self.delegate(may_review=True, product_ids=self.cement.ids)
        both = self.cement | self.steel
        covered = [bool(self.covers("review", date(2015, 6, 1), product=one)) for one in both]
        self.assertEqual(covered, [True, False])

    def test_only_the_act_delegated_is_covered(self):
        self.assertEqual(self.covers("accept", date(2015, 6, 1)), self.delegation)
        self.assertFalse(self.covers("review", date(2015, 6, 1)))
        self.assertFalse(self.covers("approve", date(2015, 6, 1)))

    def test_only_within_its_period(self):
        for on, expected in (
            (date(2014, 12, 31), False),
            (date(2015, 1, 1), True),
            (date(2016, 12, 31), True),
            (date(2017, 1, 1), False),
        ):
            self.assertEqual(bool(self.covers("accept", on)), expected, on)

    def test_only_the_delegate_itself(self):
        self.assertFalse(self.covers("accept", date(2015, 6, 1), authority=self.hongshan))
        self.assertFalse(self.covers("accept", date(2015, 6, 1), authority=self.hunan))

    def test_an_open_end_covers_until_it_is_ended(self):
        self.delegate(effective_from="2017-06-01", effective_to=False, may_review=True)
        self.assertTrue(self.covers("review", date(2025, 1, 1)))

    def test_the_answer_does_not_depend_on_who_asks(self):
        stranger = self.person("stranger", self.hunan, "handler")
        self.delegation.is_public = False
        asked = self.env["licence.delegation"].with_user(stranger)
        self.assertTrue(asked._covers(self.wuhan, "accept", self.steel, date(2015, 6, 1)))
        self.assertNotIn(self.delegation.id, asked.search([]).ids)

    def test_only_to_the_next_level(self):
        for delegate in (self.hongshan, self.hunan, self.hubei):
            with self.assertRaisesRegex(ValidationError, "direct subordinate"), self.cr.savepoint():
                self.delegate(delegate_id=delegate.id)

    def test_a_delegate_does_not_delegate_again(self):
        with (
            self.assertRaisesRegex(ValidationError, "cannot be delegated again"),
            self.cr.savepoint(),
        ):
            self.delegate(delegator_id=self.wuhan.id, delegate_id=self.hongshan.id)
        self.assertTrue(
            self.delegate(
                delegator_id=self.wuhan.id, delegate_id=self.hongshan.id,
                effective_from="2017-01-01", effective_to="2017-12-31",
            )
        )  # fmt: skip

    def test_approval_is_not_delegated_since_2024(self):
        with self.assertRaisesRegex(ValidationError, "does not let"), self.cr.savepoint():
            self.delegate(may_approve=True, effective_from="2024-06-01", effective_to=False)
        with self.assertRaisesRegex(ValidationError, "does not let"), self.cr.savepoint():
            self.delegate(may_approve=True, effective_from="2023-01-01", effective_to=False)
        self.assertTrue(
            self.delegate(may_approve=True, effective_from="2023-01-01", effective_to="2024-05-05")
        )

    @mute_logger("odoo.sql_db")
    def test_it_delegates_something_and_ends_after_it_begins(self):
        for vals in ({"may_accept": False}, {"effective_to": "2014-01-01"}):
            with self.assertRaises(psycopg2.errors.CheckViolation), self.cr.savepoint():
                self.delegate(**vals).flush_recordset()

    def test_in_force_it_is_ended_but_not_rewritten_or_deleted(self):
        self.delegation.effective_to = "2016-06-30"
        with self.assertRaises(UserError):
            self.delegation.may_approve = True
        with self.assertRaises(UserError):
            self.delegation.effective_from = "2010-01-01"
        with self.assertRaises(UserError):
            self.delegation.unlink()

    def test_only_the_administrator_of_the_area_writes_it(self):
        for person in (
            self.person("officer", self.hubei, "approver"),
            self.person("manager", self.hubei, "manager"),
            self.person("elsewhere", self.hunan, "administrator"),
            self.person("delegate", self.wuhan, "administrator"),
        ):
            with self.assertRaises(AccessError):
                self.delegate(user=person)
        keeper = self.person("keeper", self.hubei, "administrator")
        self.assertTrue(self.delegate(user=keeper, effective_from="2030-01-01", effective_to=False))

    def test_what_is_in_force_is_found(self):
        current = self.delegate(effective_from="2020-01-01", effective_to=False)
        rows = self.env["licence.delegation"]
        self.assertEqual(rows.search([("is_current", "=", True)]), current)
        self.assertIn(self.delegation, rows.search([("is_current", "=", False)]))
        self.assertTrue(current.is_current)
        self.assertFalse(self.delegation.is_current)
