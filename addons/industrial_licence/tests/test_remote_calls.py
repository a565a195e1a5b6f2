import json
import xmlrpc.client

from odoo.tests import tagged
from odoo.tools import mute_logger

from .portal_case import PortalCase

ABSENT = 987654321
QUIET = (
    "odoo.http", "odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model",
    "odoo.addons.rpc.controllers.jsonrpc", "odoo.addons.rpc.controllers.xmlrpc", "odoo.sql_db",
    "odoo.addons.industrial_licence.controllers.quiet_remote",
)  # fmt: skip
CALLS = (
    ("write", {"vals": {"remark": "x"}}), ("unlink", {}), ("action_withdraw", {}),
    ("web_save", {"vals": {}, "specification": {}}), ("message_post", {"body": "x"}),
)  # fmt: skip


@tagged("post_install", "-at_install")
class TestRemoteCalls(PortalCase):
    """A program of an enterprise: foreign and absent are one, and nothing of the house is told."""

    def setUp(self):
        super().setUp()
        self.case = self.fill(self.own_draft())
        self.case.action_submit()
        self.env.flush_all()

    def fault(self, path, number, method, more):
        told = (self.env.cr.dbname, self.stranger.id, self.stranger.login, "licence.application",
                method, [[number]], more)  # fmt: skip
        body = xmlrpc.client.dumps(told, "execute_kw")
        answer = self.url_open(path, data=body, headers={"Content-Type": "text/xml"})
        with self.assertRaises(xmlrpc.client.Fault) as caught:
            xmlrpc.client.loads(answer.content)
        return str(caught.exception.faultCode) + str(caught.exception.faultString)

    def over_json(self, number, method, more):
        told = [self.env.cr.dbname, self.stranger.id, self.stranger.login, "licence.application",
                method, [[number]], more]  # fmt: skip
        params = {"service": "object", "method": "execute_kw", "args": told}
        answer = self.url_open("/jsonrpc", json={"jsonrpc": "2.0", "params": params}).json()
        return json.dumps(answer["error"], ensure_ascii=False)

    def over_json2(self, number, method, more):
        key = self.env["res.users.apikeys"].with_user(self.stranger).sudo()._generate(
            "rpc", "programme", None
        )  # fmt: skip
        answer = self.url_open(
            f"/json/2/licence.application/{method}", json={"ids": [number], **more},
            headers={"Authorization": f"Bearer {key}"},
        )  # fmt: skip
        return f"{answer.status_code} {answer.text}"

    @mute_logger(*QUIET)
    def test_foreign_and_absent_are_answered_alike(self):
        ways = {
            "/xmlrpc/2/object": lambda *call: self.fault("/xmlrpc/2/object", *call),
            "/xmlrpc/object": lambda *call: self.fault("/xmlrpc/object", *call),
            "/jsonrpc": self.over_json,
            "/json/2": self.over_json2,
        }
        for way, ask in ways.items():
            for method, more in CALLS:
                foreign, absent = ask(self.case.id, method, more), ask(ABSENT, method, more)
                said = foreign.replace(str(self.case.id), "n")
                self.assertEqual(said, absent.replace(str(ABSENT), "n"), (way, method))
                for word in ("Traceback", "odoo/", "ir.rule", self.case.number, "SELECT"):
                    self.assertNotIn(word, foreign, (way, method))
                self.assertNotIn("(licence.application)", foreign, (way, method))

    @mute_logger(*QUIET)
    def test_a_call_that_breaks_shows_no_traceback(self):
        for ask in (
            lambda *call: self.fault("/xmlrpc/2/object", *call), self.over_json, self.over_json2,
        ):  # fmt: skip
            said = ask(self.case.id, "search_read", {"domain": "nonsense"})
            self.assertNotIn("Traceback", said)
            self.assertNotIn("/odoo/", said)
            self.assertNotIn("nonsense", said)

    @mute_logger(*QUIET)
    def test_a_member_of_staff_still_learns_why(self):
        told = (self.env.cr.dbname, self.intake.id, self.intake.login, "licence.application",
                "write", [[ABSENT], {"remark": "x"}], {})  # fmt: skip
        body = xmlrpc.client.dumps(told, "execute_kw")
        answer = self.url_open("/xmlrpc/2/object", data=body, headers={"Content-Type": "text/xml"})
        self.assertIn(str(ABSENT), answer.text)
