from odoo import http
from odoo.http import request


class PublicCatalogue(http.Controller):
    """The negative list, present and past, for everybody (国质检监〔2015〕364号 二(二))."""

    @http.route(
        ["/licence/catalogue", "/licence/catalogue/<int:version_id>"],
        type="http", auth="public", methods=["GET"], readonly=True, website=True, sitemap=False,
    )  # fmt: skip
    def published(self, version_id=None):
        versions = request.env["licence.public.listing"].search([])._versions()
        shown = next((entries for key, entries in versions if key == version_id), None)
        if version_id and not shown:
            raise request.not_found()
        present = (entries for _key, entries in versions if entries[0].is_present)
        values = {"versions": versions, "shown": shown or next(present, None)}
        return request.render("industrial_licence.public_catalogue", values)
