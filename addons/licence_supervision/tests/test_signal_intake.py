from odoo import http
from odoo.tests import HttpCase, new_test_user, tagged

from .signal_case import SignalCase


@tagged("post_install", "-at_install")
class TestSignalIntake(SignalCase, HttpCase):
    def setUp(self):
        super().setUp()
        self.guild = new_test_user(
            self.env, "signal.guild", groups="base.group_portal",
            context={"no_reset_password": True},
        )  # fmt: skip
        self.guild.partner_id.parent_id = self.env["res.partner"].create(
            {"name": "虚构电缆协会（测试）", "is_company": True}
        )
        self.guild.password = "signal.guild"

    def _tell(self, **told):
        self.authenticate("signal.guild", "signal.guild")
        token = http.Request.csrf_token(self)
        return self.url_open("/my/licence/risk", data={**told, "csrf_token": token}).text

    def test_an_association_tells_and_a_signal_is_drawn_up(self):
        page = self._tell(province="420000", name="铝芯掺杂（测试）", facts="三省可见（测试）")
        self.assertIn('id="receipt"', page)
        signal = self.env["licence.supervision.signal"].with_user(self.of_province).search(
            [("name", "=", "铝芯掺杂（测试）")]
        )  # fmt: skip
        self.assertEqual((signal.state, signal.source, signal.informant),
                         ("found", "third_party", "虚构电缆协会（测试）"))  # fmt: skip
        self.assertTrue(signal.due_on)

    def test_a_bad_form_makes_nothing(self):
        signals = self.env["licence.supervision.signal"]
        before = signals.search_count([])
        for told in ({"province": "x", "name": "x", "facts": "x"},
                     {"province": "420000", "name": " ", "facts": "x"}):  # fmt: skip
            self.assertIn("alert-danger", self._tell(**told))
        self.assertEqual(signals.search_count([]), before)

    def test_what_associations_do_is_listed_by_trade_for_every_body(self):
        actions = self.env["licence.supervision.industry.action"]
        made = actions.with_user(self.of_province).create(
            {
                "association": "虚构电缆协会（测试）", "category_id": self.product.category_id.id,
                "kind": "pledge", "members": "甲、乙（测试）", "taken_on": "2026-01-05",
            }
        )  # fmt: skip
        rows = actions.with_user(self.abroad)._read_group(
            [("id", "=", made.id)], ["category_id"], ["__count"]
        )
        self.assertEqual(rows, [(self.product.category_id.with_user(self.abroad), 1)])
