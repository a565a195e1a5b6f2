import base64

from odoo import http
from odoo.http import content_disposition, request

from .portal_desk import attempt, mine, page

PARTY = "industrial_licence.group_participant"
HOME = "/my/consultations"
ASKED = {"type": "http", "auth": "user", "website": True, "sitemap": False}


class PortalConsultation(http.Controller):
    """Ministries and associations read a draft and comment on it (许可证制度介绍 二)."""

    @http.route(HOME, methods=["GET"], **ASKED)
    def consultations(self):
        self._refuse_others()
        rows = request.env["licence.consultation"].search([])
        return self._page("portal_consultations", request.env._("Drafts for Comment"), rows=rows)

    @http.route(f"{HOME}/<int:number>", methods=["GET"], **ASKED)
    def consultation(self, number):
        row = self._asked(number)
        return self._page("portal_consultation", row.name, row=row, lines=row._lines())

    @http.route(f"{HOME}/<int:number>/draft", methods=["GET"], **ASKED)
    def draft(self, number):
        row = self._asked(number)
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
        row = self._asked(number)
        attempt(
            lambda: self._say(row, text, place),
            request.env._("Your comment was received."),
        )
        return request.redirect(f"{HOME}/{row.id}")

    def _refuse_others(self):
        """Who was never invited hears what everybody hears of a page that is not there."""
        if not request.env.user.has_group(PARTY):
            raise request.not_found()

    def _asked(self, number):
        self._refuse_others()
        return mine("licence.consultation", number)

    def _page(self, template, title, **values):
        is_applicant = request.env.user.has_group("industrial_licence.group_applicant")
        return page(template, page_title=title, is_party_only=not is_applicant, **values)

    def _say(self, row, text, place):
        request.env["licence.consultation.comment"].create(
            {"consultation_id": row.id, "text": text.strip(), "place": place.strip()}
        )
