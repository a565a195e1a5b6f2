from odoo import http
from odoo.addons.industrial_licence.controllers.public_face import HTML, PublicFace
from odoo.exceptions import UserError
from odoo.http import request

SAID = ("kind", "content", "breach", "target_name", "named_unit")
IDENTITY = ("name", "phone", "address", "email")
LONGEST = 5000


class PublicComplaint(PublicFace, http.Controller):
    """投诉举报 for everybody: no account, no name needed; followed by number and query code."""

    @http.route(
        "/licence/complaint",
        type="http",
        auth="public",
        methods=["GET"],
        sitemap=False,
    )
    def form(self, **_other):
        return self._shown("complaint_form", self._choices())

    @http.route(
        "/licence/complaint", type="http", auth="public", methods=["POST"],
        max_content_length=256 * 1024,
    )  # fmt: skip
    def take_in(self, **post):
        self._speak()
        told = {key: str(value)[:LONGEST] for key, value in post.items()}
        complaints = request.env["licence.supervision.complaint"]
        try:
            receipt = complaints._take_in_public(
                {name: told.get(name) for name in SAID if told.get(name)},
                {name: told.get(name) for name in IDENTITY},
                told.get("authority"), told.get("target"),
            )  # fmt: skip
        except UserError as refusal:
            return self._shown("complaint_form", {**self._choices(), "refusal": str(refusal)})
        return self._shown("complaint_receipt", receipt)

    @http.route(
        "/licence/complaint/follow", type="http", auth="public", methods=["GET", "POST"],
        sitemap=False,
    )  # fmt: skip
    def follow(self, number="", code="", **_other):
        self._speak()
        if request.httprequest.method == "GET":
            number = code = ""  # a code in an address would stay in logs and histories
        complaints = request.env["licence.supervision.complaint"]
        found = complaints._follow(number.strip()[:40], code.strip()[:40])
        asked = bool(number or code)
        return self._shown("complaint_follow", {"found": found, "asked": asked, "number": number})

    def _choices(self):
        self._speak()
        return request.env["licence.supervision.complaint"]._public_choices()

    def _shown(self, name, values):
        """A page of a query code is nobody else's: it is never kept on the way."""
        told = {"here": "complaint", "refusal": "", "csrf_token": request.csrf_token(), **values}
        page = self._drawn(f"licence_supervision.{name}", told)
        return request.make_response(page, [HTML, ("Cache-Control", "no-store")])
