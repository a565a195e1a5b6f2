from odoo.tests import tagged

from .signal_case import SignalCase


@tagged("post_install", "-at_install")
class TestHotSpot(SignalCase):
    def _checks(self, failed, passed):
        for number in range(failed):
            self.failed(batch=f"F-{number}")
        for number in range(passed):
            check = self.spot_check(batch=f"P-{number}")
            check._advance("sample")
            check.write({"laboratory": "甲（测试）", "report_number": "R-1"})
            check._advance("pass_")

    def _found(self):
        here = [("product_id", "=", self.own_product.id)]
        return (
            self.env["licence.supervision.signal"].search([*here, ("source", "=", "detector")]),
            self.env["licence.supervision.campaign"].search([*here, ("ground", "=", "fail_rate")]),
        )

    def test_over_the_threshold_a_signal_and_a_proposal_once(self):
        self._checks(failed=3, passed=2)
        detector = self.env["licence.supervision.hot.spot"]
        detector._cron_detect()
        detector._cron_detect()
        signal, campaign = self._found()
        self.assertEqual((len(signal), len(campaign)), (1, 1))
        self.assertEqual((signal.region_id, signal.authority_id), (self.city, self.province))
        self.assertIn("3 of 5", campaign.figures)

    def test_below_the_rate_or_with_too_few_checks_nothing_is_found(self):
        self._checks(failed=4, passed=0)
        self.env["licence.supervision.hot.spot"]._cron_detect()
        self.assertEqual([len(found) for found in self._found()], [0, 0])

    def test_the_government_of_the_region_and_the_enterprise_are_spoken_to(self):
        self._checks(failed=3, passed=2)
        self.env["licence.supervision.hot.spot"]._cron_detect()
        signal, _campaign = self._found()
        interviews = self.env["licence.supervision.interview"].with_user(self.of_province)
        told = {"signal_id": signal.id, "reason": signal.facts}
        made = interviews.create(
            [
                {**told, "addressee": "government", "government_id": signal.region_id.id},
                {**told, "addressee": "enterprise", "enterprise_id": self.enterprise.id},
            ]
        )
        self.assertEqual(signal.interview_ids, made)
