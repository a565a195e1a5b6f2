from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestRuleBookPublicity(CatalogueCase):
    """S002-1.1-01: a new version of the rules is made known by press, site and meeting."""

    def test_a_new_version_brings_each_province_its_plan_with_three_channels(self):
        province = self.env["licence.authority"]._by_code("420000")
        self.env.user.copy({"login": "pub.hubei", "licence_authority_id": province.id})
        book = self.reviewed_book()
        book.action_publish()
        plan = self.env["licence.publication"].search(
            [("rule_book_id", "=", book.id), ("authority_id", "=", province.id)]
        )
        self.assertEqual((len(plan), plan.state, plan.kind), (1, "draft", "publicity"))
        channels = self.env["licence.publication.channel"].create(
            [
                {
                    "publication_id": plan.id,
                    "kind": kind,
                    "medium": "示范",
                    "shown_on": "2030-01-05",
                }
                for kind in ("media", "site", "meeting")
            ]
        )
        self.assertEqual(plan.channel_ids, channels)
