import re

from lxml import html

from odoo import http
from odoo.addons.industrial_licence.report import press
from odoo.tests import HttpCase
from odoo.tools.translate import code_translations

from .notice_case import NoticeCase

CORE = "industrial_licence"
LANG = "zh_CN"


class PageCase(HttpCase, NoticeCase):
    """Pages of a laboratory, opened and sent as its members do."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.addClassCleanup(press.close)

    def sign_in(self, post, lab=None):
        login = self.member(lab or self.lab, post).login
        self.authenticate(login, login)

    def page(self, url, status=200):
        answer = self.url_open(url)
        self.assertEqual(answer.status_code, status, url)
        return html.fromstring(answer.content)

    def token(self):
        return http.Request.csrf_token(self)

    def send(self, url, files=None, **given):
        """Send a form; the page it leads to."""
        given["csrf_token"] = self.token()
        answer = self.url_open(url, data=given, files=files)
        self.assertEqual(answer.status_code, 200, url)
        return html.fromstring(answer.content)

    def take(self, kind, record, verb, **given):
        """A step as the page offers it; one it does not offer, as if it had."""
        shown = self.page(given.get("back") or f"/my/lab/{kind}/{record.id}")
        held = shown.xpath(f"//form[@data-verb='{verb}']//input[@name='version']/@value")
        version = held[0] if held else str(record.sudo().version)
        return self.send(f"/my/lab/{kind}/{record.id}/verb", verb=verb, version=version, **given)

    def told(self, page):
        return "\n".join(each.text_content().strip() for each in page.xpath(
            "//*[contains(@class, 'alert-danger')]"))  # fmt: skip

    def said(self, text, sentence, house="licence_labs"):
        """The text holds the sentence, in the language of the pages, whatever it names."""
        words = code_translations.get_python_translations(house, LANG).get(sentence, sentence)
        pattern = ".*".join(map(re.escape, re.split(r"%\(\w+\)s", words)))
        self.assertRegex(text, re.compile(pattern, re.DOTALL))

    def state(self, page):
        return page.xpath("//*[contains(@class, 'o_lab_title')]/@data-state")[0]
