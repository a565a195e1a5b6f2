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
