from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.fields import Domain


class SupervisionLiabilityInsurance(models.Model):
    """工业产品质量安全责任险: an expired policy leaves the figures by itself."""

    _name = "licence.supervision.liability.insurance"
    _description = "Quality and Safety Liability Insurance"
    _order = "valid_until desc, id desc"
    _rec_name = "policy_number"

    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    area_id = fields.Many2one(
        "licence.authority", "Body of the Place", related="enterprise_id.region_id", store=True,
        index=True,
    )  # fmt: skip
    insurer = fields.Char(required=True)
    policy_number = fields.Char(required=True)
    amount = fields.Float("Sum Insured (Yuan)", required=True)
    valid_from = fields.Date(required=True)
    valid_until = fields.Date(required=True)
    is_running = fields.Boolean(compute="_compute_is_running", search="_search_is_running")

    _period = models.Constraint(
        "CHECK (valid_until >= valid_from)", "A policy ends after it begins."
    )
    _amount = models.Constraint("CHECK (amount > 0)", "A policy insures a sum.")
    _once = models.Constraint("UNIQUE (insurer, policy_number)", "This policy is on file already.")

    @api.depends("valid_from", "valid_until")
    def _compute_is_running(self):
        today = legal_today(self.env)
        for policy in self:
            first, last = policy.valid_from, policy.valid_until
            policy.is_running = bool(first and last) and first <= today <= last

    @api.model
    def _search_is_running(self, operator, value):
        if operator != "in":
            return NotImplemented
        today = legal_today(self.env)
        running = Domain("valid_from", "<=", today) & Domain("valid_until", ">=", today)
        return running if True in value else ~running
