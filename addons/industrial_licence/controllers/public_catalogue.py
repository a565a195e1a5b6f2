from odoo import http
from odoo.http import request

from .public_face import OPEN, PublicFace


class PublicCatalogue(PublicFace, http.Controller):
    """The negative list, present and past, for everybody (国质检监〔2015〕364号 二(二))."""

    @http.route(["/licence/catalogue", "/licence/catalogue/<int:version_id>"], **OPEN)
    def published(self, version_id=None):
        entries = request.env["licence.public.listing"]
        self._speak()
        versions = entries.with_env(request.env).search([])._versions()
        shown = next((found for key, found in versions if key == version_id), None)
        if version_id and not shown:
            return self._error(404)
        present = (found for _key, found in versions if found[0].is_present)
        shown, grounds = shown or next(present, None), entries._fields["licensing_ground"]
        values = {
            "title": request.env._("Catalogue of Licensed Products"), "here": "catalogue",
            "versions": versions, "shown": shown,
            "levels": dict(entries._fields["level"]._description_selection(request.env)),
            "grounds": dict(grounds._description_selection(request.env)),
        }  # fmt: skip
        version = self._version("licence_catalogue", "licence_catalogue_line", "licence_unit",
                                "licence_product", "licence_competence")  # fmt: skip
        return self._page("public_catalogue", version, lambda: values)
