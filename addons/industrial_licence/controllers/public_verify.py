from markupsafe import Markup

from odoo import http
from odoo.http import content_disposition, request
from odoo.tools import file_open
from odoo.tools.json import scriptsafe

from ..tools.certificate_code import BadCode
from .public_face import HTML, PublicFace

NO_STORE = [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]


class PublicVerify(PublicFace, http.Controller):
    """Whoever scans a certificate learns what the register says now; no account is needed."""

    @http.route("/licence/verify/<string:code>", type="http", auth="public", sitemap=False)
    def verify(self, code, **_rest):
        try:
            told = request.env["licence.certificate"]._answer(code)
        except BadCode:
            raise request.not_found() from None
        self._speak()
        page = self._drawn("public_verify", told)
        return request.make_response(page, headers=[HTML, *NO_STORE])

    @http.route("/licence/verify-offline.html", type="http", auth="public", sitemap=False)
    def verify_offline(self):
        """The verifier as one file to carry along: keys, list of ended certificates, program."""
        # The list first: signing it may make the key that the page then has to name.
        status = request.env["licence.certificate"]._status_list()
        told = {"keys": request.env["licence.signer"]._trusted_keys(), "status": status}
        with file_open("industrial_licence/static/src/verify/offline.js") as script:
            values = {
                "told": scriptsafe.dumps(told),
                "script": Markup(script.read()),  # noqa: S704 – our own file
            }
        page = request.env["ir.qweb"]._render("industrial_licence.offline_verify", values)
        save = ("Content-Disposition", content_disposition("生产许可证离线查验.html"))
        return request.make_response(f"<!DOCTYPE html>{page}", headers=[HTML, save, *NO_STORE])

    @http.route("/licence/status-list.json", type="http", auth="public", sitemap=False)
    def status_list(self):
        told = request.env["licence.certificate"]._status_list()
        headers = [("Content-Type", "application/json; charset=utf-8"), *NO_STORE]
        return request.make_response(told, headers=headers)

    @http.route("/licence/trust.pem", type="http", auth="public", sitemap=False)
    def trust(self):
        told = request.env["licence.signer"]._trust()
        headers = [("Content-Type", "application/x-pem-file"), *NO_STORE]
        return request.make_response(told, headers=headers)

    @http.route("/licence/trust-sm2.pem", type="http", auth="public", sitemap=False)
    def trust_sm2(self):
        told = request.env["licence.signer"]._trust_sm2()
        headers = [("Content-Type", "application/x-pem-file"), *NO_STORE]
        return request.make_response(told, headers=headers)
