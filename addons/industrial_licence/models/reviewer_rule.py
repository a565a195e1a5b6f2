from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..tools.legal_time import legal_today
from ..tools.terms import Level

KIND = "reviewer_rules"


class Law(models.Model):
    """国市监质监〔2020〕152号 三(四): the rules a province manages its reviewers by."""

    _inherit = "licence.law"

    @api.constrains("kind", "authority_id")
    def _check_authority(self):
        if any(law.kind == KIND and not law.authority_id for law in self):
            raise ValidationError(self.env._("Rules on reviewers name their authority."))


class Authority(models.Model):
    _inherit = "licence.authority"

    reviewer_rule_ids = fields.One2many(
        "licence.law", "authority_id", "Rules on Reviewers", readonly=True
    )
    lacks_reviewer_rules = fields.Boolean(
        "No Rules on Reviewers", compute="_compute_lacks_reviewer_rules",
        search="_search_lacks_reviewer_rules",
        help="A province that keeps no rules in force on its reviewers.",
    )  # fmt: skip

    @api.depends("level", "reviewer_rule_ids")
    def _compute_lacks_reviewer_rules(self):
        lacking = self.filtered_domain(self._domain_lacking_rules())
        for authority in self:
            authority.lacks_reviewer_rules = authority in lacking

    @api.model
    def _search_lacks_reviewer_rules(self, operator, value):
        if operator != "in":
            return NotImplemented
        lacking = self._domain_lacking_rules()
        return lacking if True in value else ~lacking

    @api.model
    def _domain_lacking_rules(self):
        laws = self.env["licence.law"]
        in_force = laws._domain_on(legal_today(self.env)) & Domain("kind", "=", KIND)
        return Domain("level", "=", Level.PROVINCE) & ~Domain("reviewer_rule_ids", "any", in_force)

    def _duties(self):
        yield from super()._duties()
        if self.user_ids and self.lacks_reviewer_rules:
            yield self.env._(
                "Enter the rules by which this province manages its reviewers "
                "(国市监质监〔2020〕152号 三（四）)."
            )
