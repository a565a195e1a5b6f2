from urllib.parse import quote

from odoo import http
from odoo.http import request

from ..models.public_certificate import STANDINGS
from ..tools import public_question as ask
from .public_face import HOME, OPEN, BadQuestion, PublicFace

ROWS = 50
# 信息管理规定 27 and 28 name these columns, in this order.
HOLDER_COLUMNS = (
    ("holder", "企业名称", "Enterprise"), ("product", "获证产品", "Licensed Product"),
    ("number", "许可证编号", "Licence Number"), ("approved_on", "批准日期", "Approved On"),
    ("valid_until", "有效期", "Valid Until"),
)  # fmt: skip
CANCELLED_COLUMNS = (
    ("holder", "企业名称", "Enterprise"), ("product", "获证产品", "Licensed Product"),
    ("number", "许可证编号", "Licence Number"), ("obtained_on", "获证日期", "Obtained On"),
    ("end_reason", "注销原因", "Reason of the Cancellation"),
)  # fmt: skip


class PublicCertificates(PublicFace, http.Controller):
    """Look-up of certificates and the lists of articles 27 and 28."""

    @property
    def _register(self):
        return request.env["licence.public.certificate"]

    @http.route(f"{HOME}/certificates", **OPEN)
    def look_up(self, **_asked):
        values = self._form_values()
        try:
            asked = self._question()
        except BadQuestion as error:
            return self._refusal(error, "public_certificates", values)
        if asked and self._is_held():
            return self._error(429)
        version = self._register._version() if asked else ""
        return self._page("public_certificates", version, lambda: self._found(asked, values))

    def _form_values(self):
        self._speak()
        return {
            "title": request.env._("Certificate Look-Up"), "here": "certificates",
            "asked": self._asked, "provinces": self._register._provinces(), "rows": None,
            "standings": list(self._register._standing_words().items()), "fault": None,
        }  # fmt: skip

    def _question(self):
        """What is asked; nothing when the form is opened empty."""
        told = self._asked
        province = ask.area(told, "province")
        asked = {
            **ask.kind_of(ask.words(told, "q")),
            "product": ask.plain(ask.words(told, "product")),
            "province": province if province.endswith("0000") else "",
            "region": "" if province.endswith("0000") else ask.region_pattern(province),
            "standing": ask.choice(told, "status", STANDINGS),
        }
        asked["region"] = asked["region"] if province else ""
        day, after = ask.day(told, "on", None), ask.cursor(told)
        if not any(asked.values()):
            return None
        return {**asked, "day": day, "after": after}

    def _found(self, asked, values):
        if not asked:
            return values
        rows = self._register._look_up(asked, asked["day"], limit=ROWS + 1)
        return {
            **values, "rows": self._told(rows[:ROWS]), "day": asked["day"] or self._today(),
            "next": self._next(f"{HOME}/certificates", rows, "issued_on"),
            "narrow": "holder" in asked and len(rows) > ROWS,
            "akin": [] if rows else self._register._akin(asked.get("number", "")),
        }  # fmt: skip

    def _told(self, rows):
        words = self._register._standing_words()
        return [{**row, "standing_word": words[row["standing"]]} for row in rows]

    def _next(self, path, rows, order):
        """Address of the next page; nothing on the last."""
        if len(rows) <= ROWS:
            return None
        last = rows[ROWS - 1]
        kept = {name: value for name, value in self._asked.items() if name not in ("after", "lang")}
        return self._link(path, **{**kept, "after": ask.packed(last[order], last["id"])})

    @http.route(f"{HOME}/certificates/<string:number>", **OPEN)
    def certificate(self, number, **_asked):
        self._speak()
        try:
            wanted = ask.number(ask.words({"number": number}, "number"))
            day = ask.day(self._asked, "on", None)
        except BadQuestion:
            return self._absent(number[: ask.LONGEST])
        row = self._register._by_number(wanted, day)
        # A province's number names one certificate; without the sign it may be meant for several.
        akin = [] if row and wanted.startswith("(") else self._register._akin(wanted)
        if not row:
            return self._absent(wanted, akin)
        version = f"{row['changed_at']} {row['standing']} {row['as_of']} {akin}"
        return self._page("public_certificate", version, lambda: self._one(row, akin))

    def _absent(self, number, akin=()):
        if len(akin) == 1 and akin[0].endswith(f"){number}"):
            found = f"{HOME}/certificates/{quote(akin[0])}"
            return request.redirect(self._link(found, on=self._asked.get("on")))
        values = {"title": request.env._("No such certificate"), "here": "certificates",
                  "row": None, "number": number, "akin": akin}  # fmt: skip
        return self._page("public_certificate", f"absent {akin}", lambda: values, status=404)

    def _one(self, row, akin):
        return {
            "akin": akin,
            "title": row["number"],
            "here": "certificates",
            "day": row["as_of"],
            "row": self._told([row])[0],
        }

    @http.route(f"{HOME}/holders", **OPEN)
    def holders(self, **_asked):
        return self._list("holders", HOLDER_COLUMNS, "issued_on")

    @http.route(f"{HOME}/cancelled", **OPEN)
    def cancelled(self, **_asked):
        return self._list("cancelled", CANCELLED_COLUMNS, "ended_on")

    def _list(self, kind, columns, order):
        self._speak()
        values = {
            "title": request.env._("List of Holders") if kind == "holders"
            else request.env._("List of Cancelled Certificates"),
            "here": kind, "kind": kind, "provinces": self._register._provinces(),
            "asked": self._asked, "rows": [], "next": None, "fault": None, "path": f"{HOME}/{kind}",
            "columns": [(key, english if self._is_english() else chinese)
                        for key, chinese, english in columns],
        }  # fmt: skip
        try:
            asked = {"province": ask.area(self._asked, "province"),
                     "after": ask.cursor(self._asked),
                     "day": None}  # fmt: skip
        except BadQuestion as error:
            return self._refusal(error, "public_list", values)
        if self._is_held():
            return self._error(429)
        version = self._register._version()
        return self._page("public_list", version, lambda: self._listed(values, asked, order))

    def _listed(self, values, asked, order):
        if values["kind"] == "holders":
            living = {**asked, "living": True}
            rows = self._register._look_up(living, asked["day"], limit=ROWS + 1)
        else:
            rows = self._register._ended(asked, limit=ROWS + 1)
        told = [self._row(row, values["kind"]) for row in rows[:ROWS]]
        return {**values, "rows": told, "next": self._next(values["path"], rows, order)}

    def _row(self, row, kind):
        announced = row["announced_on"] if kind == "holders" else row["end_announced_on"]
        link = self._link(f"{HOME}/certificates/{row['number']}")
        return {**row, "number": (row["number"], link), "announced": announced}
