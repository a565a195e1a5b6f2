from odoo.tests import tagged
from odoo.tools import mute_logger

from .portal_case import PortalCase

ABSENT = 987654321


@tagged("post_install", "-at_install")
class TestPortalStranger(PortalCase):
    """Another enterprise: what is ours and what does not exist are one to it."""

    def setUp(self):
        super().setUp()
        self.case = self.fill(self.own_draft())
        self.case.action_submit()
        self.certificate = self.issue(2024, 3, 1)
        self.notice = self.letter(self.case)
        self.env.cr.flush()
        self.file = self.case.item_ids.version_ids[:1]
        self.sign_in(self.stranger)

    def targets(self):
        case, file = self.case.id, self.file.id
        yield from ((f"/my/applications/{{}}{rest}", case) for rest in ("", "/edit"))
        yield f"/my/applications/{case}/files/{{}}", file
        yield from ((f"/my/certificates/{{}}{rest}", self.certificate.id)
                    for rest in ("", "/original.pdf", "/copy.pdf"))  # fmt: skip
        yield from ((f"/my/notices/{{}}{rest}", self.notice.id) for rest in ("", "/paper.pdf"))
        yield "/web/content/licence.dossier.version/{}/content", file
        yield "/web/content/{}", self.file.sudo().attachment_id.id
        yield "/web/image/licence.dossier.version/{}/content", file
        for way in ("html", "pdf"):
            yield (f"/report/{way}/industrial_licence.paper_certificate_original/{{}}",
                   self.certificate.id)  # fmt: skip
        papers = "/licence/papers/industrial_licence.paper_certificate_original"
        yield f"{papers}/{{}}", self.certificate.id

    def test_foreign_pages_and_files_answer_like_absent_ones(self):
        for path, own in self.targets():
            foreign, absent = self.get(path.format(own)), self.get(path.format(ABSENT))
            self.assertEqual(foreign.status_code, absent.status_code, path)
            self.assertNotIn(self.enterprise.name, foreign.text)
            self.assertNotIn(b"%PDF", foreign.content[:8], path)

    def test_foreign_forms_change_nothing(self):
        home, version = f"/my/applications/{self.case.id}", self.case.version
        for path in (
            f"{home}/edit", f"{home}/typed", f"{home}/sign", f"{home}/submit", f"{home}/withdraw",
            f"{home}/discard", f"/my/notices/{self.notice.id}/receive",
            f"{home}/items/{self.case.item_ids[0].id}",
        ):  # fmt: skip
            answer = self.post(path, reason="x", told="{}", seen="x", read="1", version=version)
            self.assertEqual(answer.status_code, 404, path)
        self.assertEqual((self.case.version, self.notice.served_at), (version, False))

    def test_no_draft_for_a_foreign_enterprise_or_certificate(self):
        before = self.env["licence.application"].search_count([])
        self.post(
            "/my/applications/new", kind="initial", enterprise=self.enterprise.id,
            units=self.units[0].id,
        )  # fmt: skip
        self.post("/my/applications/new", kind="renewal", certificate=self.certificate.id)
        self.assertEqual(self.env["licence.application"].search_count([]), before)

    @mute_logger("odoo.http", "odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model")
    def test_remote_calls_tell_the_same_of_foreign_and_absent(self):
        for record in (self.case, self.certificate, self.notice, self.file, self.file.item_id):
            model = record._name
            for method, more in (("read", (["display_name"],)), ("export_data", (["id"],)),
                                 ("web_read", ({},)), ("unlink", ())):  # fmt: skip
                told = [
                    self.gist(number, *self.call(model, method, [number], *more))
                    for number in (record.id, ABSENT)
                ]
                self.assertEqual(*told, (model, method))

    def gist(self, number, result, error):
        return (
            str(result).replace(str(number), "n"),
            error and (error["data"]["name"], error["data"]["message"]),
        )

    def test_searches_find_nothing(self):
        for model in (
            "licence.application", "licence.certificate", "licence.notice", "licence.site",
            "licence.dossier.item", "licence.dossier.version", "licence.commitment",
            "licence.application.line", "licence.certificate.version",
        ):  # fmt: skip
            found, error = self.call(model, "search_read", [])
            mine = [row for row in found or [] if self.enterprise.name in str(row)]
            self.assertFalse(error or mine, model)
        found, _error = self.call("res.partner", "name_search", self.enterprise.name)
        self.assertFalse(found)
        found, _error = self.call("licence.mandate", "search_read", [], ["enterprise_id"])
        self.assertEqual({row["enterprise_id"][0] for row in found}, {self.other_firm.id})

    @mute_logger("odoo.http", "odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model")
    def test_nobody_gives_himself_a_mandate(self):
        _found, error = self.call("licence.mandate", "create", [{
            "user_id": self.stranger.id, "enterprise_id": self.enterprise.id,
        }])  # fmt: skip
        self.assertTrue(error)
        own = self.env["licence.mandate"].search([("user_id", "=", self.stranger.id)])
        _done, error = self.call(
            "licence.mandate", "write", own.ids, {"enterprise_id": self.enterprise.id}
        )
        self.assertTrue(error)
        self.assertEqual(own.enterprise_id, self.other_firm)

    def test_its_conversation_is_closed(self):
        told = {"thread_model": "licence.application", "thread_id": self.case.id}
        more = {"/mail/thread/messages": {}, "/mail/thread/data": {"request_list": ["followers"]}}
        for path, asked in more.items():
            answer = self.url_open(path, json={"params": {**told, **asked}})
            self.assertNotIn(self.case.number, answer.text)
        self.assertFalse(self.call("mail.message", "search_read", [
            ("model", "=", "licence.application"), ("res_id", "=", self.case.id)])[0])  # fmt: skip
