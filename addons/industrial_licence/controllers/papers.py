import json

from odoo import http
from odoo.exceptions import UserError
from odoo.http import content_disposition, request
from odoo.tools.misc import html_escape


class Papers(http.Controller):
    """Official papers leave here: one as it is, several as a ZIP."""

    @http.route("/licence/papers/<string:report>/<string:docids>", type="http", auth="user")
    def papers(self, report, docids, **_rest):
        if not request.env.user._is_internal():
            # An enterprise takes its papers from its own pages.
            raise request.not_found()
        ids = [int(part) for part in docids.split(",") if part.isdigit()]
        reports = request.env["ir.actions.report"]
        try:
            name, kind, content = reports._licence_parcel(report, ids)
        except UserError as error:
            return self._refusal(error)
        headers = [
            ("Content-Type", kind),
            ("Content-Disposition", content_disposition(name)),
            ("X-Content-Type-Options", "nosniff"),
        ]
        return request.make_response(content, headers=headers)

    @http.route("/licence/print-run/<int:run_id>", type="http", auth="user")
    def print_run(self, run_id, **_rest):
        run = self._found("licence.print.run", run_id)
        headers = [
            ("Content-Type", "application/zip"),
            ("Content-Disposition", content_disposition(f"{run.name}.zip")),
        ]
        return request.make_response(run._parcel(), headers=headers)

    @http.route("/licence/paper/<int:paper_id>/sm2", type="http", auth="user")
    def sm2(self, paper_id, **_rest):
        paper = self._found("licence.paper", paper_id)
        if not paper.sm2:
            raise request.not_found()
        headers = [
            ("Content-Type", "application/json; charset=utf-8"),
            ("Content-Disposition", content_disposition(f"{paper.name}.sm2.json")),
            ("X-Content-Type-Options", "nosniff"),
        ]
        return request.make_response(paper.sm2, headers=headers)

    def _found(self, model, number):
        """The record under the rules of who asks; what is foreign and what is absent are one."""
        if not request.env[model].has_access("read"):
            raise request.not_found()
        found = request.env[model].search([("id", "=", number)])
        if not found:
            raise request.not_found()
        return found

    def _refusal(self, error):
        """What the page's download helper shows as a dialog."""
        told = {"code": 0, "message": str(error), "data": http.serialize_exception(error)}
        told["data"]["debug"] = ""
        return request.make_response(html_escape(json.dumps(told)), status=422)
