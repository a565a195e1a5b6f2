from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFilingFile(LabCase):
    def setUp(self):
        super().setUp()
        self.fresh = self.laboratory("丙检验所（测试）", "LAB-003", listed=False)

    def test_the_head_files_and_the_centre_sees_it(self):
        filing = self.filed(self.fresh)
        queue = self.env["licence.lab.filing"].with_user(self.registrar)
        self.assertEqual(queue.search([("state", "=", "filed")]), filing)

    def test_class_three_is_refused_with_its_reason(self):
        self.fresh.grade_ids.valid_until = "2020-12-31"
        self.qualify(self.fresh, "3", since="2021-01-01")
        with self.assertRaisesRegex(UserError, "class II"):
            self.filed(self.fresh)

    def test_a_lapsed_cma_is_refused(self):
        self.fresh.accreditation_ids.valid_until = "2025-01-01"
        with self.assertRaisesRegex(UserError, "CMA"):
            self.filed(self.fresh)

    def test_the_clerk_does_not_file_nor_another_laboratory(self):
        filing = self.filing(self.fresh)
        with self.assertRaises(AccessError):
            self.as_post(filing, "clerk", self.fresh).action_file()
        with self.assertRaises(AccessError):
            self.as_post(filing, "head").action_file()

    def test_it_needs_units_and_the_declaration(self):
        filing = self.filing(self.fresh)
        filing.line_ids.unlink()
        filing.declaration = False
        with self.assertRaises(UserError) as refusal:
            filing.action_file()
        self.assertIn("Name the units", str(refusal.exception))
        self.assertIn("no ties", str(refusal.exception))

    def test_what_was_filed_stands_and_one_filing_is_under_way(self):
        filing = self.filed(self.fresh)
        with self.assertRaises(UserError):
            filing.remark = "改"
        with self.assertRaises(UserError):
            filing.line_ids.write({"item": "改"})

    def test_a_laboratory_files_only_for_itself(self):
        with self.assertRaises(AccessError):
            self.env["licence.lab.filing"].with_user(self.member(self.lab, "head")).create(
                {"lab_id": self.fresh.id}
            )
