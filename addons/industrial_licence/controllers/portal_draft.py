import json

from odoo.exceptions import UserError
from odoo.http import Controller, request, route

from ..tools.online_form import record_id
from .portal_desk import attempt, mine, page

HOME = "/my/applications"
# A little above the largest file a dossier takes: the sentence comes from us, not from the wire.
LARGEST_POST = 24 * 1024 * 1024


class PortalDraft(Controller):
    """An application being filled in: guidance, draft, files, commitment, submission."""

    @route(f"{HOME}/new", type="http", auth="user", methods=["GET"], website=True)
    def need(self, q="", product="", enterprise="", **_rest):
        told = request.env["licence.product"]._guide_online(q, product, enterprise)
        return page("portal_need", nav="need", **told)

    @route(f"{HOME}/new", type="http", auth="user", methods=["POST"], website=True)
    def begin(self, **form):
        begun = []
        units = request.httprequest.form.getlist("units")
        applications = request.env["licence.application"]
        if attempt(lambda: begun.append(applications._begin_online(form, units))):
            return request.redirect(f"{HOME}/{begun[0].id}/edit")
        return request.redirect(request.httprequest.referrer or f"{HOME}/new", local=True)

    @route(f"{HOME}/<string:number>/edit", type="http", auth="user", methods=["GET"],
           website=True)  # fmt: skip
    def edit(self, number, **_rest):
        case = mine("licence.application", number)
        if not case._is_with_applicant():
            return request.redirect(f"{HOME}/{case.id}")
        return page("portal_draft", nav="applications", case=case, **case._form_online())

    @route(f"{HOME}/<string:number>/edit", type="http", auth="user", methods=["POST"],
           website=True)  # fmt: skip
    def save(self, number, version="", **form):
        case = mine("licence.application", number)
        units = request.httprequest.form.getlist("units")
        done = attempt(
            lambda: case._seen_at(record_id(version))._fill_in(form, units),
            request.env._("Saved."),
        )
        if not done:
            told = request.session.get("licence_obstacle")
            attempt(lambda: case._keep_typed({**form, "units": ",".join(units)}, case.typed_round))
            request.session["licence_obstacle"] = told
        return request.redirect(f"{HOME}/{case.id}/edit#{'next' if done else 'top'}")

    @route(f"{HOME}/<string:number>/typed", type="http", auth="user", methods=["POST"],
           website=True, max_content_length=128 * 1024)  # fmt: skip
    def typed(self, number, told="", typed_round="", **_rest):
        """Autosave: answers a machine; the page says what it heard."""
        case = mine("licence.application", number)
        try:
            with request.env.cr.savepoint():
                case._keep_typed(json.loads(told), record_id(typed_round))
        except (UserError, ValueError) as obstacle:
            return request.make_json_response({"kept": False, "why": str(obstacle)}, status=422)
        return request.make_json_response({"kept": True})

    @route(f"{HOME}/<string:number>/items/<string:item>", type="http", auth="user",
           methods=["POST"], website=True, max_content_length=LARGEST_POST)  # fmt: skip
    def hand_in(self, number, item, file=None, **_rest):
        case = mine("licence.application", number)
        material = mine("licence.dossier.item", item)
        if material.application_id != case:
            raise request.not_found()
        raw, name = (file.read(), file.filename) if hasattr(file, "read") else (b"", "")
        attempt(
            lambda: material._hand_in_online(name, raw),
            request.env._("“%(item)s” is handed in.", item=material.name),
        )
        page_of = f"{HOME}/{case.id}" + ("/edit" if case._is_with_applicant() else "")
        return request.redirect(f"{page_of}#item_{material.id}")

    @route(f"{HOME}/<string:number>/items/<string:item>/draw", type="http", auth="user",
           methods=["POST"], website=True)  # fmt: skip
    def draw(self, number, item, **_rest):
        case = mine("licence.application", number)
        material = mine("licence.dossier.item", item)
        if material.application_id != case:
            raise request.not_found()
        attempt(
            material._draw_online,
            request.env._("“%(item)s” was made from your entries.", item=material.name),
        )
        return request.redirect(f"{HOME}/{case.id}/edit#item_{material.id}")

    @route(f"{HOME}/<string:number>/sign", type="http", auth="user", methods=["POST"],
           website=True)  # fmt: skip
    def sign(self, number, seen="", read="", **_rest):
        case = mine("licence.application", number)
        attempt(
            lambda: case._sign_commitment(seen, has_read=read == "1"),
            request.env._("The commitment is signed."),
        )
        return request.redirect(f"{HOME}/{case.id}/edit#commitment")

    @route(f"{HOME}/<string:number>/submit", type="http", auth="user", methods=["POST"],
           website=True)  # fmt: skip
    def submit(self, number, version="", **_rest):
        case = mine("licence.application", number)
        done = attempt(
            lambda: case._seen_at(record_id(version))._submit_online(),
            request.env._("Your application is handed in."),
        )
        return request.redirect(f"{HOME}/{case.id}" + ("" if done else "/edit#submit"))

    @route(f"{HOME}/<string:number>/discard", type="http", auth="user", methods=["POST"],
           website=True)  # fmt: skip
    def discard(self, number, **_rest):
        case = mine("licence.application", number)
        attempt(case.unlink, request.env._("The draft is deleted."))
        return request.redirect(HOME)
