import base64

from odoo import http
from odoo.http import content_disposition, request

from .portal_desk import attempt, mine, page

HOME = "/my/consultations"
ASKED = {"type": "http", "auth": "user", "website": True, "sitemap": False}


class PortalConsultation(http.Controller):
    """Ministries and associations read a draft and comment on it (许可证制度介绍 二)."""

    @http.route(HOME, methods=["GET"], **ASKED)
    def consultations(self):
        rows = request.env["licence.consultation"].search([])
        return page("portal_consultations", page_title=request.env._("Drafts for Comment"),
                    rows=rows)  # fmt: skip

    @http.route(f"{HOME}/<int:number>", methods=["GET"], **ASKED)
    def consultation(self, number):
        row = mine("licence.consultation", number)
        return page("portal_consultation", page_title=row.name, row=row, lines=row._lines())

    @http.route(f"{HOME}/<int:number>/draft", methods=["GET"], **ASKED)
    def draft(self, number):
        row = mine("licence.consultation", number)
        if not row.draft:
            raise request.not_found()
        name = content_disposition(row.draft_name or row.name)
        headers = [
            ("Content-Type", "application/octet-stream"),
            ("Content-Disposition", name),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        return request.make_response(base64.b64decode(row.draft), headers=headers)

    @http.route(f"{HOME}/<int:number>/comment", methods=["POST"], **ASKED)
    def comment(self, number, text="", place="", **_more):
        row = mine("licence.consultation", number)
        attempt(
            lambda: self._say(row, text, place),
            request.env._("Your comment was received."),
        )
        return request.redirect(f"{HOME}/{row.id}")

    def _say(self, row, text, place):
        request.env["licence.consultation.comment"].create(
            {"consultation_id": row.id, "text": text.strip(), "place": place.strip()}
        )
