from odoo import http
from odoo.exceptions import AccessError, MissingError, UserError
from odoo.http import request


class Feedback(http.Controller):
    """The enterprise answers its feedback form; nobody it speaks of sees the answers."""

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
        values = {
            "form": form._public_words(),
            "answers": answers or {},
            "refusal": refusal,
            "page_name": "licence_feedback",
        }
        return request.render("industrial_licence.feedback_page", values)

    def _form(self, form_id):
        """A form of one's own, or the same answer as for none at all."""
        form = request.env["licence.feedback"].browse(form_id)
        try:
            form.check_access("read")
        except (AccessError, MissingError) as error:
            raise request.not_found() from error
        return form
