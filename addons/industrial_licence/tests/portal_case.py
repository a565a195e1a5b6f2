"""Two enterprises with their people, and the pages of the portal as a browser asks for them."""

import json
import re

from odoo.tests import HttpCase, new_test_user

from ..tools.legal_time import legal_today
from .application_case import PDF
from .paper_case import PaperCase

TOKEN = re.compile(r'csrf_token: "([^"]+)"')
PORTAL = "base.group_portal,industrial_licence.group_applicant"


class PortalCase(PaperCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other_firm = cls._enterprise("测试乙有限公司", 2)
        cls.handler_of = cls._speaker("portal.handler", cls.enterprise)
        cls.boss = cls._speaker("portal.boss", cls.enterprise, role="legal_representative")
        cls.reader = cls._speaker("portal.reader", cls.enterprise, scope="read")
        cls.stranger = cls._speaker("portal.stranger", cls.other_firm)

    @classmethod
    def _account(cls, login):
        return new_test_user(cls.env, login, groups=PORTAL, context={"no_reset_password": True})

    @classmethod
    def _speaker(cls, login, enterprise, **vals):
        user = cls._account(login)
        cls._mandate(user, enterprise, **vals)
        return user

    @classmethod
    def _mandate(cls, user, enterprise, **vals):
        told = {"date_from": legal_today(cls.env), **vals}
        return cls.env["licence.mandate"].create(
            {"user_id": user.id, "enterprise_id": enterprise.id, **told}
        )

    def sign_in(self, user):
        self.authenticate(user.login, user.login)

    def get(self, path):
        return self.url_open(path, allow_redirects=False)

    def page(self, path):
        answer = self.url_open(path)
        self.assertEqual(answer.status_code, 200, path)
        return answer.text

    def token(self):
        return TOKEN.search(self.url_open("/my").text)[1]

    def post(self, path, files=None, **form):
        """Send a form of the portal and read the page it leads to."""
        return self.url_open(path, data={"csrf_token": self.token(), **form}, files=files)

    def call(self, model, method, *args, **kwargs):
        """What an RPC caller of this session is told: (result, name of the error)."""
        told = {"model": model, "method": method, "args": args, "kwargs": kwargs}
        answer = self.url_open(
            f"/web/dataset/call_kw/{model}/{method}",
            data=json.dumps({"jsonrpc": "2.0", "method": "call", "params": told}),
            headers={"Content-Type": "application/json"},
        ).json()
        return answer.get("result"), answer.get("error")

    def letter(self, case):
        """A letter of the office about time that does not count."""
        words = {"limit": "审查期限", "length": "60个工作日", "basis": "条例第二十条"}
        return self.env["licence.notice"]._issue_notice("time_limit", case, self.province, words)

    def own_draft(self, user=None, units=None):
        """A draft as the guidance page begins it."""
        env = self.env(user=user or self.handler_of)
        firm = env["res.partner"].browse(self.enterprise.id)
        units = env["licence.unit"].browse((self.units[:1] if units is None else units).ids)
        certificates = env["licence.certificate"]
        return env["licence.application"]._start_online(firm, "initial", units, certificates)

    def fill(self, case):
        for item in case.item_ids.filtered("is_mandatory"):
            item._hand_in_online("材料.pdf", PDF)
        case._sign_commitment(case._commitment()["sha256"], has_read=True)
        return case
