from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestQualityFile(InspectionCase):
    def setUp(self):
        super().setUp()
        self.certificate = self.issue(2024, 3, 1)
        self.enterprise.licence_scale = "年产五万吨（测试）"

    def file(self, user=None):
        self.env.flush_all()
        self.env.invalidate_all()
        files = self.env["licence.supervision.quality.file"].with_user(user or self.one)
        return files.search([("enterprise_id", "=", self.enterprise.id)])

    def test_all_eight_groups_fill_themselves(self):
        inspection = self.looked(worse=True, certificate_id=self.certificate.id)
        inspection._advance("conclude")
        self.failed()
        self.ended(self.certificate)
        found = self.file()
        self.assertEqual((found.certificate_count, found.valid_count), (1, 0))
        self.assertEqual(found.scale, "年产五万吨（测试）")
        self.assertEqual(found.products, "虚构钢筋（测试）")
        self.assertEqual((found.worse_count, found.failed_check_count), (1, 1))
        self.assertEqual(found.valid_until, self.certificate.valid_until)
        self.assertEqual((found.inspection_count, found.open_order_count), (1, 2))
        self.assertEqual(found.act_count, 1)
        kinds = {"paper", "act", "inspection", "order", "spot_check"}
        self.assertEqual(set(found.line_ids.mapped("kind")), kinds)

    def ended(self, certificate):
        self.end(certificate, "annul_fraud")

    def test_the_number_of_holders_of_an_area_is_counted(self):
        files = self.env["licence.supervision.quality.file"].with_user(self.one)
        self.env.flush_all()
        ((area, count),) = files._read_group(
            [("enterprise_id", "=", self.enterprise.id)], ["authority_id"], ["__count"]
        )
        self.assertEqual((area, count), (self.county, 1))

    def test_who_moves_to_another_county_is_supervised_there(self):
        inspection = self.inspection()
        other = self.env["licence.authority"].search(
            [("parent_id", "=", self.city.id), ("id", "!=", self.county.id)], limit=1
        )
        there = self.person("quality.there", other, "group_supervision_officer")
        self.assertTrue(self.file())
        self.assertFalse(self.file(there))
        self.enterprise.region_id = self.enterprise.site_ids.region_id = other
        self.assertFalse(self.file())
        self.assertTrue(self.file(there))
        self.assertEqual(inspection.sudo().area_id, other)
