from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestCasePropose(CaseCase):
    def test_whoever_was_licensed_on_the_day_did_nothing_wrong(self):
        certificate = self.issue(2024, 3, 1)
        case = self.case(evidence="x", basis="条例 45", measure="fine")
        self.assertEqual(case.licensed_by, certificate.number)
        with self.assertRaisesRegex(UserError, "valid certificate"):
            case._advance("propose")
        case.on_date = "2023-03-02"
        case._advance("propose")
        self.assertEqual(case.proposer_id, self.enforcer)

    def test_basis_measure_and_evidence_are_needed(self):
        case = self.case()
        with self.assertRaisesRegex(UserError, "legal basis"):
            case._advance("propose")
        case.write({"basis": "条例 45", "measure": "fine"})
        with self.assertRaisesRegex(UserError, "evidence"):
            case._advance("propose")

    def test_what_follows_from_supervision_cites_the_file(self):
        case = self.case(kind="conditions", evidence="x", basis="条例 54", measure="warning")
        with self.assertRaisesRegex(UserError, "on file the case rests on"):
            case._advance("propose")
        case.inspection_id = self.inspection()
        case._advance("propose")
        self.assertEqual(case.state, "proposed")

    def test_a_single_seller_without_any_record_is_a_subject_too(self):
        case = self.case(kind="sale", enterprise_id=False, subject_name="虚构个体户（测试）")
        self.assertFalse(case.licensed_by)
        self.assertIn("虚构个体户", case.display_name)
