from odoo import http


class PortalVisit(http.Controller):
    @http.route("/my/visits", auth="user")
    def my_visits(self):
        return http.request.render("industrial_licence.my_visits")
