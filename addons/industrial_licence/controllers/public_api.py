import hashlib
import json

from odoo import http
from odoo.fields import Domain
from odoo.http import content_disposition, request

from ..models.public_certificate import PUBLIC, STANDINGS
from ..models.public_dump import FORMATS
from ..tools import public_question as ask
from ..tools.open_api import MOST, ROOT, description
from .public_face import FRESH, HOME, OPEN, BadQuestion, PublicFace

JSON, PROBLEM = "application/json; charset=utf-8", "application/problem+json; charset=utf-8"
ANYBODY = ("Access-Control-Allow-Origin", "*")
ROWS = 50
FOLDED = ("credit_code", "product")


class PublicApi(PublicFace, http.Controller):
    """The register for programs: read only, by cursor, described at openapi.json."""

    @property
    def _register(self):
        return request.env["licence.public.certificate"]

    @http.route(f"{ROOT}/openapi.json", **OPEN)
    def described(self, **_asked):
        return self._told(description(STANDINGS))

    @http.route(f"{ROOT}/certificates", **OPEN)
    def certificates(self, **_asked):
        return self._reply(self._certificates)

    def _certificates(self):
        told = self._asked
        holder = ask.words(told, "holder")
        if holder and len(ask.plain(holder)) < 2:
            raise BadQuestion("holder", ask.Fault.TOO_SHORT)
        region = ask.area(told, "region")
        asked = {
            **ask.number_asked(ask.words(told, "number")),
            **{name: ask.plain(ask.words(told, name)) for name in FOLDED},
            "holder": holder, "province": ask.area(told, "province"),
            "region": ask.region_pattern(region) if region else "",
            "standing": ask.choice(told, "status", STANDINGS), "after": ask.cursor(told),
            "day": ask.day(told, "on", None),
        }  # fmt: skip
        limit = ask.count(told, "limit", ROWS, MOST)
        rows = self._register._look_up(asked, asked["day"], limit=limit + 1)
        return self._paged(rows, limit, "issued_on")

    def _paged(self, rows, limit, order):
        last = rows[limit - 1] if len(rows) > limit else None
        items = [_with_standing(row) for row in rows[:limit]]
        return {"items": items, "next": last and ask.packed(last[order], last["id"])}

    @http.route(f"{ROOT}/certificates/<string:number>", **OPEN)
    def certificate(self, number, **_asked):
        return self._reply(lambda: self._certificate(number))

    def _certificate(self, number):
        day = ask.day(self._asked, "on", None)
        wanted = ask.number(ask.words({"number": number}, "number"))
        row = self._register._by_number(wanted, day)
        return _with_standing(row) if row else 404

    @http.route(f"{ROOT}/cancelled", **OPEN)
    def cancelled(self, **_asked):
        return self._reply(self._cancelled)

    def _cancelled(self):
        limit = ask.count(self._asked, "limit", ROWS, MOST)
        asked = {"province": ask.area(self._asked, "province"), "after": ask.cursor(self._asked),
                 "day": None}  # fmt: skip
        rows = self._register._ended(asked, limit=limit + 1)
        return self._paged(rows, limit, "ended_on")

    @http.route(f"{ROOT}/changes", **OPEN)
    def changes(self, **_asked):
        return self._reply(self._changes)

    def _changes(self):
        position, last_id = ask.feed_cursor(self._asked)
        limit = ask.count(self._asked, "limit", ROWS, MOST)
        rows = request.env["licence.public.feed"]._changes(position, last_id, limit)
        if rows is None:
            return 410
        if rows:
            position, last_id = rows[-1]["position"], rows[-1]["id"]
        return {
            "items": [_change(row) for row in rows], "next": ask.packed(position, last_id),
            "is_last": len(rows) < limit,
        }  # fmt: skip

    @http.route(f"{ROOT}/catalogue", **OPEN)
    def catalogue(self, **_asked):
        return self._reply(self._catalogue)

    def _catalogue(self):
        day = ask.day(self._asked, "on", self._today())
        running = Domain("effective_to", "=", False) | Domain("effective_to", ">=", day)
        names = ("version category product units number_stem level effective_from effective_to "
                 "cancelled_on").split()  # fmt: skip
        rows = request.env["licence.public.listing"].search_read(
            Domain("effective_from", "<=", day) & running, names, load=None
        )
        return {"items": [{name: _plain(row[name] or None) for name in names} for row in rows]}

    @http.route(f"{ROOT}/dumps", **OPEN)
    def dumps(self, **_asked):
        return self._reply(lambda: {"items": request.env["licence.public.dump"]._listed()})

    @http.route(f"{ROOT}/dumps/<string:day>.<string:kind>.gz", **OPEN)
    def dump(self, day, kind, **_asked):
        try:
            wanted = ask.day({"day": day}, "day", None)
        except BadQuestion as error:
            return self._problem(400, error)
        found = kind in FORMATS and request.env["licence.public.dump"]._file(wanted, kind)
        if not found:
            return self._problem(404)
        name, raw = found
        headers = [("Content-Type", "application/gzip"), *FRESH, ANYBODY,
                   ("Content-Disposition", content_disposition(name))]  # fmt: skip
        return request.make_response(raw, headers)

    @http.route(f"{HOME}/data", **OPEN)
    def page(self, **_asked):
        return self._page("public_data", self._version("licence_public_dump"), self._read_page)

    def _read_page(self):
        return {"title": request.env._("Open Data"), "here": "data", "root": ROOT,
                "dumps": request.env["licence.public.dump"]._listed()}  # fmt: skip

    def _reply(self, read):
        """One question: brake, read, answer; every refusal is a sentence in JSON."""
        if self._is_held():
            return self._problem(429)
        try:
            found = read()
        except BadQuestion as error:
            return self._problem(400, error)
        return self._problem(found) if isinstance(found, int) else self._told(found)

    def _told(self, found):
        body = json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
        etag = hashlib.sha256(body).hexdigest()[:32]
        headers = [("Content-Type", JSON), *FRESH, ANYBODY, ("ETag", f'"{etag}"')]
        if request.httprequest.if_none_match.contains_weak(etag):
            return request.make_response("", headers=headers, status=304)
        return request.make_response(body, headers)

    def _problem(self, code, error=None):
        self._speak()
        site = request.env["licence.public.site"]
        title, sentence = site._error_words(code)
        if error:
            sentence = f"{error.field}: {site._fault_words(error.fault)}"
        body = json.dumps({"status": code, "title": title, "detail": sentence}, ensure_ascii=False)
        headers = [("Content-Type", PROBLEM), *FRESH, ANYBODY]
        headers += [("Retry-After", "60")] if code == 429 else []
        return request.make_response(body, headers=headers, status=code)


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value


def _public(row):
    return {name: _plain(row[name]) for name in PUBLIC}


def _with_standing(row):
    return {**_public(row), "standing": row["standing"], "as_of": str(row["as_of"])}


def _change(row):
    gone = row["is_removed"]
    return {"number": row["number"], "removed": gone,
            "changed_at": f"{row['changed_at']:%Y-%m-%dT%H:%M:%SZ}",
            "certificate": None if gone else _public(row)}  # fmt: skip
