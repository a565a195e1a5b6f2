import hashlib
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from odoo.http import request
from odoo.tools import file_path, lazy

from ..tools.legal_time import legal_today
from ..tools.public_cache import Brake, Pages
from ..tools.public_question import BadQuestion

HTML = ("Content-Type", "text/html; charset=utf-8")
# A browser asks again every time, and mostly hears 304: what was revoked is not shown from a shelf.
FRESH = [("Cache-Control", "public, no-cache"), ("X-Content-Type-Options", "nosniff")]


def is_replica_asked(*_route):
    """What was revoked is not shown valid by a replica that has not heard of it."""
    return not request.env.cr.readonly or request.env["licence.public.site"]._is_fresh()


OPEN = {"type": "http", "auth": "public", "methods": ["GET"], "readonly": is_replica_asked,
        "save_session": False, "sitemap": False}  # fmt: skip
HOME = "/licence/public"
PAGES, BRAKE = Pages(400), Brake()


@cache
def look():
    """Names the style sheet by its content, so that a browser may keep it."""
    sheet = Path(file_path("industrial_licence/static/src/public/public.css"))
    return hashlib.sha256(sheet.read_bytes()).hexdigest()[:12]


class PublicFace:
    """What all public pages share: language, cache by version, brake, calm refusals.

    No controller itself: Odoo would melt all that inherit from one into a single class.
    """

    @property
    def _asked(self):
        return request.httprequest.args

    def _is_english(self):
        return self._asked.get("lang") == "en"

    def _speak(self):
        request.update_context(lang="en_US" if self._is_english() else "zh_CN")

    def _today(self):
        return legal_today(request.env)

    def _link(self, path, **more):
        """An address of ours in the language of this page."""
        told = {name: value for name, value in more.items() if value not in (None, "", False)}
        if self._is_english():
            told["lang"] = "en"
        return f"{path}?{urlencode(told)}" if told else path

    def _frame(self):
        """What the frame of every page shows."""
        rest = {name: value for name, value in self._asked.items() if name != "lang"}
        other = rest if self._is_english() else {**rest, "lang": "en"}
        path = request.httprequest.path
        return {
            "link": self._link,
            "look": look(),
            "lang_tag": "en" if self._is_english() else "zh-CN",
            "other_tag": "zh-CN" if self._is_english() else "en",
            "other_word": "中文" if self._is_english() else "English",
            "other_url": f"{path}?{urlencode(other)}" if other else path,
            "bureau": request.env["licence.public.site"]._bureau(),
            "today": lazy(self._today),
        }

    def _page(self, template, version, read, status=200):
        """A page drawn once for each version of what it shows; `read` is called only then."""
        self._speak()
        key = self._key(template, version)
        if request.httprequest.if_none_match.contains_weak(key):
            return request.make_response("", headers=[*FRESH, ("ETag", f'"{key}"')], status=304)
        page = PAGES.find(key)
        if page is None:
            page = self._drawn(template, read())
            PAGES.keep(key, page)
        return request.make_response(page, [HTML, *FRESH, ("ETag", f'"{key}"')], status=status)

    def _key(self, *parts):
        told = (request.db, request.env.registry.registry_sequence, look(),
                request.httprequest.full_path, *parts)  # fmt: skip
        return hashlib.sha256(repr(told).encode()).hexdigest()[:32]

    def _drawn(self, template, values):
        # Our pages show neither the user nor the company Odoo would read whole for each of them.
        drawer = request.env["ir.qweb"].with_context(minimal_qcontext=True)
        name = template if "." in template else f"industrial_licence.{template}"
        body = drawer._render(name, {**self._frame(), **values})
        return f"<!DOCTYPE html>\n{body}".encode()

    def _refusal(self, error, template, values):
        """The same page with one sentence on what cannot be read; nothing is looked up."""
        self._speak()
        sentence = request.env["licence.public.site"]._fault_words(error.fault)
        page = self._drawn(template, {**values, "fault": sentence})
        return request.make_response(page, [HTML, *FRESH], status=400)

    def _error(self, code):
        self._speak()
        heading, sentence = request.env["licence.public.site"]._error_words(code)
        page = self._drawn("public_error", {"heading": heading, "sentence": sentence, "code": code})
        return request.make_response(page, [HTML, *FRESH], status=code)

    def _is_held(self):
        most = request.env["licence.public.site"]._rate()
        return BRAKE.holds(request.httprequest.remote_addr or "", most)

    def _version(self, *tables):
        return request.env["licence.public.site"]._version(*tables)


__all__ = ["FRESH", "HOME", "HTML", "OPEN", "BadQuestion", "PublicFace"]
