from odoo import http
from odoo.http import request

from ..tools.certificate_code import BadCode

HTML = ("Content-Type", "text/html; charset=utf-8")
NO_STORE = [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]


class PublicVerify(http.Controller):
    """Whoever scans a certificate learns what the register says now; no account is needed."""

    @http.route("/licence/verify/<string:code>", type="http", auth="public", sitemap=False)
    def verify(self, code, **_rest):
        try:
            told = request.env["licence.certificate"]._answer(code)
        except BadCode:
            raise request.not_found() from None
        page = request.env["ir.qweb"]._render("industrial_licence.public_verify", told)
        return request.make_response(f"<!DOCTYPE html>{page}", headers=[HTML, *NO_STORE])

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
