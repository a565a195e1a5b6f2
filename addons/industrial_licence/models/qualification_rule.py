from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools.legal_time import legal_today

REGISTRARS = [("centre", "National Review Centre"), ("province", "Provincial Authority")]


class QualificationRule(models.Model):
    """Who registers auditors, for how long, after how much training: numbers of a period."""

    _name = "licence.qualification.rule"
    _description = "Rule of registration, dated"
    _inherit = "licence.dated.mixin"
    _order = "effective_from desc"
    _rec_name = "basis"

    registrar = fields.Selection(REGISTRARS, required=True)
    validity_years = fields.Integer(required=True, default=3)
    yearly_hours = fields.Float("Training Hours a Year", required=True, default=15)
    pass_mark = fields.Float(required=True, default=60)
    basis = fields.Char(required=True)

    _numbers = models.Constraint(
        "CHECK (validity_years > 0 AND yearly_hours >= 0 AND pass_mark > 0)",
        "The numbers of a rule are above zero.",
    )
    _one_at_a_time = models.Constraint(
        "EXCLUDE USING gist (daterange(effective_from, effective_to, '[]') WITH &&)",
        "One rule holds at a time; these periods overlap.",
    )

    @api.model
    def _rule_on(self, date):
        rule = self.search(self._domain_on(date), limit=1)
        if not rule:
            raise UserError(self.env._("No rule of registration holds on %(date)s.", date=date))
        return rule

    @api.model
    def _current(self):
        return self._rule_on(legal_today(self.env))
