from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools import online_form
from ..tools.legal_time import legal_now
from ..tools.online_form import BadForm

KEPT_DAYS = 90
MOST_OF_ONE = 60


class Typed(models.Model):
    """What a person has typed into a form of the portal and not sent yet; it binds nobody."""

    _name = "licence.typed"
    _description = "Form typed and not sent yet"
    _order = "id desc"
    _rec_name = "form"

    user_id = fields.Many2one("res.users", required=True, ondelete="cascade")
    form = fields.Char(required=True)
    number = fields.Integer(aggregator=None, help="Record the form is about; 0 for a new one.")
    told = fields.Json(required=True)

    _one_of_each = models.Constraint(
        "UNIQUE (user_id, form, number)", "This form is kept already; load the page again."
    )

    @api.model
    def _forms(self):
        """Forms of the portal that are kept while one types: form → {field: longest}."""
        return {}

    @api.model
    def _mine(self):
        # sudo: nobody holds rights on this table; each reaches the own rows by these doors only
        return self.sudo().search([("user_id", "=", self.env.uid)])

    @api.model
    def _kept(self, form, number=0):
        found = self._mine().filtered(lambda one: (one.form, one.number) == (form, number))
        return found.told or {}

    @api.model
    def _keep(self, form, number, told):
        """Known fields only, each within its limit; the oldest drafts of a person make room."""
        limits = self._forms().get(form)
        if limits is None:
            raise UserError(self.env._("This form is not kept while you type."))
        try:
            tidy = online_form.typed(told, limits)
        except BadForm as error:
            raise UserError(self._form_refusal(error)) from error
        mine = self._mine()
        known = mine.filtered(lambda one: (one.form, one.number) == (form, number))
        if known:
            known.told = tidy
            return
        mine[MOST_OF_ONE - 1 :].unlink()
        mine.create({"user_id": self.env.uid, "form": form, "number": number, "told": tidy})

    @api.model
    def _forget(self, form, number=0):
        self._mine().filtered(lambda one: (one.form, one.number) == (form, number)).unlink()

    @api.model
    def _form_refusal(self, error):
        if error.kind == "count":
            return self.env._("Write quantities as whole numbers without a unit, such as 120.")
        if error.kind == "moment":
            return self.env._("Write the day, and where asked the time, such as 2026-03-06 10:00.")
        if error.limit:
            return self.env._(
                "One entry is too long: at most %(limit)s characters. Nothing was saved.",
                limit=error.limit,
            )
        return self.env._("The form arrived damaged. Nothing was saved; load the page again.")

    @api.autovacuum
    def _gc_forgotten(self):
        before = legal_now(self.env) - timedelta(days=KEPT_DAYS)
        # sudo: housekeeping over the drafts of everybody
        self.sudo().search([("write_date", "<", before)], limit=1000).unlink()
