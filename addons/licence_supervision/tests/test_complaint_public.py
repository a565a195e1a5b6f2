import re

from odoo import http
from odoo.tests import HttpCase, tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintPublic(ComplaintCase, HttpCase):
    def _post(self, page, **values):
        return self.url_open(page, data={**values, "csrf_token": http.Request.csrf_token(self)})

    def _hand_in(self, **values):
        self.authenticate(None, None)
        told = {"kind": "tip_off", "authority": "420000", "content": "无证生产（测试）"}
        return self._post("/licence/complaint", **{**told, **values})

    def test_an_anonymous_visitor_hands_in_and_follows_by_the_code(self):
        page = self._hand_in().text
        number = re.search(r'id="number"[^>]*>([^<]+)<', page)[1].strip()
        code = re.search(r'id="code"[^>]*>([^<]+)<', page)[1].strip()
        shown = self._post("/licence/complaint/follow", number=number, code=code)
        self.assertIn('id="state"', shown.text)
        self.assertEqual(shown.headers["Cache-Control"], "no-store")
        wrong = self._post("/licence/complaint/follow", number=number, code="A" * 14)
        self.assertNotIn('id="state"', wrong.text)
        made = self.complaints.search([("number", "=", number)])
        self.assertTrue(made.is_anonymous)
        self.assertEqual((made.authority_id, made.channel), (self.province, "portal"))

    def test_a_name_is_kept_apart_and_no_page_shows_it(self):
        page = self._hand_in(name="虚构举报人甲乙丙").text
        self.assertNotIn("虚构举报人甲乙丙", page)
        kept = self.env["licence.supervision.complainant"].search([], order="id desc", limit=1)
        self.assertEqual(kept.name, "虚构举报人甲乙丙")

    def test_about_the_authority_itself_it_goes_to_the_body_above(self):
        self._hand_in(target="420000")
        made = self.complaints.search([], limit=1)
        self.assertEqual(made.authority_id, self.nation)

    def test_nothing_is_made_of_a_bad_form_and_a_foreign_field_is_ignored(self):
        before = self.complaints.search_count([])
        for values in ({"content": " "}, {"authority": "x"}, {"kind": "x"}, {"breach": "x"}):
            self.assertIn('role="alert"', self._hand_in(**values).text)
        self.assertEqual(self.complaints.search_count([]), before)
        self._hand_in(state="closed", handler_ids="1", received_on="2000-01-01")
        made = self.complaints.search([], limit=1)
        self.assertEqual((made.state, bool(made.handler_ids)), ("received", False))
