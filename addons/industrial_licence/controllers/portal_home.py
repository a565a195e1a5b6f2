import json

from odoo.addons.portal.controllers.portal import CustomerPortal
from odoo.exceptions import UserError
from odoo.http import request, route

from ..tools.online_form import record_id
from .portal_desk import attempt, mine, page

PASSWORDS = ("old", "new1", "new2")


class PortalHome(CustomerPortal):
    """The first page of an enterprise: what waits for it, and the ways on."""

    @route()
    def home(self, **kw):
        if not self._is_applicant():
            return super().home(**kw)
        return page("portal_home", nav="home", **request.env["licence.mandate"]._home())

    @route()
    def security(self, more="", **post):
        """An enterprise's people change their password here; devices and keys stay stock."""
        if more or not self._is_applicant():
            return super().security(**post)
        told = {}
        if request.httprequest.method == "POST":
            told = self._update_password(*(post.get(name, "").strip() for name in PASSWORDS))
        wrong = told.get("errors", {}).get("password", "")
        values = {
            "obstacle": " ".join(wrong.values()) if isinstance(wrong, dict) else wrong,
            "told": request.env._("The password is changed.") if told.get("success") else "",
        }
        answer = page("portal_account", nav="account", **values)
        answer.headers["X-Frame-Options"] = "SAMEORIGIN"
        return answer

    @route()
    def account(self, **kwargs):
        """Name and address of an enterprise come from the register, never from this page."""
        return self._to_own_page() or super().account(**kwargs)

    @route()
    def my_addresses(self, **query_params):
        return self._to_own_page() or super().my_addresses(**query_params)

    @route()
    def portal_address(self, *args, **query_params):
        return self._to_own_page() or super().portal_address(*args, **query_params)

    @route()
    def portal_address_submit(self, *args, **form_data):
        if self._is_applicant():
            raise request.not_found()
        return super().portal_address_submit(*args, **form_data)

    @route()
    def deactivate_account(self, validation, password, **post):
        """A mandate ends on the page of the enterprise; what its person signed keeps its name."""
        if self._is_applicant():
            raise request.not_found()
        return super().deactivate_account(validation, password, **post)

    def _is_applicant(self):
        return request.env.user.has_group("industrial_licence.group_applicant")

    def _to_own_page(self):
        return self._is_applicant() and request.redirect("/my/security")

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

    @route("/my/typed/<string:form>/<string:number>", type="http", auth="user", methods=["POST"],
           website=True, max_content_length=512 * 1024)  # fmt: skip
    def typed(self, form, number, told="", **_rest):
        """Autosave of the forms beside the application: answers a machine."""
        try:
            with request.env.cr.savepoint():
                request.env["licence.typed"]._keep(form, record_id(number), json.loads(told))
        except (UserError, ValueError) as obstacle:
            return request.make_json_response({"kept": False, "why": str(obstacle)}, status=422)
        return request.make_json_response({"kept": True})
