from odoo import http
from odoo.http import content_disposition, request

from ..tools import public_question as ask
from .public_face import FRESH, HOME, HTML, OPEN, BadQuestion, PublicFace


class PublicService(PublicFace, http.Controller):
    """Guide, publications, the calculator of terms and the progress of a case."""

    @http.route(f"{HOME}/guide", **OPEN)
    def guides(self, **_asked):
        version = self._version(
            "licence_service_guide", "licence_publication", "licence_guide_sample"
        )
        return self._page("public_guides", version, self._read_guides)

    def _read_guides(self):
        guides = request.env["licence.public.guide"].search([])
        return {"title": request.env._("Service Guide"), "here": "guide", "guides": guides}

    @http.route(f"{HOME}/guide/<int:guide_id>", **OPEN)
    def guide(self, guide_id, **_asked):
        guide = self._guide(guide_id)
        if not guide:
            return self._error(404)
        version = self._version(
            "licence_service_guide", "licence_guide_sample", "licence_guide_fee"
        )
        return self._page("public_guide", version, lambda: self._read_guide(guide))

    def _guide(self, guide_id):
        if guide_id > 2**31 - 1:
            return None
        return request.env["licence.public.guide"].search([("id", "=", guide_id)], limit=1)

    def _read_guide(self, guide):
        guide = guide.with_env(request.env)
        return {"title": guide.name, "here": "guide", "guide": guide, "samples": guide._samples()}

    @http.route(f"{HOME}/guide/<int:guide_id>/poster.pdf", **OPEN)
    def poster(self, guide_id, **_asked):
        guide = self._guide(guide_id)
        if not guide:
            return self._error(404)
        headers = [("Content-Type", "application/pdf"), *FRESH,
                   ("Content-Disposition", content_disposition(f"{guide.name}.pdf"))]  # fmt: skip
        return request.make_response(guide._poster(), headers)

    @http.route(f"{HOME}/samples/<int:sample_id>", **OPEN)
    def sample(self, sample_id, **_asked):
        found = sample_id < 2**31 and request.env["licence.guide.sample"]._download(sample_id)
        if not found:
            return self._error(404)
        name, raw = found
        headers = [("Content-Type", "application/octet-stream"), *FRESH,
                   ("Content-Disposition", content_disposition(name))]  # fmt: skip
        return request.make_response(raw, headers)

    @http.route(f"{HOME}/publications", **OPEN)
    def publications(self, **_asked):
        version = self._version("licence_publication")
        return self._page("public_publications", version, self._read_publications)

    def _read_publications(self):
        rows = request.env["licence.public.announcement"].search([], limit=200)
        return {"title": request.env._("Publications"), "here": "publications", "rows": rows}

    @http.route(f"{HOME}/publications/<int:publication_id>", **OPEN)
    def publication(self, publication_id, **_asked):
        domain = [("id", "=", publication_id if publication_id < 2**31 else 0)]
        found = request.env["licence.public.announcement"].search(domain)
        if not found:
            return self._error(404)
        version = self._version("licence_publication")
        version += request.env["licence.public.certificate"]._version()
        return self._page("public_publication", version, lambda: self._read_publication(found))

    def _read_publication(self, found):
        found = found.with_env(request.env)
        return {"title": found.name, "here": "publications", "row": found,
                "certificates": found._certificates(self._today())}  # fmt: skip

    @http.route(f"{HOME}/calculator", **OPEN)
    def calculator(self, **_asked):
        self._speak()
        calculator = request.env["licence.public.calculator"]
        limits = calculator._limits(self._today())
        values = {"title": request.env._("Time Limit Calculator"), "here": "calculator",
                  "limits": limits, "asked": self._asked, "sheet": None, "fault": None}  # fmt: skip
        try:
            code = ask.choice(self._asked, "code", {limit["code"] for limit in limits})
            day = ask.day(self._asked, "from", self._today())
        except BadQuestion as error:
            return self._refusal(error, "public_calculator", values)
        version = self._version(
            "licence_time_limit", "licence_calendar_day", "licence_calendar_year"
        )
        return self._page("public_calculator", version, lambda: self._counted(values, code, day))

    def _counted(self, values, code, day):
        calculator = request.env["licence.public.calculator"]
        return {**values, "day": day, "sheet": code and calculator._count(code, day)}

    @http.route(f"{HOME}/progress", **{**OPEN, "methods": ["GET", "POST"], "csrf": False})
    def progress(self, **_asked):
        """Not kept and not shared: a code in an address would stay in histories."""
        self._speak()
        values = {"title": request.env._("Progress of an Application"), "here": "progress",
                  "hidden": True, "told": None, "is_asked": False, "fault": None}  # fmt: skip
        try:
            number, code = (
                ask.words(request.httprequest.form, name) for name in ("number", "code")
            )
        except BadQuestion as error:
            return self._refusal(error, "public_progress", values)
        if number and self._is_held():
            return self._error(429)
        if number:
            told = request.env["licence.application"]._progress(number.upper(), code.upper())
            values.update(is_asked=True, told=told)
        page = self._drawn("public_progress", values)
        return request.make_response(page, [HTML, ("Cache-Control", "private, no-store")])
