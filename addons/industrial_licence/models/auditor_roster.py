from odoo import api, fields, models
from odoo.fields import Domain

from ..lifecycle.integrity_breach import State as BreachState
from ..lifecycle.performance import JUDGED
from ..tools.legal_time import legal_today
from .performance import GRADES

INTEGRITY = [("clean", "Clean"), ("open", "Case Open"), ("breached", "Breach Confirmed")]


class AuditorRoster(models.Model):
    """What a body sees of a person on its roster, and who may act on a day."""

    _inherit = "licence.auditor"

    performance_ids = fields.One2many("licence.performance", "auditor_id")
    breach_ids = fields.One2many("licence.integrity.breach", "auditor_id", "Integrity File")
    last_grade = fields.Selection(GRADES, compute="_compute_last_grade", store=True)
    last_assessed_year = fields.Integer(
        "Last Assessment", compute="_compute_last_grade", store=True, aggregator=None
    )
    integrity = fields.Selection(INTEGRITY, compute="_compute_integrity", store=True)
    load_this_year = fields.Integer("Days This Year", compute="_compute_load_this_year")
    is_on_leave = fields.Boolean(
        "On Leave", compute="_compute_is_on_leave", search="_search_is_on_leave"
    )
    is_engaged_here = fields.Boolean(
        "Engaged by My Body", compute="_compute_is_engaged_here",
        search="_search_is_engaged_here",
    )  # fmt: skip

    @api.depends("performance_ids.state", "performance_ids.grade", "performance_ids.year")
    def _compute_last_grade(self):
        for person in self:
            judged = person.performance_ids.filtered(lambda row: row.state in JUDGED)
            last = judged.sorted("year")[-1:]
            person.last_grade, person.last_assessed_year = last.grade, last.year

    @api.depends("breach_ids.state")
    def _compute_integrity(self):
        for person in self:
            states = set(person.breach_ids.mapped("state"))
            is_open = BreachState.OPEN in states
            known = "breached" if BreachState.CONFIRMED in states else "clean"
            person.integrity = "open" if is_open else known

    def _compute_load_this_year(self):
        load = self.env["licence.performance"]._load_of(self, legal_today(self.env).year)
        for person in self:
            person.load_this_year = load.get(person.id, 0)

    def _compute_is_on_leave(self):
        away = self.filtered_domain(self._domain_on_leave(legal_today(self.env)))
        for person in self:
            person.is_on_leave = person in away

    @api.model
    def _search_is_on_leave(self, operator, value):
        if operator != "in":
            return NotImplemented
        away = self._domain_on_leave(legal_today(self.env))
        return away if True in value else ~away

    @api.model
    def _domain_on_leave(self, date):
        return Domain("leave_ids", "any!", self.env["licence.leave"]._domain_on(date))

    def _compute_is_engaged_here(self):
        here = self.filtered_domain(self._domain_engaged_here())
        for person in self:
            person.is_engaged_here = person in here

    @api.model
    def _search_is_engaged_here(self, operator, value):
        if operator != "in":
            return NotImplemented
        here = self._domain_engaged_here()
        return here if True in value else ~here

    @api.model
    def _domain_engaged_here(self):
        """Whom the user's own body engages today."""
        engagements = self.env["licence.engagement"]
        today = engagements._domain_on(legal_today(self.env))
        return Domain("engagement_ids", "any!", today & engagements._domain_own())

    @api.model
    def _domain_may_act(self, date):
        """A past day is answered from the periods then entered, not from today's."""
        periods = Domain("qualification_ids", "any!", self._domain_period(date))
        return self._domain_admitted(date) & ~self._domain_barred(date) & periods

    @api.model
    def _domain_period(self, date):
        return self.env["licence.qualification"]._domain_on(date)

    def _competent_on(self, product, date):
        """Those of these people whose competence covers the product on `date`."""
        covering = self.env["licence.auditor.competence"]._domain_on(date)
        rows = Domain("product_id", "=", product.id) & covering
        # sudo: the answer does not depend on who asks
        found = self.sudo().search(
            Domain("id", "in", self.ids) & Domain("competence_ids", "any!", rows)
        )
        return self.browse(found.ids)
