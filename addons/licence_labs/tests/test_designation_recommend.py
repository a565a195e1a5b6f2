from odoo.exceptions import UserError
from odoo.tests import tagged

from .designation_case import DesignationCase


@tagged("post_install", "-at_install")
class TestDesignationRecommend(DesignationCase):
    def test_a_province_recommends_with_evidence_and_opinion(self):
        row = self.recommended()
        self.assertEqual((row.state, row.recommended_by_id), ("recommended", self.officer))
        self.assertEqual(row.authority_id, self.province)

    def test_without_units_or_evidence_it_is_refused(self):
        row = self.draft_designation(line_ids=False, capability=" ")
        with self.assertRaises(UserError) as refusal:
            row.action_recommend()
        self.assertIn("Name the units", str(refusal.exception))
        self.assertIn("evidence of capability", str(refusal.exception))
        self.assertEqual(row.state, "draft")

    def test_nobody_is_recommended_after_the_regime_changed(self):
        row = self.draft_designation().with_env(self.env(user=self.officer))
        with self.assertRaisesRegex(UserError, "no longer designated"):
            row.action_recommend()

    def test_what_was_recommended_stands(self):
        row = self.recommended()
        with self.assertRaises(UserError):
            row.opinion = "改"
        with self.assertRaises(UserError):
            row.line_ids.write({"standard": "改"})
