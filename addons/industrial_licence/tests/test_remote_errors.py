import json

from odoo.tests import HttpCase, new_test_user, tagged
from odoo.tools import mute_logger

INSIDE = ("Traceback", 'File "', "site-packages", "psycopg2")
LOGS = ("odoo.http", "odoo.addons.rpc.controllers.xmlrpc", "odoo.addons.rpc.controllers.jsonrpc",
        "odoo.addons.industrial_licence.controllers.quiet_remote")  # fmt: skip
CALL = "<methodCall><methodName>{}</methodName><params>{}</params></methodCall>"


@tagged("post_install", "-at_install")
class TestRemoteErrors(HttpCase):
    """/json/2, /xmlrpc and /jsonrpc speak calmly to strangers and alike of foreign and absent."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.firm = new_test_user(
            cls.env, "remote_firm", groups="base.group_portal", password="remote_firm_1",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.foreign = cls.env["res.partner"].create({"name": "别家企业（测试）"}).id
        cls.absent = cls.env["res.partner"].search([], order="id desc", limit=1).id + 1000

    def assert_calm(self, text, where):
        for word in INSIDE:
            self.assertNotIn(word, text, where)

    def xml(self, service, method, *values, path="/xmlrpc/2/"):
        """The fault, as it came."""
        told = "".join(f"<param><value>{value}</value></param>" for value in values)
        body = CALL.format(method, told)
        page = self.url_open(path + service, data=body, headers={"Content-Type": "text/xml"})
        return page.text

    def unlinked_by_xml(self, record, path):
        ids = "<array><data>" * 2 + f"<value><int>{record}</int></value>" + "</data></array>" * 2
        ids = ids.replace("<data><array>", "<data><value><array>")
        ids = ids.replace("</array></data>", "</array></value></data>")
        names = (self.env.cr.dbname, "remote_firm_1", "res.partner", "unlink")
        database, word, *rest = (f"<string>{name}</string>" for name in names)
        who = (database, f"<int>{self.firm.id}</int>", word)
        return self.xml("object", "execute_kw", *who, *rest, ids, path=path)

    @mute_logger(*LOGS)
    def test_foreign_and_absent_are_one_answer_over_xml_rpc(self):
        for path in ("/xmlrpc/2/", "/xmlrpc/"):
            told = [self.unlinked_by_xml(one, path) for one in (self.foreign, self.absent)]
            self.assertEqual(told[0], told[1])
            self.assertIn("这里没有您可以打开", told[0])
            self.assertNotIn("res.partner", told[0])
            self.assert_calm(told[0], path)

    @mute_logger(*LOGS)
    def test_what_cannot_be_read_is_answered_in_one_calm_sentence(self):
        for path in ("/xmlrpc/2/", "/xmlrpc/"):
            for service, method in (("common", "no_such_call"), ("object", "execute_kw"),
                                    ("nothing", "x"), ("db", "drop")):  # fmt: skip
                told = self.xml(service, method, path=path)
                self.assert_calm(told, (path, service))
                self.assertIn("fault", told)
        broken = self.url_open("/xmlrpc/2/common", data="<a", headers={"Content-Type": "text/xml"})
        self.assert_calm(broken.text, "broken")

    @mute_logger(*LOGS)
    def test_a_program_without_a_key_learns_nothing(self):
        for path in ("/json/2", "/json/2/res.partner/read", "/json/2/no.model/x", "/json/2/a/b/c"):
            for headers in ({}, {"Authorization": "Bearer wrong"}):
                page = self.url_open(path, data=b"{}", headers={
                    "Content-Type": "application/json", **headers})  # fmt: skip
                self.assertIn(page.status_code, (401, 404), path)
                self.assert_calm(page.text, path)
        page = self.url_open("/json/2/res.partner/read", data=b"{", headers={
            "Content-Type": "application/json"})  # fmt: skip
        self.assert_calm(page.text, "broken")

    def key(self):
        keys = self.env["res.users.apikeys"].with_user(self.firm).sudo()
        return keys._generate("rpc", "测试", None)

    @mute_logger(*LOGS)
    def test_foreign_and_absent_are_one_answer_to_a_program_with_a_key(self):
        said = {"Content-Type": "application/json", "Authorization": f"Bearer {self.key()}"}
        for method in ("write", "unlink", "message_post"):
            told = [self.url_open(f"/json/2/res.partner/{method}", headers=said, data=json.dumps(
                {"ids": [one], **({"vals": {"name": "x"}} if method == "write" else {})}))
                for one in (self.foreign, self.absent)]  # fmt: skip
            self.assertEqual(told[0].status_code, told[1].status_code, method)
            self.assertEqual(told[0].text, told[1].text, method)
            self.assertNotIn("别家", told[0].text)
            self.assertNotIn("res.partner", told[0].text)
            self.assert_calm(told[0].text, method)

    @mute_logger(*LOGS)
    def test_foreign_and_absent_are_one_answer_over_json_rpc(self):
        told = [self.url_open("/jsonrpc", headers={"Content-Type": "application/json"},
                data=json.dumps({"jsonrpc": "2.0", "id": 1, "method": "call", "params": {
                    "service": "object", "method": "execute_kw", "args": [
                        self.env.cr.dbname, self.firm.id, "remote_firm_1", "res.partner", "unlink",
                        [[one]]]}})).text
                for one in (self.foreign, self.absent)]  # fmt: skip
        self.assertEqual(told[0], told[1])
        self.assertIn("error", told[0])
        self.assert_calm(told[0], "jsonrpc")
