from odoo import fields, models
from odoo.exceptions import UserError

from ..lifecycle.review_plan import EDITABLE


class ReviewPlan(models.Model):
    """The team of a plan is put together from the plan."""

    _inherit = "licence.review.plan"

    def action_choose_team(self):
        """Open the team of the plan, or begin one."""
        return self.env["licence.review.facts"]._form_of(
            self._team_to_choose(), "industrial_licence.licence_review_team_action"
        )

    def _team_to_choose(self):
        self.ensure_one()
        self.check_access("write")
        if not self.team_id and self.state not in EDITABLE:
            raise UserError(self.env._("The team is chosen while the plan is drawn up."))
        return self.team_id or self.env["licence.review.team"].create({"plan_id": self.id})


class ReviewPlanLine(models.Model):
    """What a plan says of an enterprise: 信息管理规定 附件2."""

    _inherit = "licence.review.plan.line"

    production_address = fields.Char(compute="_compute_said")
    contact = fields.Char("Contact, Telephone", compute="_compute_said")
    units = fields.Char("Units Applied For", compute="_compute_said")
    accepted_on = fields.Date(compute="_compute_said")
    team_text = fields.Char("Team and Units", compute="_compute_team_text")

    def _compute_said(self):
        for line in self:
            # sudo: what annex 2 says of an enterprise is for whoever sees the plan
            plain = line.sudo()
            who, case = plain.enterprise_id, plain.application_id
            line.production_address = plain.site_id.address or plain.order_id.address
            line.contact = "、".join(
                filter(None, [who.contact_name, who.contact_phone or who.phone])
            )
            line.units = "、".join(case.line_ids.unit_id.mapped("name"))
            line.accepted_on = case.accepted_on

    def _compute_team_text(self):
        for line in self:
            line.team_text = "；".join(
                f"{row.auditor_id.name}（{row.employer_id.name or ''}）"
                for row in line.team_id.member_ids
            )

    def _missing_for_filing(self):
        """Words for what the filing must say and does not."""
        # sudo: what a plan says of an enterprise is for whoever plans
        who, site = self.enterprise_id.sudo(), self.site_id.sudo()
        said = {
            self.env._("production address"): site.address,
            self.env._("contact"): who.contact_name,
            self.env._("telephone"): who.contact_phone or who.phone,
        }
        return [word for word, value in said.items() if not value]

    def _filing_content(self):
        # sudo: as above
        who, site = self.enterprise_id.sudo(), self.site_id.sudo()
        return {
            "enterprise": who.name,
            "credit_code": who.credit_code or "",
            "address": site.address or "",
            "contact": who.contact_name or "",
            "phone": who.contact_phone or who.phone or "",
            "begins_on": str(self.begins_on),
            "ends_on": str(self.ends_on),
        }
