from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestSpotCheckSample(InspectionCase):
    def test_two_samplers_batch_and_place(self):
        check = self.spot_check(sampler_ids=[(6, 0, self.of_province.ids)], batch=False)
        with self.assertRaisesRegex(UserError, "Two persons at least"):
            check._advance("sample")
        check.sampler_ids |= self.second_of_province
        with self.assertRaisesRegex(UserError, "Name the batch"):
            check._advance("sample")
        check.batch = "B-001"
        check._advance("sample")
        self.assertTrue(check.sampled_on)
