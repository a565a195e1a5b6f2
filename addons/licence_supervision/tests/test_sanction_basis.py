from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestSanctionBasis(ComplaintCase):
    def test_a_breach_in_acceptance_offers_exactly_four_articles(self):
        bases = self.env["licence.supervision.sanction.basis"].with_user(self.desk)
        offered = bases.search([("is_acceptance", "=", True)]).mapped("name")
        self.assertEqual(len(offered), 4)
        for word in ("第六十条", "第六十二条", "第六十七条", "第一百零八条"):
            self.assertEqual(sum(word in name for name in offered), 1)

    def test_the_consultancy_named_is_kept_and_reported(self):
        complaint = self.complaint(breach="named_consultant", named_unit="虚构咨询公司（测试）")
        complaint.sanction_basis_ids = complaint.sanction_basis_ids.search([])
        rows = self.complaints._read_group(
            [("breach", "=", "named_consultant")], ["named_unit"], ["__count"]
        )
        self.assertIn(("虚构咨询公司（测试）", 1), rows)
