"""The back office as its client asks it: menus, views and first rows, over the same RPC."""

import http.cookiejar
import json
import os
import re
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ET

URL = os.environ["LICENCE_URL"]
PASSWORD = os.environ["LICENCE_PASSWORD"]
OURS = ("industrial_licence.", "licence_labs.", "licence_supervision.")
SPOKEN = ("string", "title", "help", "confirm", "placeholder")
# A name made of a model and a number: nobody said what the record is called.
NAMELESS = re.compile(r"^[a-z_.]+,\d+$")
seen_views = {}
actions = {}


def accounts():
    """One account of each post that comes to the back office."""
    return (
        "intake.demo", "handler.demo", "approver.demo", "clerk.demo", "archive.demo",
        "catalogue.demo", "manager.demo", "journal.demo", "office.demo", "centre.demo",
        "body.demo", "head.demo", "leader.demo", "auditor.demo",
        "lab.officer.demo", "lab.centre.demo", "xiling.officer.demo", "enforcer.demo",
        "petition.demo", "chief.demo", "reporter.demo",
    )  # fmt: skip


class BackOffice:
    """One signed-in person; each answer of the server is read like the web client reads it."""

    def __init__(self, login):
        self.login = login
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)
        page = self._get("/web/login")
        token = re.search(r'name="csrf_token" value="([^"]+)"', page).group(1)
        form = {"csrf_token": token, "login": login, "password": PASSWORD}
        self.opener.open(URL + "/web/login", urllib.parse.urlencode(form).encode()).read()
        self.context = self._rpc("/web/session/get_session_info", {})["user_context"]

    def _get(self, path):
        with self.opener.open(URL + path, timeout=60) as answer:
            return answer.read().decode()

    def _rpc(self, path, params):
        body = json.dumps({"jsonrpc": "2.0", "method": "call", "params": params}).encode()
        asked = urllib.request.Request(URL + path, body, {"Content-Type": "application/json"})
        with self.opener.open(asked, timeout=60) as answer:
            told = json.loads(answer.read())
        if "error" in told:
            raise Refused(told["error"]["data"]["message"])
        return told["result"]

    def call(self, model, method, *args, **kwargs):
        kwargs["context"] = {**self.context, **kwargs.get("context", {})}
        return self._rpc(
            f"/web/dataset/call_kw/{model}/{method}",
            {"model": model, "method": method, "args": list(args), "kwargs": kwargs},
        )

    def menus(self):
        """Our menus with an action, as this person's bar shows them."""
        found = json.loads(self._get("/web/webclient/load_menus"))
        return [
            menu for menu in found.values()
            if menu.get("actionID") and (menu.get("xmlid") or "").startswith(OURS)
        ]  # fmt: skip

    def visit(self, menu, is_foreign):
        """Complaints about one menu: what it is called, what opens, what stands in it."""
        where = f"{self.login} {menu['xmlid']}"
        try:
            heard = self._action(self._loaded(menu["actionID"]), is_foreign)
        except Refused as refusal:
            heard = [f"does not open: {refusal}"]
        if is_foreign(menu["name"]):
            heard.append(f"is called {menu['name']!r}")
        return [f"{where}: {line}" for line in heard]

    def _loaded(self, number):
        """An action is the same for everybody who has its menu."""
        if number not in actions:
            actions[number] = self._rpc("/web/action/load", {"action_id": number})
        return actions[number]

    def _action(self, action, is_foreign):
        if action["type"] != "ir.actions.act_window":
            return []
        context = self._evaluated(action["context"])
        heard = self._help(action, is_foreign)
        search = action["search_view_id"] and action["search_view_id"][0]
        wanted = [*map(list, action["views"]), [search, "search"]]
        return heard + self.complaints_of(
            action["res_model"], context, is_foreign, wanted, action["domain"] or "[]"
        )

    def _help(self, action, is_foreign):
        words = re.sub(r"<[^>]+>", " ", action.get("help") or "")
        heard = [f"foreign help {words.strip()!r}"] if is_foreign(words) else []
        return heard if action.get("help") or action["target"] == "new" else [*heard, "has no help"]

    def _evaluated(self, context):
        """A context travels as text; only its plain values matter to the server."""
        if isinstance(context, dict):
            return context
        plain = re.findall(r"['\"](\w+)['\"]:\s*(\d+|True|False|'[^']*')", context or "")
        return {key: json.loads(value.lower().replace("'", '"')) for key, value in plain}

    def complaints_of(self, model, context, is_foreign, views=((False, "list"),), domain="[]"):
        try:
            told = self.call(model, "get_views", [list(view) for view in views], context=context)
        except Refused as refusal:
            return [f"does not open: {refusal}"]
        heard = [
            f"{kind} view says {text!r}"
            for kind, view in told["views"].items()
            for text in self._texts(view, told["models"][model]["fields"])
            if is_foreign(text)
        ]
        return heard + self._rows(model, told, context, domain)

    def _texts(self, view, fields):
        """Labels of a view: its own words, and the labels of the fields that show one."""
        key = view["arch"]
        if key not in seen_views:
            seen_views[key] = list(_spoken(ET.fromstring(view["arch"]), fields))
        return seen_views[key]

    def _rows(self, model, told, context, domain):
        """The first record as its list shows it and as its form opens it, in one question."""
        fields = told["models"][model]["fields"]
        views = [told["views"][kind]["arch"] for kind in ("list", "kanban", "form")
                 if kind in told["views"]]  # fmt: skip
        asked = {"display_name": {}}
        for arch in views:
            asked |= _asked(ET.fromstring(arch), fields)
        rule = domain if isinstance(domain, list) else _plain_domain(domain)
        try:
            rows = self.call(
                model, "web_search_read", rule, asked, limit=1, context=context
            )["records"]  # fmt: skip
        except Refused as refusal:
            return [f"its first record does not open: {refusal}"]
        names = [row["display_name"] or "" for row in rows]
        return [f"a record is called {name!r}" for name in names if NAMELESS.match(name)]


class Refused(Exception):
    """The server said no: its first lines."""

    def __str__(self):
        return " ".join(super().__str__().split())[:160]


def _spoken(node, fields):
    """Every text an official sees in this view: its own words, else the labels of its fields."""
    for element in list(node.iter())[1:]:
        if element.get("invisible") in ("1", "True") or element.get("column_invisible") == "True":
            continue
        yield from (element.get(name) for name in SPOKEN if element.get(name))
        if element.text and element.tag not in ("field", "t", "templates"):
            yield element.text.strip()
        field = fields.get(element.get("name")) if element.tag == "field" else None
        if field and not element.get("string"):
            yield field["string"]
        if field and field["type"] == "selection":
            yield from (label for _value, label in field["selection"])


def _asked(node, fields):
    """What the client would ask of the server for this view, one level deep."""
    spec = {}
    for element in node.iter("field"):
        name = element.get("name")
        if name in fields:
            is_relation = fields[name]["type"] in ("many2one", "many2many")
            spec[name] = {"fields": {"display_name": {}}} if is_relation else {}
    return spec


def _plain_domain(text):
    """A domain that names only values; one that speaks of the user is read by the server anyway."""
    try:
        return json.loads(
            text.replace("(", "[").replace(")", "]").replace("'", '"')
            .replace("False", "false").replace("True", "true").replace(",]", "]")
        )  # fmt: skip
    except ValueError:
        return []
