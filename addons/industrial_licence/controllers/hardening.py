"""Doors of stock Odoo that this house keeps shut in every configuration."""

from odoo import http
from odoo.addons.html_editor.controllers.main import HTML_Editor
from odoo.addons.mail.controllers.discuss.gif import DiscussGifController
from odoo.addons.web.controllers.database import Database
from odoo.addons.web.controllers.home import Home
from odoo.addons.web.controllers.report import ReportController
from odoo.exceptions import AccessError, MissingError
from odoo.http import request

from .quiet_rpc import nothing_here


class ShutDatabase(Database):
    """Databases are made and saved by the operator's commands, never over HTTP."""

    def _shut(self):
        raise request.not_found()

    @http.route()
    def selector(self, **kw):
        self._shut()

    @http.route()
    def manager(self, **kw):
        self._shut()

    @http.route()
    def create(self, *args, **kw):  # pylint: disable=method-required-super
        self._shut()

    @http.route()
    def duplicate(self, *args, **kw):
        self._shut()

    @http.route()
    def drop(self, *args, **kw):
        self._shut()

    @http.route()
    def backup(self, *args, **kw):
        self._shut()

    @http.route()
    def restore(self, *args, **kw):
        self._shut()

    @http.route()
    def change_password(self, *args, **kw):
        self._shut()


class NoLibrary(HTML_Editor):
    """Pictures come from the office itself, not from the vendor's library."""

    @http.route()
    def media_library_search(self, **params):
        return {"media": [], "results": 0}

    @http.route()
    def save_library_media(self, media):
        raise request.not_found()


class NoGif(DiscussGifController):
    def _request_gifs(self, endpoint):
        raise request.not_found()


class NoDisguise(Home):
    """Nobody acts as the system user: every act has a person's name."""

    @http.route()
    def switch_to_admin(self):
        raise request.not_found()


class OwnPapersOnly(ReportController):
    """Who is no member of staff takes papers from the pages made for them."""

    @http.route()
    def report_routes(self, *args, **data):
        if not request.env.user._is_internal():
            raise request.not_found()
        return super().report_routes(*args, **data)


class QuietErrors(http.JsonRPCDispatcher):
    """A stranger learns that it failed, not how we are built."""

    def _response(self, result=None, error=None):
        if error and isinstance(error.get("data"), dict) and not self._may_see_inside():
            error["data"]["debug"] = ""
        return super()._response(result=result, error=error)

    def handle_error(self, exc):
        """Who is no member of staff gets one answer for what is foreign and what is absent."""
        if isinstance(exc, AccessError | MissingError) and self._is_outside():
            exc = nothing_here(request.env.user)
        return super().handle_error(exc)

    def _is_outside(self):
        return bool(request.db and request.env.uid and not request.env.user._is_internal())

    def _may_see_inside(self):
        return bool(self.request.session.uid and self.request.session.debug)
