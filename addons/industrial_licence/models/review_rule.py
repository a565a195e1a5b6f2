from odoo import api, fields, models
from odoo.exceptions import UserError

from ..lifecycle.kernel import labels
from ..lifecycle.review_plan import Addressee
from ..teams.kernel import Code, Rule, Severity
from .review_plan import ADDRESSEES

CODE_WORDS = {
    "registered": "Registered and Valid", "barred": "Not Suspended or Banned",
    "competent": "Competent for the Product", "kind": "Auditor or Expert",
    "pledged": "Code of Conduct Acknowledged",
    "away": "Not on Leave", "clash": "Not on Another Visit",
    "employment": "Employed by the Enterprise", "consulting": "Consulting for the Enterprise",
    "certification": "Certification for the Enterprise",
    "part_time": "Part-Time at the Enterprise", "affiliated": "Of the Same Group",
    "earlier_visit": "Visited the Enterprise Before", "kinship": "Kinship",
    "objected": "Objected To by the Enterprise",
    "size_min": "Members at Least", "size_max": "Members at Most", "leader": "One Leader",
    "observers": "Observers at Most", "employers": "Different Units at Least",
    "types": "Types of Units at Least", "addressee": "Filed With",
}  # fmt: skip
SEVERITIES = labels(Severity, {"stop": "Refused", "warn": "Warning With Justification"})


class ReviewRule(models.Model):
    """What a team must keep, and how hard: dated data, read by a pure kernel."""

    _name = "licence.review.rule"
    _description = "Rule of review teams, dated"
    _inherit = "licence.dated.mixin"
    _order = "code, effective_from desc"
    _rec_name = "code"

    code = fields.Selection(
        [*labels(Code, {code: CODE_WORDS[code] for code in Code}),
         ("addressee", CODE_WORDS["addressee"])],
        "Rule", required=True, index=True,
    )  # fmt: skip
    severity = fields.Selection(SEVERITIES, required=True, default="stop")
    number = fields.Integer(
        "Figure",
        help="Of people or units; for a tie, the years it counts after it ended.",
        aggregator=None,
    )
    addressee = fields.Selection(ADDRESSEES, "Plans of Review Bodies Go To")
    basis = fields.Char(required=True)

    _number = models.Constraint("CHECK (number >= 0)", "The number of a rule is not below zero.")
    _one_at_a_time = models.Constraint(
        "EXCLUDE USING gist (int8range(hashtext(code), hashtext(code), '[]') WITH &&, "
        "daterange(effective_from, effective_to, '[]') WITH &&)",
        "This rule already holds in that period.",
    )
    _named = models.Constraint(
        "CHECK ((code = 'addressee') = (addressee IS NOT NULL))",
        "Only the rule of filing names an addressee.",
    )

    @api.model
    def _rules_on(self, date):
        """{code: rule} in force on the day, for the kernel; one query."""
        # sudo: the law is the same for everybody
        rows = self.sudo().search([*self._domain_on(date), ("code", "!=", "addressee")])
        return {
            Code(row.code): Rule(Code(row.code), Severity(row.severity), row.number) for row in rows
        }

    @api.model
    def _addressee_on(self, date, plan):
        """The body a plan is filed with: the authority's own with the province (499号 一(二))."""
        if plan.authority_id:
            return Addressee.PROVINCE
        # sudo: as above
        rule = self.sudo().search([*self._domain_on(date), ("code", "=", "addressee")], limit=1)
        if not rule:
            raise UserError(self.env._("No rule says where plans are filed on %(day)s.", day=date))
        return Addressee(rule.addressee)
