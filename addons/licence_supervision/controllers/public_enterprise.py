from odoo import http
from odoo.addons.industrial_licence.controllers.public_face import (
    FRESH,
    HTML,
    OPEN,
    BadQuestion,
    PublicFace,
)
from odoo.addons.industrial_licence.tools import public_question as ask
from odoo.http import request

NEWEST = 100
KINDS = ("spot_check", "inspection")
PAGE = "licence_supervision.public_supervision"


class PublicEnterprise(PublicFace, http.Controller):
    """What everybody may know of a holder, and the newest results of supervision."""

    @property
    def _facts(self):
        return request.env["licence.supervision.public.fact"]

    @http.route("/licence/enterprise/<string:code>", **OPEN)
    def profile(self, code, **_asked):
        if self._is_held():
            return self._error(429)
        self._speak()
        facts = self._facts.search([("credit_code", "=", code[: ask.LONGEST])])
        if not facts:
            return self._error(404)
        values = {"title": facts[0].holder, "code": code, "parts": facts._by_kind()}
        return self._shown("licence_supervision.public_enterprise", values)

    @http.route("/licence/supervision", **OPEN)
    def newest(self, **_asked):
        if self._is_held():
            return self._error(429)
        self._speak()
        values = {"title": request.env._("Results of Supervision"), "here": "results",
                  "facts": self._facts, "kind": KINDS[0], "name": "", "fault": None,
                  "is_unlicensed": False}  # fmt: skip
        try:
            kind = ask.choice(self._asked, "kind", KINDS) or KINDS[0]
            name = ask.words(self._asked, "name")
        except BadQuestion as error:
            return self._refusal(error, PAGE, values)
        domain = self._facts._asked(name) if name else [("kind", "=", kind)]
        facts = self._facts.search(domain, limit=NEWEST)
        told = {"facts": facts, "kind": kind, "name": name, **facts._standing(name, facts)}
        return self._shown(PAGE, {**values, **told})

    def _shown(self, template, values):
        return request.make_response(self._drawn(template, values), [HTML, *FRESH])
