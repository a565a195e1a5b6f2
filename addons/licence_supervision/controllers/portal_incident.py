from odoo.addons.industrial_licence.controllers.portal_desk import attempt, listing, mine, page
from odoo.http import Controller, request, route

from .portal_files import LARGEST_POST, hand_over, handed_in, keep

HOME = "/my/licence/incidents"
MODEL = "licence.supervision.incident"


class PortalIncident(Controller):
    """产品质量安全事故: reported by the enterprise itself within 24 hours, supplemented later."""

    @route([HOME, f"{HOME}/page/<string:number>"], type="http", auth="user", methods=["GET"],
           website=True, sitemap=False)  # fmt: skip
    def incidents(self, number="1", **_rest):
        found = listing(MODEL, [], "id desc", number)
        return page("licence_supervision.portal_incidents", base=HOME, **found)

    @route(f"{HOME}/new", type="http", auth="user", methods=["GET"], website=True, sitemap=False)
    def new(self, **_rest):
        values = request.env[MODEL]._choices_online()
        said = request.env["licence.typed"]._kept("incident")
        return page("licence_supervision.portal_incident_new", said=said, **values)

    @route(f"{HOME}/new", type="http", auth="user", methods=["POST"], website=True,
           max_content_length=LARGEST_POST)  # fmt: skip
    def report(self, **form):
        made = []
        done = attempt(
            lambda: made.append(request.env[MODEL]._report_online(form, handed_in())),
            request.env._("The incident is reported."),
        )
        if done:
            return request.redirect(f"{HOME}/{made[0].id}")
        keep("incident", 0, form)
        return request.redirect(f"{HOME}/new#top")

    @route(f"{HOME}/<string:number>", type="http", auth="user", methods=["GET"], website=True,
           sitemap=False)  # fmt: skip
    def incident(self, number, **_rest):
        incident = mine(MODEL, number)
        said = request.env["licence.typed"]._kept("incident_more", incident.id)
        return page("licence_supervision.portal_incident", incident=incident, said=said)

    @route(f"{HOME}/<string:number>/supplement", type="http", auth="user", methods=["POST"],
           website=True, max_content_length=LARGEST_POST)  # fmt: skip
    def supplement(self, number, **form):
        incident = mine(MODEL, number)
        done = attempt(
            lambda: incident._supplement_online(form, handed_in()),
            request.env._("The supplementary report is handed in."),
        )
        if not done:
            keep("incident_more", incident.id, form)
        return request.redirect(f"{HOME}/{incident.id}#{'supplements' if done else 'top'}")

    @route(f"{HOME}/<string:number>/files/<string:file>", type="http", auth="user",
           methods=["GET"], website=True, sitemap=False)  # fmt: skip
    def file(self, number, file, **_rest):
        return hand_over(mine(MODEL, number), file)
