from odoo import api, fields, models
from odoo.addons.industrial_licence.tools import online_form
from odoo.addons.industrial_licence.tools.online_form import SHORT
from odoo.exceptions import UserError

from ..lifecycle.incident import OPEN

LONGEST = 10_000
NEW, MORE = "incident", "incident_more"
SPEC = {
    "aware_at": online_form.moment,
    "occurred_at": online_form.moment,
    **dict.fromkeys(("situation", "cause", "measures"), LONGEST),
}
CHOSEN = dict.fromkeys(("enterprise", "site", "certificate"), SHORT)


class SupervisionIncident(models.Model):
    """国质检监〔2015〕364号 五（三）: the enterprise itself reports, within 24 hours."""

    _name = "licence.supervision.incident"
    _inherit = ["licence.supervision.incident", "licence.supervision.online"]

    enclosure_ids = fields.One2many(
        "licence.supervision.enclosure", "incident_id", "Enclosed Files", readonly=True
    )

    @api.model
    def _report_online(self, form, files):
        """Written and reported in one go; refused, nothing is left behind."""
        firm = self._asked_firm(form.get("enterprise"))
        told = self._read_form(form, SPEC)
        if not told["aware_at"]:
            raise UserError(self.env._("Say when your enterprise learned of it, day and time."))
        with self.env.cr.savepoint():
            # sudo: the enterprise writes what it tells and nothing else of the report
            made = self.sudo().create({**told, **self._about(firm, form)})
            self.env["licence.supervision.enclosure"]._enclose(made, files)
            incident = self.browse(made.ids)
            incident._advance("report")
        self.env["licence.typed"]._forget(NEW)
        return incident

    @api.model
    def _about(self, firm, form):
        """属地管理: it goes to the body of the place of production."""
        site = self._chosen(firm.site_ids, form.get("site"))
        papers = self.env["licence.certificate"].search([("enterprise_id", "=", firm.id)])
        paper = self._chosen(papers, form.get("certificate"))
        body = site.region_id or firm.region_id
        if not body:
            raise UserError(self.env._("The office has not recorded in which region you produce."))
        return {
            "enterprise_id": firm.id,
            "site_id": site.id,
            "certificate_id": paper.id,
            "product_id": paper.product_id.id,
            "authority_id": body.id,
        }

    def _supplement_online(self, form, files):
        """What became known later; the first report stays as it was."""
        self.ensure_one()
        self.check_access("read")
        self._check_may_act(self.enterprise_id)
        if self.state not in OPEN:
            raise UserError(self.env._("This report is closed; report a new incident instead."))
        words = self._read_form(form, {"text": LONGEST})["text"]
        if not words:
            raise UserError(self.env._("Write what has become known since."))
        with self.env.cr.savepoint():
            supplements = self.env["licence.supervision.incident.supplement"]
            # sudo: who may add to the report has just been settled
            supplements.sudo().create({"incident_id": self.id, "text": words})
            self.env["licence.supervision.enclosure"]._enclose(self, files)
        self.env["licence.typed"]._forget(MORE, self.id)

    def _body_name(self):
        # sudo: the enterprise reads to whom it reported; authorities themselves it does not
        return self.sudo().authority_id.name

    def _is_open(self):
        return self.state in OPEN

    def _guard_mandate(self):
        """An officer keeps a report that came by phone; online only who may act reports."""
        if self.env.user.share and not self.enterprise_id._may_act():
            yield self.env._("Your mandate lets you read, not act.")


class Typed(models.Model):
    _inherit = "licence.typed"

    @api.model
    def _forms(self):
        own = {NEW: {**CHOSEN, **online_form.limits(SPEC)}, MORE: {"text": LONGEST}}
        return {**super()._forms(), **own}
