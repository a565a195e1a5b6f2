from odoo import http
from odoo.addons.web.controllers.home import Home
from odoo.http import request

from .public_face import FRESH, HOME, OPEN, PublicFace

PAGES = (
    "", "/certificates", "/holders", "/cancelled", "/guide", "/publications", "/laws", "/progress",
    "/people", "/contacts", "/results", "/calculator", "/data",
)  # fmt: skip


class PublicHome(PublicFace, http.Controller):
    """The first page, and what search engines read."""

    @http.route(HOME, **OPEN)
    def home(self, **_asked):
        version = self._version("licence_publication")
        return self._page("public_home", version, self._read_home)

    def _read_home(self):
        news = request.env["licence.public.announcement"].search([], limit=6)
        return {
            "title": request.env._("Home"), "here": "home", "news": news,
            "provinces": request.env["licence.public.certificate"]._provinces(),
        }  # fmt: skip

    @http.route("/sitemap.xml", **OPEN)
    def sitemap(self, **_asked):
        root = request.httprequest.host_url.rstrip("/")
        places = "".join(
            f"<url><loc>{root}{path}</loc></url>"
            for path in (*(f"{HOME}{page}" for page in PAGES), "/licence/catalogue")
        )
        page = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>\n'
        )
        return request.make_response(page, [("Content-Type", "application/xml"), *FRESH])


class FrontDoor(Home):
    """A stranger is met by the public pages, an officer by the desk."""

    @http.route()
    def index(self, s_action=None, db=None, **kw):
        if not request.session.uid and not kw:
            return request.redirect(HOME)
        return super().index(s_action=s_action, db=db, **kw)

    @http.route()
    def robots(self, **kwargs):
        """Registers may be found by name; single answers, files and the back office may not."""
        root = request.httprequest.host_url.rstrip("/")
        lines = [
            "User-agent: *", f"Allow: {HOME}$", *(f"Allow: {HOME}{page}$" for page in PAGES[1:]),
            f"Allow: {HOME}/laws", f"Allow: {HOME}/publications", f"Allow: {HOME}/guide",
            "Allow: /licence/catalogue", "Allow: /industrial_licence/static/",
            f"Disallow: {HOME}/api/", "Disallow: /", f"Sitemap: {root}/sitemap.xml",
        ]  # fmt: skip
        return request.make_response("\n".join(lines) + "\n", [("Content-Type", "text/plain")])
