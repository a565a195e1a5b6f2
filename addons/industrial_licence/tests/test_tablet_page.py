import uuid

from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestTabletPage(VisitCase, HttpCase):
    def page(self, visit, user):
        self.authenticate(user.login, user.login)
        return self.url_open(f"/licence/tablet/{visit.id}")

    def ask(self, visit, path, **params):
        return self.make_jsonrpc_request(f"/licence/tablet/{visit.id}/{path}", params)

    def test_the_team_sees_its_visit_and_nobody_elses(self):
        visit = self.visit()
        self.assertIn("tablet.js", self.page(visit, self.leader_user).text)
        stranger = self.officer("page.stranger", "auditor")
        self.assertEqual(self.page(visit, stranger).status_code, 404)
        self.authenticate(None, None)
        answer = self.url_open(f"/licence/tablet/{visit.id}", allow_redirects=False)
        self.assertEqual(answer.status_code, 303)

    def test_data_and_events_go_through_the_page(self):
        visit = self.opened()
        self.page(visit, self.leader_user)
        data = self.ask(visit, "data")
        self.assertEqual(len(data["items"]), len(visit.item_ids))
        told = {
            "kind": "answer", "token": str(uuid.uuid4()), "item": visit.item_ids[0].id,
            "grade": self.grade("pass").id, "finding": "经网页",
        }  # fmt: skip
        self.assertEqual(self.ask(visit, "events", events=[told]), [
            {"token": told["token"], "ok": True}])  # fmt: skip
        self.assertEqual(visit.item_ids[0].finding, "经网页")

    def test_the_worker_may_serve_the_pages(self):
        self.page(self.visit(), self.leader_user)
        answer = self.url_open("/licence/tablet/worker.js")
        self.assertEqual(answer.headers["Service-Worker-Allowed"], "/licence/tablet")
        self.assertIn("javascript", answer.headers["Content-Type"])

    def test_a_step_refused_is_told_in_a_sentence(self):
        visit = self.visit()
        self.page(visit, self.leader_user)
        for verb in ("close", "sign_off"):
            with (
                mute_logger("odoo.http"), self.assertRaisesRegex(JsonRpcException, "UserError")
            ):  # fmt: skip
                self.ask(visit, "verb", verb=verb)
        self.assertEqual(visit.state, "planned")
