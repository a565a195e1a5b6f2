from odoo import http
from odoo.http import request

FACTS = "licence.supervision.public.fact"
NEWEST, LONGEST = 100, 60


class PublicEnterprise(http.Controller):
    """What everybody may know of a holder, and the newest results of supervision."""

    @http.route(
        "/licence/enterprise/<string:code>", type="http", auth="public", methods=["GET"],
        website=True, sitemap=False, readonly=True,
    )  # fmt: skip
    def profile(self, code):
        facts = request.env[FACTS].search([("credit_code", "=", code[:LONGEST])])
        if not facts:
            raise request.not_found()
        values = {"holder": facts[0].holder, "code": code, "parts": facts._by_kind()}
        return request.render("licence_supervision.public_enterprise", values)

    @http.route(
        "/licence/supervision", type="http", auth="public", methods=["GET"], website=True,
        sitemap=False, readonly=True,
    )  # fmt: skip
    def newest(self, kind="spot_check", name="", **_other):
        kind = kind if kind in {"spot_check", "inspection"} else "spot_check"
        asked = name.strip()[:LONGEST]
        model = request.env[FACTS]
        domain = model._asked(asked) if asked else [("kind", "=", kind)]
        facts = model.search(domain, limit=NEWEST)
        values = {"facts": facts, "kind": kind, "name": asked, **model._standing(asked, facts)}
        return request.render("licence_supervision.public_supervision", values)
