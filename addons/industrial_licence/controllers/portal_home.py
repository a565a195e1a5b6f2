from odoo.addons.portal.controllers.portal import CustomerPortal
from odoo.http import request, route

from .portal_desk import attempt, mine, page


class PortalHome(CustomerPortal):
    """The first page of an enterprise: what waits for it, and the ways on."""

    @route()
    def home(self, **kw):
        if not request.env.user.has_group("industrial_licence.group_applicant"):
            return super().home(**kw)
        return page("portal_home", nav="home", **request.env["licence.mandate"]._home())

    @route("/my/enterprises", type="http", auth="user", methods=["GET"], website=True)
    def enterprises(self):
        mandates = request.env["licence.mandate"]
        return page("portal_enterprises", nav="enterprises", **mandates._people())

    @route("/my/mandates/<string:number>/end", type="http", auth="user", methods=["POST"],
           website=True)  # fmt: skip
    def end_mandate(self, number, **_form):
        mandate = mine("licence.mandate", number)
        attempt(mandate._end_online, request.env._("The mandate has ended."))
        return request.redirect("/my/enterprises")
