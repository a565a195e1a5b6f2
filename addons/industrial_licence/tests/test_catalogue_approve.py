from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .catalogue_case import CatalogueCase

KINDS = ("monitoring", "evaluation", "opinion")


@tagged("post_install", "-at_install")
class TestCatalogueApprove(CatalogueCase):
    def entry(self, kinds=KINDS, **more):
        product = self.another_product(
            licensing_ground="safety", state_council_approval="国函〔2030〕1号",
            entry_criteria=[Command.link(self.shipped("criterion_hard_to_supervise").id)], **more,
        )  # fmt: skip
        product.evidence_ids = [
            Command.create({"name": kind, "kind": kind, "made_on": "2029-01-01"}) for kind in kinds
        ]
        return product

    def approve(self, product, begin="2030-01-01"):
        version = self.submitted_version(begin=begin, products=self.cement + product)
        version.action_approve()
        self.env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
        return version

    def test_an_approved_version_governs_from_its_first_day_and_ends_the_one_before(self):
        product, before = self.entry(), self.shipped("catalogue_2024")
        version = self.approve(product)
        self.assertEqual((version.state, before.state), ("approved", "superseded"))
        self.assertEqual(str(before.effective_to), "2029-12-31")
        self.assertFalse(product._is_licensable(self.day("2029-12-31")))
        self.assertTrue(product._is_licensable(self.day("2030-01-01")))
        self.assertTrue(self.cable._is_licensable(self.day("2029-12-31")))
        self.assertFalse(self.cable._is_licensable(self.day("2030-01-01")))
        catalogues = self.env["licence.catalogue"]
        self.assertEqual(catalogues._in_force(self.day("2029-12-31")), before)
        self.assertEqual(catalogues._in_force(self.day("2030-01-01")), version)

    def test_products_that_fall_away_are_announced_to_the_other_rooms(self):
        told = []
        self.patch(
            self.registry["licence.product"], "_on_removed",
            lambda products, on: told.append((products, str(on))),
        )  # fmt: skip
        self.approve(self.entry())
        ((products, on),) = told
        self.assertIn(self.cable, products)
        self.assertNotIn(self.cement, products)
        self.assertEqual(on, "2030-01-01")

    def test_each_of_the_three_evidences_is_needed(self):
        for missing in KINDS:
            product = self.entry([kind for kind in KINDS if kind != missing], name=f"缺{missing}")
            with self.assertRaisesRegex(UserError, product.name):
                self.approve(product)

    def test_criterion_and_state_council_approval_are_needed(self):
        product = self.entry()
        product.write({"entry_criteria": [Command.clear()], "state_council_approval": False})
        with self.assertRaisesRegex(UserError, "(?s)no entry criterion.*State Council"):
            self.approve(product)

    def test_number_and_date_of_the_approval_are_needed(self):
        version = self.submitted_version(products=self.cement)
        version.with_user(self.editor).approval_no = False
        with self.assertRaisesRegex(UserError, "number and the date"):
            version.action_approve()

    def test_who_submitted_does_not_approve(self):
        version = self.draft_version()
        version.action_submit()
        with self.assertRaises(AccessError):
            version.action_approve()
        self.assertNotIn("approve", [verb["verb"] for verb in version.open_verbs or []])

    def test_an_approver_who_submitted_before_is_told_so(self):
        version = self.submitted_version(products=self.cement)
        chief = self.person("cat.chief", "catalogue_editor", self.nation)
        draft = self.draft_version(begin="2031-01-01").with_user(chief)
        draft.action_submit()
        draft.write({"approval_no": "国函〔2031〕1号", "approved_on": "2030-12-01"})
        chief.group_ids = [
            Command.unlink(self.env.ref("industrial_licence.group_catalogue_editor").id),
            Command.link(self.env.ref("industrial_licence.group_approver").id),
        ]
        with self.assertRaisesRegex(UserError, "another person approves"):
            draft.action_approve()
        self.assertEqual(version.state, "submitted")

    def test_a_version_is_added_at_the_end_only(self):
        version = self.submitted_version(begin="2021-01-01", products=self.cement)
        with self.assertRaisesRegex(UserError, "begins later"):
            version.action_approve()
