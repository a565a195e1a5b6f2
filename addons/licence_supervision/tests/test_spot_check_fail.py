from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestSpotCheckFail(InspectionCase):
    def test_province_tells_city_tells_county_and_each_confirms(self):
        check = self.failed()
        chain = [(one.sender_id, one.receiver_id) for one in check.notification_ids]
        self.assertEqual(
            sorted(chain, key=lambda pair: pair[0].id),
            sorted([(self.city, self.county), (self.province, self.city)], key=lambda p: p[0].id),
        )
        to_city = check.notification_ids.filtered(lambda one: one.receiver_id == self.city)
        with self.assertRaisesRegex(UserError, "Only the body"):
            to_city.with_user(self.of_province).action_confirm_receipt()
        to_city.with_user(self.of_city).action_confirm_receipt()
        self.assertEqual(to_city.received_by_id, self.of_city)
        self.assertEqual(check.sudo().clock_ids.outcome, "running")
        to_county = check.notification_ids - to_city
        to_county.with_user(self.one).action_confirm_receipt()
        self.assertEqual(check.sudo().clock_ids.outcome, "met")

    def test_a_failed_product_is_stopped_and_to_be_mended(self):
        order = self.failed().rectification_ids
        self.assertTrue(order.is_stop_order)
        self.assertEqual(order.items, "绝缘厚度不合格（测试）")

    def test_the_quality_file_has_the_line_at_once(self):
        self.issue(2024, 3, 1)
        self.failed()
        self.env.flush_all()
        files = self.env["licence.supervision.quality.file"].with_user(self.one)
        found = files.search([("enterprise_id", "=", self.enterprise.id)])
        self.assertEqual((found.failed_check_count, found.open_order_count), (1, 1))
        self.assertIn("spot_check", found.line_ids.mapped("kind"))
