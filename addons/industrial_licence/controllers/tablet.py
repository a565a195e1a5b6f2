from odoo import http
from odoo.exceptions import AccessError, MissingError
from odoo.http import request
from odoo.tools import file_open
from odoo.tools.json import scriptsafe

WORKER = "industrial_licence/static/src/tablet/worker.js"
LARGEST = 40 * 1024 * 1024  # a batch of answers, or one photo


class Tablet(http.Controller):
    """The page on which a team holds its visit; it acts as the person who signed in."""

    @http.route("/licence/tablet", type="http", auth="user", readonly=True)
    def visits(self, **_rest):
        visits = request.env["licence.visit"]._tablet_visits()
        values = {"visits": visits, "who": request.env.user.name, "lang": self._lang()}
        return request.render("industrial_licence.tablet_visits", values)

    @http.route("/licence/tablet/<int:visit_id>", type="http", auth="user", readonly=True)
    def visit(self, visit_id, **_rest):
        visit = self._visit(visit_id)
        about = {"visit": visit.id, "user": request.env.uid}
        values = {
            "lang": self._lang(),
            "words": scriptsafe.dumps(visit._tablet_words()),
            "about": scriptsafe.dumps(about),
        }
        return request.render("industrial_licence.tablet_visit", values)

    @http.route("/licence/tablet/worker.js", type="http", auth="user", readonly=True)
    def worker(self, **_rest):
        with file_open(WORKER, "rb") as file:
            content = file.read()
        headers = [
            ("Content-Type", "text/javascript"),
            ("Service-Worker-Allowed", "/licence/tablet"),
            ("Cache-Control", "no-cache"),
        ]
        return request.make_response(content, headers=headers)

    @http.route("/licence/tablet/<int:visit_id>/data", type="jsonrpc", auth="user")
    def data(self, visit_id):
        return self._visit(visit_id)._tablet_data()

    @http.route(
        "/licence/tablet/<int:visit_id>/events", type="jsonrpc", auth="user",
        max_content_length=LARGEST,
    )  # fmt: skip
    def events(self, visit_id, events):
        return self._visit(visit_id)._take_events(events)

    @http.route("/licence/tablet/<int:visit_id>/verb", type="jsonrpc", auth="user")
    def verb(self, visit_id, verb):
        self._visit(visit_id)._tablet_verb(verb)
        return True

    @http.route("/licence/tablet/<int:visit_id>/feedback", type="jsonrpc", auth="user")
    def feedback(self, visit_id, name, explained):
        self._visit(visit_id)._tablet_hand_out(name, explained)
        return True

    @http.route("/licence/tablet/<int:visit_id>/laboratories", type="jsonrpc", auth="user")
    def laboratories(self, visit_id):
        self._visit(visit_id).action_tell_laboratories()
        return True

    def _visit(self, visit_id):
        """A visit of one's own, or the same answer as for none at all."""
        visit = request.env["licence.visit"].browse(visit_id)
        try:
            visit.check_access("read")
        except (AccessError, MissingError) as error:
            raise request.not_found() from error
        return visit

    def _lang(self):
        return (request.env.lang or "zh_CN").replace("_", "-")
