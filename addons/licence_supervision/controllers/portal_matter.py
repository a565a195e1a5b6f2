from odoo.addons.industrial_licence.controllers.portal_desk import attempt, page
from odoo.http import Controller, request, route

from ..models.matter import WAYS
from .portal_files import LARGEST_POST, handed_in, keep

HOME = "/my/licence/matters"
MODEL = "licence.supervision.matter"


class PortalMatter(Controller):
    """投诉与申诉 of an enterprise in its own name, and how far each has come."""

    @route(HOME, type="http", auth="user", methods=["GET"], website=True, sitemap=False)
    def matters(self, **_rest):
        rows = request.env[MODEL]._list_online()
        return page("licence_supervision.portal_matters", rows=rows)

    @route(f"{HOME}/new/<string:way>", type="http", auth="user", methods=["GET"], website=True,
           sitemap=False)  # fmt: skip
    def new(self, way, **_rest):
        if way not in WAYS:
            raise request.not_found()
        said = request.env["licence.typed"]._kept(way)
        values = request.env[MODEL]._form_online()
        return page("licence_supervision.portal_matter_new", way=way, said=said, **values)

    @route(f"{HOME}/new/<string:way>", type="http", auth="user", methods=["POST"], website=True,
           max_content_length=LARGEST_POST)  # fmt: skip
    def file(self, way, **form):
        if way not in WAYS:
            raise request.not_found()
        made = []
        done = attempt(
            lambda: made.append(request.env[MODEL]._file_online(way, form, handed_in())),
            request.env._("It is handed in. You follow it on this page."),
        )
        if done:
            return request.redirect(f"{HOME}/{made[0]}")
        keep(way, 0, form)
        return request.redirect(f"{HOME}/new/{way}#top")

    @route(f"{HOME}/<string:address>", type="http", auth="user", methods=["GET"], website=True,
           sitemap=False)  # fmt: skip
    def matter(self, address, **_rest):
        told = request.env[MODEL]._one_online(address)
        if not told:
            raise request.not_found()
        return page("licence_supervision.portal_matter", matter=told)
