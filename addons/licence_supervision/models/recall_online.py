from odoo import api, fields, models
from odoo.addons.industrial_licence.tools import online_form
from odoo.addons.industrial_licence.tools.legal_time import legal_now
from odoo.addons.industrial_licence.tools.online_form import SHORT
from odoo.exceptions import UserError

from ..lifecycle.recall import OPEN, State

LONGEST = 5_000
NEW, MORE = "recall", "recall_more"
AMOUNTS = ("produced", "sold", "in_stock", "recovered", "stock_blocked")
SPEC = {
    **dict.fromkeys(("lots", "sold_where", "measures"), LONGEST),
    **dict.fromkeys(("sale_stopped_on", "buyers_told_on"), online_form.day),
    **dict.fromkeys(AMOUNTS, online_form.count),
}
PROGRESS = {**SPEC, "explanation": LONGEST}
CHOSEN = dict.fromkeys(("enterprise", "site", "certificate", "ground", "incident"), SHORT)


class SupervisionRecall(models.Model):
    """即时回收: an enterprise tells of a defect, and how far the recall has come."""

    _name = "licence.supervision.recall"
    _inherit = ["licence.supervision.recall", "licence.supervision.online"]

    enclosure_ids = fields.One2many(
        "licence.supervision.enclosure", "recall_id", "Enclosed Files", readonly=True
    )
    progress_ids = fields.One2many(
        "licence.supervision.recall.progress", "recall_id", "Reports of Progress", readonly=True
    )

    @api.model
    def _notify_online(self, form, files):
        """A notice of a defect opens the emergency case, and the recall runs at once."""
        firm = self._asked_firm(form.get("enterprise"))
        told = self._read_form(form, SPEC)
        self._check_amounts(told)
        with self.env.cr.savepoint():
            # sudo: the ties are to the own incident, site and certificate
            opened = self._open_for_defect(firm, self._product(firm, form), told).sudo()
            opened.write(self._ties(firm, form))
            self.env["licence.supervision.enclosure"]._enclose(opened, files)
            recall = self.browse(opened.ids)
            recall._note_progress("")
            recall._start_if_ready()
        self.env["licence.typed"]._forget(NEW)
        return recall

    @api.model
    def _papers(self, firm):
        return self.env["licence.certificate"].search([("enterprise_id", "=", firm.id)])

    @api.model
    def _product(self, firm, form):
        return self._chosen(self._papers(firm), form.get("certificate")).product_id

    @api.model
    def _ties(self, firm, form):
        ground = form.get("ground") or "defect"
        if ground not in dict(self._fields["ground"].selection):
            raise UserError(self.env._("Choose the ground of the recall from the list."))
        incidents = self.env["licence.supervision.incident"].search(
            [("enterprise_id", "=", firm.id)]
        )
        site = self._chosen(firm.site_ids, form.get("site"))
        return {
            "ground": ground,
            "certificate_id": self._chosen(self._papers(firm), form.get("certificate")).id,
            "incident_id": self._chosen(incidents, form.get("incident")).id,
            "site_id": site.id,
            "authority_id": (site.region_id or firm.region_id).id,
        }

    @api.model
    def _check_amounts(self, told):
        """Said in words before the database would refuse it."""
        if told["sold"] + told["in_stock"] > told["produced"]:
            raise UserError(
                self.env._("Sold and in stock together cannot be more than was produced.")
            )
        if told["recovered"] > told["sold"]:
            raise UserError(self.env._("No more can be taken back than was sold."))
        if told["stock_blocked"] > told["in_stock"]:
            raise UserError(self.env._("No more can be blocked than is in stock."))

    def _tell_progress(self, form, files):
        """The quantities as they stand today; what was told before stays readable."""
        self.ensure_one()
        self.check_access("read")
        self._check_may_act(self.enterprise_id)
        if self.state not in OPEN:
            raise UserError(self.env._("This recall is closed; its quantities are final."))
        told = self._read_form(form, PROGRESS)
        self._check_amounts(told)
        with self.env.cr.savepoint():
            # sudo: the enterprise writes what it tells and nothing else of the recall
            self.sudo().write(told)
            self._note_progress(told["explanation"])
            self.env["licence.supervision.enclosure"]._enclose(self, files)
            self._start_if_ready()
        self.env["licence.typed"]._forget(MORE, self.id)

    def _note_progress(self, note):
        progress = self.env["licence.supervision.recall.progress"]
        # sudo: only this act adds to the list, and nobody changes it
        progress.sudo().create(
            {"recall_id": self.id, "note": note, **{name: self[name] for name in AMOUNTS}}
        )

    def _start_if_ready(self):
        """即时: nothing is waited for once lots and quantities are known."""
        if self.state == State.ORDERED and not self._obstacles(self._lifecycle["start"]):
            self._advance("start")

    def _guard_mandate(self):
        """An officer keeps what came by phone; online only who may act starts a recall."""
        if self.env.user.share and not self.enterprise_id._may_act():
            yield self.env._("Your mandate lets you read, not act.")

    def _is_open(self):
        return self.state in OPEN

    def _body_name(self):
        # sudo: the enterprise reads who supervises; authorities themselves it does not
        return self.sudo().authority_id.name

    def _said(self):
        """What the form of progress shows at first."""
        return {name: self[name] or "" for name in PROGRESS}


class SupervisionRecallProgress(models.Model):
    _name = "licence.supervision.recall.progress"
    _description = "Report of Progress of a Recall"
    _inherit = "licence.once.mixin"
    _order = "id desc"
    _rec_name = "at"

    recall_id = fields.Many2one(
        "licence.supervision.recall", required=True, index=True, ondelete="restrict"
    )
    at = fields.Datetime(required=True, default=lambda self: legal_now(self.env), readonly=True)
    author_id = fields.Many2one(
        "res.users", required=True, default=lambda self: self.env.uid, readonly=True,
        ondelete="restrict",
    )  # fmt: skip
    produced = fields.Integer("Quantity Produced", aggregator=None)
    sold = fields.Integer("Quantity Sold", aggregator=None)
    in_stock = fields.Integer(aggregator=None)
    recovered = fields.Integer("Taken Back From Buyers", aggregator=None)
    stock_blocked = fields.Integer("Unsold and Blocked", aggregator=None)
    note = fields.Text()


class Typed(models.Model):
    _inherit = "licence.typed"

    @api.model
    def _forms(self):
        own = {
            NEW: {**CHOSEN, **online_form.limits(SPEC)},
            MORE: online_form.limits(PROGRESS),
        }
        return {**super()._forms(), **own}
