from odoo.addons.industrial_licence.controllers.public_face import FRESH, HTML, PublicFace
from odoo.http import Controller, content_disposition, request, route

from .laboratory import PDF


class PublicLabForm(PublicFace, Controller):
    """表格下载: the blank forms of laboratories, for everybody (附件3 填表说明 3)."""

    @route("/licence/lab-forms", type="http", auth="public", methods=["GET"], sitemap=False)
    def forms(self, **_rest):
        self._speak()
        values = {"forms": request.env["licence.lab"]._public_forms()}
        page = self._drawn("licence_labs.public_lab_forms", values)
        return request.make_response(page, [HTML, *FRESH])

    @route("/licence/lab-forms/<string:code>.pdf", type="http", auth="public", methods=["GET"],
           sitemap=False)  # fmt: skip
    def blank(self, code, **_rest):
        titles = dict(request.env["licence.lab"]._public_forms())
        if code not in titles:
            raise request.not_found()
        content = request.env["licence.lab"]._public_blank(code)
        headers = [
            ("Content-Type", PDF),
            ("Content-Disposition", content_disposition(f"{titles[code]}.pdf")),
            ("X-Content-Type-Options", "nosniff"),
        ]
        return request.make_response(content, headers=headers)
