from odoo.fields import Domain
from odoo.http import Controller, request, route

from ..tools.online_form import SHORT, BadForm, record_id, words
from .portal_desk import attempt, listing, mine, page

HOME = "/my/applications"
SORTS = {"new": "id desc", "old": "id", "number": "number, id", "state": "state, id desc"}


class PortalApplication(Controller):
    """The applications of an enterprise: the list, and one case with its progress."""

    @route([HOME, f"{HOME}/page/<string:number>"], type="http", auth="user", methods=["GET"],
           website=True)  # fmt: skip
    def applications(self, number="1", q="", show="all", sort="new", **_rest):
        applications = request.env["licence.application"]
        try:
            asked = words({"q": q}, "q", SHORT)
        except BadForm:
            asked = ""
        domain = applications._domain_online(asked, show)
        found = listing("licence.application", domain, SORTS.get(sort, SORTS["new"]), number)
        return page(
            "portal_applications", nav="applications", q=asked, show=show, sort=sort, base=HOME,
            shows=applications._shows_online(), **found,
        )  # fmt: skip

    @route(f"{HOME}/<string:number>", type="http", auth="user", methods=["GET"], website=True)
    def application(self, number, **_rest):
        case = mine("licence.application", number)
        notices = request.env["licence.notice"].search(
            Domain("application_id", "=", case.id), order="id desc"
        )
        return page("portal_application", nav="applications", case=case, notices=notices)

    @route(f"{HOME}/<string:number>/withdraw", type="http", auth="user", methods=["POST"],
           website=True)  # fmt: skip
    def withdraw(self, number, reason="", version="", **_rest):
        case = mine("licence.application", number)
        attempt(
            lambda: case._seen_at(record_id(version))._withdraw_online(reason),
            request.env._("The application is withdrawn."),
        )
        return request.redirect(f"{HOME}/{case.id}")

    @route(f"{HOME}/<string:number>/files/<string:version>", type="http", auth="user",
           methods=["GET"], website=True)  # fmt: skip
    def file(self, number, version, **_rest):
        case = mine("licence.application", number)
        file = mine("licence.dossier.version", version)
        if file.application_id != case:
            raise request.not_found()
        return (
            request.env["ir.binary"]
            ._get_stream_from(file, "content", file.name)
            .get_response(as_attachment=True)
        )
