from odoo.exceptions import UserError
from odoo.http import Controller, request, route

from .portal_desk import OBSTACLE, attempt, listing, mine, page, pdf

CERTIFICATES, NOTICES = "/my/certificates", "/my/notices"
FORMS = {"original": "certificate_original", "copy": "certificate_copy"}


class PortalCertificate(Controller):
    """Certificates and notices of an enterprise: read, sign for, take along."""

    @route([CERTIFICATES, f"{CERTIFICATES}/page/<string:number>"], type="http", auth="user",
           methods=["GET"], website=True)  # fmt: skip
    def certificates(self, number="1", show="all", **_rest):
        certificates = request.env["licence.certificate"]
        domain = certificates._domain_online(show)
        found = listing("licence.certificate", domain, "valid_until desc, id desc", number)
        return page(
            "portal_certificates", nav="certificates", base=CERTIFICATES, show=show,
            shows=certificates._shows_online(), **found,
        )  # fmt: skip

    @route(f"{CERTIFICATES}/<string:number>", type="http", auth="user", methods=["GET"],
           website=True)  # fmt: skip
    def certificate(self, number, **_rest):
        return page(
            "portal_certificate", nav="certificates", paper=mine("licence.certificate", number)
        )

    @route(f"{CERTIFICATES}/<string:number>/<string:form>.pdf", type="http", auth="user",
           methods=["GET"], website=True)  # fmt: skip
    def download(self, number, form, **_rest):
        paper = mine("licence.certificate", number)
        code = FORMS.get(form, "")
        return self._hand_over(
            lambda: (f"{paper.number}.pdf", paper._bytes_for_holder(code)),
            f"{CERTIFICATES}/{paper.id}",
        )

    @route([NOTICES, f"{NOTICES}/page/<string:number>"], type="http", auth="user",
           methods=["GET"], website=True)  # fmt: skip
    def notices(self, number="1", show="all", **_rest):
        notices = request.env["licence.notice"]
        found = listing("licence.notice", notices._domain_online(show), "id desc", number)
        return page(
            "portal_notices", nav="notices", base=NOTICES, show=show,
            shows=notices._shows_online(), **found,
        )  # fmt: skip

    @route(f"{NOTICES}/<string:number>", type="http", auth="user", methods=["GET"], website=True)
    def notice(self, number, **_rest):
        return page("portal_notice", nav="notices", notice=mine("licence.notice", number))

    @route(f"{NOTICES}/<string:number>/receive", type="http", auth="user", methods=["POST"],
           website=True)  # fmt: skip
    def receive(self, number, **_rest):
        notice = mine("licence.notice", number)
        attempt(notice._receive, request.env._("The receipt is recorded."))
        return request.redirect(f"{NOTICES}/{notice.id}")

    @route(f"{NOTICES}/<string:number>/paper.pdf", type="http", auth="user", methods=["GET"],
           website=True)  # fmt: skip
    def paper(self, number, **_rest):
        notice = mine("licence.notice", number)
        return self._hand_over(
            lambda: (f"{notice.number}.pdf", notice._bytes_for_holder()), f"{NOTICES}/{notice.id}"
        )

    def _hand_over(self, bytes_of, back):
        try:
            return pdf(*bytes_of())
        except UserError as obstacle:
            request.session[OBSTACLE] = str(obstacle)
            return request.redirect(back)
