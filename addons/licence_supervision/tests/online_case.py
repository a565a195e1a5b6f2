"""An enterprise with its people at the pages of supervision, and another one that looks on."""

import re

from odoo.addons.industrial_licence.tests.application_case import PDF
from odoo.tests import HttpCase, new_test_user

from .incident_case import IncidentCase

TOKEN = re.compile(r'csrf_token: "([^"]+)"')
APPLICANT = "base.group_portal,industrial_licence.group_applicant"


class OnlineCase(IncidentCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other_firm = cls.enterprise.copy({"credit_code": False, "name": "另一企业（测试）"})
        cls.clerk_of_firm = cls.account("online.firm", cls.enterprise)
        cls.reader = cls.account("online.reader", cls.enterprise, scope="read")
        cls.foreign = cls.account("online.other", cls.other_firm)

    @classmethod
    def account(cls, login, enterprise, **vals):
        user = new_test_user(cls.env, login, groups=APPLICANT, context={"no_reset_password": True})
        cls.speak(user, enterprise, **vals)
        return user

    def sign_in(self, user):
        self.env.flush_all()
        self.authenticate(user.login, user.login)

    def page(self, path, status=200):
        answer = self.url_open(path, allow_redirects=False)
        self.assertEqual(answer.status_code, status, path)
        return answer.text

    def post(self, path, files=None, **form):
        token = TOKEN.search(self.url_open("/my").text)[1]
        return self.url_open(path, data={"csrf_token": token, **form}, files=files)

    def picture(self):
        return {"files": ("检验报告（测试）.pdf", PDF)}
