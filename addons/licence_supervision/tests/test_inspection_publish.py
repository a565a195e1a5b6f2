from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestInspectionPublish(InspectionCase):
    def test_the_day_of_publication_is_kept(self):
        inspection = self.looked()
        inspection._advance("conclude")
        inspection._advance("publish")
        self.assertEqual(inspection.state, "published")
        self.assertTrue(inspection.published_on)
