from odoo.tests import tagged

from .ending_case import EndingCase


@tagged("post_install", "-at_install")
class TestCertificateRetract(EndingCase):
    def test_an_executed_act_ends_the_certificate(self):
        self.check_the_act_ends_it("retract_law_changed", "retract", "retracted")

    def test_the_day_before_it_was_good(self):
        self.check_the_day_before("retract_law_changed")

    def test_no_post_and_no_superuser_ends_it_without_an_act(self):
        self.check_only_by_an_act("retract")
