"""Remote calls of programs: who is no member of staff learns nothing from a refusal."""

import json
import xmlrpc.client

from werkzeug.exceptions import HTTPException

from odoo import api, http
from odoo.addons.rpc.controllers import RPC
from odoo.exceptions import AccessDenied, AccessError, MissingError, UserError
from odoo.http import request
from odoo.modules.registry import Registry

OBJECT = "object"


class QuietRemoteCalls(RPC):
    """/xmlrpc and /jsonrpc: foreign and absent are one, and no traceback leaves the house."""

    def _xmlrpc(self, service):
        try:
            return super()._xmlrpc(service)
        except Exception as error:
            raise self._quiet(error, service) from error

    @http.route()
    def jsonrpc(self, service, method, args):
        try:
            return super().jsonrpc(service, method, args)
        except Exception as error:
            raise self._quiet(error, service, args) from error

    def _quiet(self, error, service, args=None):
        if isinstance(error, AccessDenied):
            return error
        if isinstance(error, AccessError | MissingError):
            # The password was checked before any record was touched: the caller is who he says.
            return self._as_told(error, service, args or self._sent())
        if isinstance(error, UserError):
            return error
        return UserError(request.env._("This call cannot be carried out."))

    def _sent(self):
        return xmlrpc.client.loads(request.httprequest.get_data(), use_datetime=True)[0]

    def _as_told(self, error, service, args):
        if service != OBJECT:
            return error
        with Registry(args[0]).cursor() as cr:
            user = api.Environment(cr, int(args[1]), {}).user
            return error if user._is_internal() else nothing_here(user.with_context(lang=user.lang))


def nothing_here(record):
    """Neither the record, nor its model, nor whether it exists is told."""
    return AccessError(record.env._("There is nothing here that you may open or change."))


class QuietJson2(http.Json2Dispatcher):
    """/json/2: the same, and the traceback stays in the log."""

    def handle_error(self, exc):
        if self._is_outside():
            exc = self._told_outside(exc)
        response = super().handle_error(exc)
        return self._without_traceback(response)

    def _is_outside(self):
        return not (request.db and request.env.uid and request.env.user._is_internal())

    def _told_outside(self, exc):
        if isinstance(exc, AccessError | MissingError):
            return nothing_here(request.env.user)
        if isinstance(exc, UserError | http.SessionExpiredException | HTTPException):
            return exc
        return UserError(request.env._("This call cannot be carried out."))

    def _without_traceback(self, response):
        told = response.get_json(silent=True) if hasattr(response, "get_json") else None
        if isinstance(told, dict) and told.get("debug"):
            response.set_data(json.dumps({**told, "debug": ""}))
        return response
