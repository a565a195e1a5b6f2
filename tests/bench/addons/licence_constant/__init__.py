from odoo import http


class Constant(http.Controller):
    """What Odoo itself costs: session, user, routing, answer."""

    @http.route("/licence_constant", type="http", auth="public", methods=["GET"], readonly=True,
                save_session=False)  # fmt: skip
    def constant(self):
        return http.request.make_json_response({"constant": True})
