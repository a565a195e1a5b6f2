from psycopg2 import IntegrityError

from odoo.addons.industrial_licence.models.lifecycle_form import SEEN
from odoo.addons.portal.controllers.portal import pager as portal_pager
from odoo.exceptions import UserError
from odoo.http import content_disposition, request

PAGE = 40
TOLD = "licence_lab_told"
PDF = "application/pdf"


class LaboratoryDesk:
    """What every page of a laboratory shares; a foreign record is answered like an absent one."""

    def _lab(self):
        """The laboratory the account belongs to; nobody else has these pages."""
        own = request.env.user.licence_lab_id.id
        lab = own and request.env["licence.lab"].search([("id", "=", own)])
        if not lab:
            raise request.not_found()
        return lab

    def _own(self, model, record_id, path="lab_id"):
        found = request.env[model].search([("id", "=", record_id), (path, "=", self._lab().id)])
        if not found:
            raise request.not_found()
        return found

    def _page(self, template, tab, **values):
        told = request.session.pop(TOLD, None)
        shared = {"lab": self._lab(), "tab": tab, "told": told, "page_name": "laboratory"}
        response = request.render(f"licence_labs.{template}", {**shared, **values})
        # What one person saw does not come back to the next one at the same screen.
        response.headers["Cache-Control"] = "no-store"
        return response

    def _listed(self, model, domain, url, page, order=None, url_args=None):
        """One page of the laboratory's own records, and the way to the others."""
        records = request.env[model]
        domain = [("lab_id", "=", self._lab().id), *domain]
        total = records.search_count(domain)
        pager = portal_pager(url, total, page=page, step=PAGE, url_args=url_args)
        found = records.search(domain, order=order, limit=PAGE, offset=pager["offset"])
        return {"records": found, "pager": pager, "total": total}

    def _attempt(self, act):
        """Do it whole or not at all; the next page says why not. Returns whether it was done."""
        try:
            with request.env.cr.savepoint():
                act()
        except UserError as refusal:
            request.session[TOLD] = str(refusal)
            return False
        except IntegrityError:
            request.session[TOLD] = request.env._(
                "This was not kept: the same was entered at this moment. Look again."
            )
            return False
        return True

    def _drawn_up(self, model, url):
        """A new record of the laboratory, opened at once; what could not be made leads back."""
        made = []
        vals = {"lab_id": self._lab().id}
        self._attempt(lambda: made.append(request.env[model].create([vals])))
        return request.redirect(f"{url}/{made[0].id}" if made else url)

    def _back(self, back, otherwise):
        """To the page the form was sent from, never to another house."""
        return request.redirect(back if back.startswith("/my/lab/") else otherwise)

    def _seen(self, record, version):
        """The record as the page showed it: one that has moved on takes no step."""
        seen = int(version) if str(version).isdecimal() else -1
        told = {"model": record._name, "id": record.id, "version": seen}
        return record.with_context(**{SEEN: told})

    def _paper(self, record, form):
        """A form as PDF, or the page again with what it lacks."""
        drawn = []
        if not self._attempt(lambda: drawn.append(record._paper_content(form))):
            return None
        return self._bytes(drawn[0], f"{record._paper_name(form)}.pdf", PDF)

    def _bytes(self, content, name, kind):
        headers = [
            ("Content-Type", kind),
            ("Content-Disposition", content_disposition(name)),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "no-store"),
        ]
        return request.make_response(content, headers=headers)
