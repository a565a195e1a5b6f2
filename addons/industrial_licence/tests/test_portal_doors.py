import re
from urllib.parse import unquote

from odoo.tests import tagged
from odoo.tools import mute_logger

from .portal_case import PortalCase

ABSENT = 987654321
QUIET = ("odoo.http", "odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model",
         "odoo.addons.base.models.ir_binary")  # fmt: skip


@tagged("post_install", "-at_install")
class TestPortalDoors(PortalCase):
    """Doors of stock Odoo and of the house, tried by another enterprise and by a passer-by."""

    def setUp(self):
        super().setUp()
        self.case = self.fill(self.own_draft()).with_env(self.env)
        self.case.with_user(self.handler_of).action_submit()
        self.certificate = self.issue(2024, 3, 1)
        self.notice = self.letter(self.case)
        self.env.cr.flush()
        self.notice._number_now()
        self.notice._paper_content("issued")
        self.papers = self.env["licence.paper"].search([("res_id", "=", self.notice.id)])
        self.file = self.case.item_ids.version_ids[:1]

    def doors(self):
        case, file = self.case.id, self.file.attachment_id.id
        for way in ("html", "pdf", "text"):
            yield f"/report/{way}/industrial_licence.paper_issued_notice/{{}}", self.notice.id
        for way in ("content", "image"):
            yield f"/web/{way}/{{}}", file
            yield f"/web/{way}/{{}}?access_token=x", file
            yield f"/web/{way}/ir.attachment/{{}}/datas?download=1", file
            yield f"/web/{way}/licence.dossier.version/{{}}/content", self.file.id
            yield f"/web/{way}/licence.application/{{}}/snapshot", case
            yield f"/web/{way}/res.partner/{{}}/image_1920", self.enterprise.id
        for path in ("", "?access_token=x", "/edit?access_token=x"):
            yield f"/my/applications/{{}}{path}", case
        yield "/licence/paper/{}/sm2", self.papers[:1].id or self.notice.id
        yield "/licence/print-run/{}", self.notice.id
        yield "/mail/view?model=licence.application&res_id={}", case
        yield "/mail/message/{}", self.case.message_ids[:1].id or case
        yield "/my/feedback/{}", case
        yield f"/my/notices/{{}}/paper.pdf?access_token=x&download={case}", self.notice.id
        yield "/odoo/action-industrial_licence.licence_application_action/{}", case

    @mute_logger(*QUIET)
    def knock(self):
        differing = []
        for path, own in self.doors():
            foreign, absent = self.get(path.format(own)), self.get(path.format(ABSENT))
            self.assertLess(foreign.status_code, 500, path)
            self.assertFalse(foreign.content.startswith(b"%PDF"), path)
            for word in (self.enterprise.name, self.case.number, "Traceback"):
                self.assertNotIn(word, foreign.text, path)
            said = [self.gist(foreign, own), self.gist(absent, ABSENT)]
            if said[0] != said[1]:
                differing.append((path, said))
        self.assertFalse(differing)

    def gist(self, answer, number):
        place = unquote(answer.headers.get("Location", ""))
        place = re.sub(rf"(?<!\w){number}(?!\w)", "n", place)
        return answer.status_code, place, len(answer.content) > 0

    def test_another_enterprise_learns_nothing(self):
        self.sign_in(self.stranger)
        self.knock()

    def test_nor_does_a_passer_by(self):
        self.authenticate(None, None)
        self.knock()

    def test_nor_does_a_person_whose_mandate_ended(self):
        mandate = self.env["licence.mandate"].search([("user_id", "=", self.handler_of.id)])
        self.sign_in(self.handler_of)
        self.assertEqual(self.get(f"/my/applications/{self.case.id}").status_code, 200)
        mandate._end()
        self.env.flush_all()
        self.knock()
