"""Programs that call from outside learn that it failed, never how we are built."""

import json
import logging
import threading
from http import HTTPStatus

from odoo import http
from odoo.addons.rpc.controllers import RPC
from odoo.exceptions import AccessDenied, AccessError, MissingError, UserError
from odoo.http import request

_logger = logging.getLogger(__name__)


def is_outside():
    """Whether the caller is known and no member of staff; remote calls name him by the thread."""
    env = request.env
    uid = env and (env.uid or getattr(threading.current_thread(), "uid", None))
    return bool(uid) and not env(user=uid).user._is_internal()


def nothing_here():
    """One answer for what is foreign and what is absent: neither record nor model is told."""
    env = request.env(context={**request.env.context, "lang": "zh_CN"})
    return AccessError(env._("There is nothing here that you may open or change."))


def went_wrong():
    if not request.env:
        return HTTPStatus.INTERNAL_SERVER_ERROR.phrase
    return request.env["licence.public.site"].with_context(lang="zh_CN")._error_words(500)[1]


class QuietXml(RPC):
    """Stock Odoo answers a call it cannot read with its own program text."""

    def _xmlrpc(self, service):
        try:
            return super()._xmlrpc(service)
        except (AccessError, MissingError) as error:
            raise nothing_here() if is_outside() else error from None
        except (UserError, AccessDenied):
            raise
        except Exception:
            _logger.exception("A remote call failed")
            raise UserError(went_wrong()) from None


class QuietPrograms(http.Json2Dispatcher):
    """/json/2: the same sentence for foreign and absent, and no program text."""

    def handle_error(self, exc):
        if isinstance(exc, AccessError | MissingError) and is_outside():
            exc = nothing_here()
        response = super().handle_error(exc)
        if response.mimetype == "application/json":
            response.data = json.dumps(self._calm(response), ensure_ascii=False)
        return response

    def _calm(self, response):
        told = {name: value for name, value in response.json.items() if name != "debug"}
        if response.status_code < 500:
            return told
        return {**told, "name": "error", "message": went_wrong(), "arguments": []}
