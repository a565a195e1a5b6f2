from odoo import api, models
from odoo.addons.industrial_licence.tools import online_form
from odoo.addons.industrial_licence.tools.online_form import BadForm
from odoo.exceptions import UserError


class SupervisionOnline(models.AbstractModel):
    """What the forms of an enterprise have in common: who tells, of which licence, kept unsent."""

    _name = "licence.supervision.online"
    _description = "Form an enterprise fills in online"

    @api.model
    def _asked_firm(self, number):
        """The enterprise a form is about; unasked the only one; only whom one may act for."""
        mandates = self.env["licence.mandate"]
        firms = mandates._spoken_for()
        if number or len(firms) != 1:
            firms = firms.filtered(lambda firm: firm.id == online_form.record_id(number))
        if not firms:
            raise UserError(self.env._("Choose the enterprise this is about."))
        self._check_may_act(firms)
        return firms

    @api.model
    def _check_may_act(self, firm):
        if not firm._may_act():
            raise UserError(self.env._("Your mandate lets you read, not act."))

    @api.model
    def _read_form(self, form, spec):
        try:
            return online_form.told(form, spec)
        except BadForm as error:
            raise UserError(self.env["licence.typed"]._form_refusal(error)) from error

    @api.model
    def _choices_online(self):
        """Enterprises one may act for, with their sites, certificates and products."""
        firms = self.env["licence.mandate"]._spoken_for("act")
        papers = self.env["licence.certificate"].search(
            [("enterprise_id", "in", firms.ids)], order="valid_until desc"
        )
        return {"firms": firms, "papers": papers, "sites": firms.site_ids}

    @api.model
    def _chosen(self, records, number):
        """One of the records offered; anything else counts as not chosen."""
        return records.filtered(lambda one: one.id == online_form.record_id(number))
