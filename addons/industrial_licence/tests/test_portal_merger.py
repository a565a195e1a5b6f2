from odoo.tests import tagged

from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalMerger(PortalCase):
    """国市监质监〔2020〕152号 二(三): a merger or swap told online; old licences end first."""

    def setUp(self):
        super().setUp()
        self.old = self.issue(2024, 3, 1)
        self.case = self.own_draft().with_env(self.env)
        self.home = f"/my/applications/{self.case.id}"
        self.sign_in(self.handler_of)

    def save(self, **told):
        form = {
            "version": 0, "units": self.units[0].id, "site_id": self.enterprise.site_ids.id, **told
        }  # fmt: skip
        return self.post(f"{self.home}/edit", **form)

    def test_told_online_and_shown_with_what_is_still_to_do(self):
        self.save(merger_reason="capacity_swap", old_certificates=f"{self.old.number}、")
        self.assertEqual(self.case.merger_reason, "capacity_swap")
        self.assertEqual(self.case.old_certificate_ids, self.old)
        page = self.page(f"{self.home}/edit")
        self.assertIn(self.old.number, page)
        self.assertIn("尚未注销", page)
        self.assertTrue([why for why in self.case._guard_old_certificates()
                         if self.old.number in why])  # fmt: skip
        self.save(merger_reason="")
        self.assertFalse(self.case.merger_reason or self.case.old_certificate_ids)

    def test_a_certificate_of_the_acquired_firm_may_be_named(self):
        foreign = self.issue(2024, 4, 1, enterprise_id=self.other_firm.id)
        self.save(merger_reason="merger", old_certificates=foreign.number)
        self.assertEqual(self.case.old_certificate_ids, foreign)
        self.assertIn(foreign.number, self.page(f"{self.home}/edit"))
        self.assertEqual(self.get(f"/my/certificates/{foreign.id}").status_code, 404)

    def test_nonsense_is_refused_in_words_and_kept_typed(self):
        for told in (
            {"merger_reason": "merger"}, {"merger_reason": "merger", "old_certificates": "XK00-0"},
            {"merger_reason": "x", "old_certificates": self.old.number},
            {"merger_reason": "merger", "old_certificates": "%"},
            {"merger_reason": "merger", "old_certificates": "9" * 501},
        ):  # fmt: skip
            answer = self.save(**told)
            self.assertIn("lp-say lp-lines bad", answer.text, told)
            self.assertFalse(self.case.merger_reason)
