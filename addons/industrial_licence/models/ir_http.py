import json

from werkzeug.exceptions import HTTPException

from odoo import models
from odoo.http import Response, request

FACE, PROGRAM = "/licence/", "/licence/public/api/"


class IrHttp(models.AbstractModel):
    """Errors of the public pages and of the portal: a calm page in plain words, no inner one."""

    _inherit = "ir.http"

    @classmethod
    def _pre_dispatch(cls, rule, args):
        """Where one language is installed it is every request's: nothing is read to find out.

        Odoo would read user, company and partner whole for each visitor whose browser names
        another one, and for each program, which names none: half of what such a request costs.
        """
        installed = request.env["res.lang"].get_installed()
        if len(installed) == 1:
            request.update_context(lang=installed[0][0])
        return super()._pre_dispatch(rule, args)

    @classmethod
    def _handle_error(cls, exception):
        response = super()._handle_error(exception)
        path = request.httprequest.path
        if not path.startswith(FACE):
            return response
        code = getattr(response, "code", None) or getattr(response, "status_code", 500)
        if path.startswith(PROGRAM):
            return cls._error_for_programs(code)
        if not isinstance(response, HTTPException):
            return response
        page = cls._error_page(code)
        return Response(page, status=code, content_type="text/html;charset=utf-8")

    @classmethod
    def _get_error_html(cls, env, code, values):  # noqa: ARG003 Odoo calls it so
        """Frontend errors of the portal wear the same page."""
        return code, cls._error_page(code)

    @classmethod
    def _error_env(cls):
        if not request.env.uid:
            cls._auth_method_public()
        english = request.httprequest.args.get("lang") == "en"
        return request.env(context={"lang": "en_US" if english else "zh_CN"})

    @classmethod
    def _error_page(cls, code):
        env = cls._error_env()
        site = env["licence.public.site"]
        heading, sentence = site._error_words(code)
        values = {"heading": heading, "sentence": sentence, "code": code, "bureau": site._bureau()}
        return (
            f"<!DOCTYPE html>\n{env['ir.qweb']._render('industrial_licence.public_error', values)}"
        )

    @classmethod
    def _error_for_programs(cls, code):
        heading, sentence = cls._error_env()["licence.public.site"]._error_words(code)
        told = {"status": code, "title": heading, "detail": sentence}
        return Response(
            json.dumps(told, ensure_ascii=False), status=code,
            content_type="application/problem+json; charset=utf-8",
        )  # fmt: skip
