from odoo import http
from odoo.fields import Domain
from odoo.http import content_disposition, request

from ..tools import public_question as ask
from .public_face import FRESH, HOME, OPEN, BadQuestion, PublicFace

NOT_INLINE = ("Content-Security-Policy", "default-src 'none'; sandbox")

LIBRARY = ("licence_law", "licence_rule_book", "licence_publication", "licence_interpretation")


class PublicRegister(PublicFace, http.Controller):
    """Registers of people, bodies and results; laws and rule books."""

    @http.route(f"{HOME}/people", **OPEN)
    def people(self, **_asked):
        version = self._version("licence_auditor", "licence_sanction", "licence_employer")
        return self._page("public_people", version, self._read_people)

    def _read_people(self):
        known = request.env["licence.public.person"].search([]).grouped("kind")
        return {
            "title": request.env._("Auditors and Technical Experts"), "here": "people",
            "auditors": known.get("auditor", ()), "experts": known.get("expert", ()),
        }  # fmt: skip

    @http.route(f"{HOME}/contacts", **OPEN)
    def contacts(self, **_asked):
        contacts = request.env["licence.public.contact"]
        version = self._version(*contacts._tables())
        return self._page("public_contacts", version, lambda: self._read_contacts(contacts))

    def _read_contacts(self, contacts):
        found = contacts.with_env(request.env).search([])
        return {"title": request.env._("Contacts"), "here": "contacts",
                "groups": self._by_kind(found)}  # fmt: skip

    def _by_kind(self, found):
        """[(words, records)] in the order of the selection."""
        words = found._fields["kind"]._description_selection(request.env)
        grouped = found.grouped("kind")
        return [(word, grouped[kind]) for kind, word in words if kind in grouped]

    @http.route(f"{HOME}/results", **OPEN)
    def results(self, **_asked):
        version = self._version("licence_public_result")
        return self._page("public_results", version, self._read_results)

    def _read_results(self):
        rows = request.env["licence.public.result"].search([], limit=200)
        return {"title": request.env._("Results of Inspections and Spot Checks"), "here": "results",
                "groups": self._by_kind(rows)}  # fmt: skip

    @http.route(f"{HOME}/laws", **OPEN)
    def laws(self, **_asked):
        self._speak()
        documents = request.env["licence.public.document"]
        kinds = documents._fields["kind"]._description_selection(request.env)
        values = {
            "title": request.env._("Laws and Rules"), "here": "laws", "asked": self._asked,
            "kinds": kinds, "groups": [], "fault": None, "day": self._today(),
        }  # fmt: skip
        try:
            day = ask.day(self._asked, "on", self._today())
            text, kind = ask.words(self._asked, "q"), ask.choice(self._asked, "kind", dict(kinds))
        except BadQuestion as error:
            return self._refusal(error, "public_laws", values)
        version = self._version(*LIBRARY)
        domain = documents._matching(text) & Domain(
            "kind", "in", [kind] if kind else list(dict(kinds))
        )
        return self._page("public_laws", version, lambda: self._read_laws(values, domain, day))

    def _read_laws(self, values, domain, day):
        documents = request.env["licence.public.document"]
        if not self._asked.get("history"):
            domain &= documents._in_force_domain(day)
        return {**values, "day": day, "groups": self._by_kind(documents.search(domain))}

    def _document(self, document_id):
        return request.env["licence.public.document"].search([("id", "=", document_id)], limit=1)

    @http.route(f"{HOME}/laws/<int:document_id>", **OPEN)
    def law(self, document_id, **_asked):
        if document_id > 2**31 - 1 or not (document := self._document(document_id)):
            return self._error(404)
        version = self._version(*LIBRARY)
        return self._page("public_law", version, lambda: self._read_law(document))

    def _read_law(self, document):
        document = document.with_env(request.env)
        return {"title": document.name, "here": "laws", "document": document,
                "explanations": document._explanations()}  # fmt: skip

    @http.route(f"{HOME}/laws/<int:document_id>/file", **OPEN)
    def law_file(self, document_id, **_asked):
        document = self._document(document_id) if document_id < 2**31 else None
        if not document or not document.has_file:
            return self._error(404)
        name, raw = document._file()
        return self._download(name, raw)

    def _download(self, name, raw):
        headers = [("Content-Type", "application/octet-stream"), NOT_INLINE,
                   ("Content-Disposition", content_disposition(name)), *FRESH]  # fmt: skip
        return request.make_response(raw, headers)
