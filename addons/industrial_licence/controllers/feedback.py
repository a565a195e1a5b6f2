from odoo import http
from odoo.exceptions import AccessError, MissingError, UserError
from odoo.http import request

from .portal_desk import listing, page

HOME = "/my/feedback"


class Feedback(http.Controller):
    """The enterprise answers its feedback form; nobody it speaks of sees the answers."""

    @http.route(
        [HOME, f"{HOME}/page/<string:number>"], type="http", auth="user", website=True,
        methods=["GET"],
    )  # fmt: skip
    def forms(self, number="1", **_rest):
        return page(
            "feedback_forms",
            nav="feedback",
            base=HOME,
            **listing("licence.feedback", [], "id desc", number),
        )

    @http.route("/my/feedback/<int:form_id>", type="http", auth="user", website=True)
    def form(self, form_id, **_rest):
        return self._page(self._form(form_id))

    @http.route(
        "/my/feedback/<int:form_id>/answer", type="http", auth="user", website=True,
        methods=["POST"],
    )  # fmt: skip
    def answer(self, form_id, **answers):
        form = self._form(form_id)
        try:
            with request.env.cr.savepoint():
                form._give(answers)
        except UserError as refusal:
            return self._page(form, answers, str(refusal))
        return self._page(form)

    def _page(self, form, answers=None, refusal=""):
        return page(
            "feedback_page",
            nav="feedback",
            form=form._public_words(),
            answers=answers or {},
            refusal=refusal,
        )

    def _form(self, form_id):
        """A form of one's own, or the same answer as for none at all."""
        form = request.env["licence.feedback"].browse(form_id)
        try:
            form.check_access("read")
        except (AccessError, MissingError) as error:
            raise request.not_found() from error
        return form
