from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.tests import HttpCase, tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestPublicFact(InspectionCase, HttpCase):
    def _page(self, address):
        self.env.flush_all()
        self.authenticate(None, None)
        return self.url_open(address).text

    def test_a_closed_inspection_is_public_once_published_and_not_before(self):
        inspection = self.looked()
        inspection._advance("conclude")
        address = "/licence/supervision?kind=inspection"
        self.assertNotIn(self.enterprise.name, self._page(address))
        inspection._advance("publish")
        inspection._number_now()
        page = self._page(address)
        for word in (self.enterprise.name, inspection.number, "设备（测试）"):
            self.assertIn(word, page)
        self.assertNotIn("已检查（测试）", page)

    def test_pass_and_fail_are_public_under_their_announcement(self):
        check = self.failed()
        with self.assertRaisesRegex(UserError, "announcement number"):
            check.action_announce()
        check.announcement = "虚构公告2026年第1号（测试）"
        check.action_announce()
        page = self._page("/licence/supervision?kind=spot_check")
        for word in (self.enterprise.name, "虚构公告2026年第1号（测试）", "B-001"):
            self.assertIn(word, page)
        profile = self._page(f"/licence/enterprise/{self.enterprise.credit_code}")
        self.assertIn("虚构公告2026年第1号（测试）", profile)

    def test_the_day_of_publication_is_not_written_by_hand(self):
        check = self.failed()
        with self.assertRaises(UserError):
            check.write({"published_on": "2026-01-01"})

    def test_a_search_finds_the_licence_or_says_there_is_none_with_the_day(self):
        certificate = self.issue(2024, 3, 1)
        found = self._page(f"/licence/supervision?name={certificate.number}")
        self.assertIn(self.enterprise.name, found)
        self.assertNotIn('id="unlicensed"', found)
        unknown = self._page("/licence/supervision?name=XK00-000-00000")
        self.assertIn('id="unlicensed"', unknown)
        self.assertIn(str(legal_today(self.env)), unknown)
        self.assertNotIn('id="unlicensed"', self._page("/licence/supervision?kind=x"))

    def test_a_published_result_is_found_on_both_pages_and_follows_its_fate(self):
        check, inspection = self.failed(), self.looked()
        inspection._advance("conclude")
        both = "/licence/public/results"
        self.assertNotIn(self.enterprise.name, self._page(both))
        check.announcement = "虚构公告2026年第2号（测试）"
        check.action_announce()
        inspection._advance("publish")
        page = self._page(both)
        self.assertIn("虚构公告2026年第2号（测试）", page)
        lines = self.env["licence.public.result"].search(
            [("enterprise", "=", self.enterprise.name)]
        )
        told = {line.kind: line.result for line in lines}
        self.assertEqual(told["spot_check"], "fail")
        self.assertIn(told["inspection"], ("pass", "fail"))
        order = check.rectification_ids
        order.write({"evidence": "x", "recheck": "x"})
        order._advance("hand_in")
        order._advance("pass_")
        check._advance("close")
        self.assertEqual(lines.filtered(lambda line: line.kind == "spot_check").result, "corrected")

    def test_a_wildcard_is_a_sign_like_any_other(self):
        check = self.failed()
        check.announcement = "虚构公告2026年第3号（测试）"
        check.action_announce()
        for sign in ("%", "_", "%25%25", "__"):
            self.assertNotIn(self.enterprise.name, self._page(f"/licence/supervision?name={sign}"))
        long = self._page(f"/licence/supervision?name={'a' * 10_000}")
        self.assertEqual(long.count('role="alert"'), 1)

    def test_the_page_is_light_and_needs_no_script(self):
        page = self._page("/licence/supervision")
        self.assertNotIn("<script", page)
        self.assertIn("pub-body", page)
