from odoo import models

from ..clocks.kernel import legal_date
from ..forms.annex2 import demands
from ..forms.fields import day as day_on_form
from ..forms.frozen import freeze, thaw
from ..lifecycle.review_plan import State
from .notice_paper import FROZEN

DUTY_ON_FORM = {"leader": "组长", "member": "组员", "observer": "观察员"}


class ReviewPlan(models.Model):
    """附件2 as it is printed: the edition of the day it was filed."""

    _name = "licence.review.plan"
    _inherit = ["licence.review.plan", "licence.paper.mixin"]

    def _form_day(self, code):
        return (self.filed_at and legal_date(self.filed_at)) or super()._form_day(code)

    def _fill_annex2(self, told):
        # sudo: what annex 2 says is for whoever sees the plan
        plan = self.sudo()
        organiser = plan.department_id or plan.authority_id
        return {
            "product": plan.product_id.name,
            "number": plan.number,
            "enterprises": [line._on_form() for line in plan.line_ids],
            "team": [row._on_form() for row in plan.team_id.member_ids],
            **organiser._organiser_on_form(),
            "drawn_up_by": plan.prepared_by_id.name,
            "approved_by": plan.approved_by_id.name,
            "sealed_on": plan.approved_on,
        }


class ReviewPlanLine(models.Model):
    """企业实地核查通知书, and the row of 附件2."""

    _name = "licence.review.plan.line"
    _inherit = ["licence.review.plan.line", "licence.paper.mixin"]

    def _on_form(self):
        return {
            "enterprise": self.enterprise_id.name,
            "production_address": self.production_address,
            "postcode": self.site_id.postcode,
            "contact": self.contact,
            "unit_name": self.units,
            "planned_on": self._days_on_form(),
            "accepted_on": self.accepted_on,
        }

    def _days_on_form(self):
        first, last = day_on_form(self.begins_on), day_on_form(self.ends_on)
        return first if first == last else f"{first}至{last}"

    def _form_day(self, code):
        # sudo: the edition is that of the plan, whoever asks for the paper
        return self.sudo().plan_id._form_day(code) if code == "annex2" else super()._form_day(code)

    def _fill_annex2(self, told):
        """附件2 as it is delivered to one enterprise: without the others of the plan."""
        # sudo: the plan is delivered to whoever may read this line of it
        line = self.sudo()
        own = line.plan_id.line_ids.filtered(lambda row: row.enterprise_id == line.enterprise_id)
        return {
            **line.plan_id._fill_annex2(told), "enterprises": [row._on_form() for row in own],
        }  # fmt: skip

    def _public_words(self):
        """What the page of the enterprise shows: 附件2 and its demands."""
        said = self._form_values("annex2")
        return {
            **said,
            "demands": demands(said["product"]),
            "is_filed": self.plan_state == State.FILED,
        }

    def _fill_visit_notice(self, told):
        # sudo: the letter is about the case, which its organiser does not read
        line = self.sudo()
        team = line.team_id.member_ids
        observers = team.filtered(lambda row: row.role == "observer")
        return {
            "recipient": line.enterprise_id.name,
            "product": line.product_id.name,
            "application": line.application_id.number,
            "starts_on": line.begins_on,
            "ends_on": line.ends_on,
            "address": line.production_address,
            "team": [row._on_form() for row in team - observers],
            "observer": "、".join(observers.auditor_id.mapped("name")) or None,
        }

    def _told_words(self):
        """The words of the last letter about this visit; none before it."""
        # sudo: the letter is the authority's; it is only compared
        return thaw((self.sudo().notice_id.values or {}).get(FROZEN) or {})

    def _is_told(self):
        """实施办法 第16条: the letter says these days, this place and this team."""
        told = self._told_words()
        now = self._form_values("visit_notice") if told else {}
        return bool(told) and freeze(now) == freeze({name: told.get(name) for name in now})

    def _is_told_the_days(self):
        told = self._told_words()
        return (told.get("starts_on"), told.get("ends_on")) == (self.begins_on, self.ends_on)

    def _letter_authority(self):
        # sudo: as above
        return self.sudo().application_id._letter_authority()


class ReviewTeamMember(models.Model):
    _inherit = "licence.review.team.member"

    def _on_form(self):
        return {
            "name": self.auditor_id.name,
            "duty": DUTY_ON_FORM[self.role],
            "employer": self.employer_id.name,
            "phone": self.phone,
            "registration": self.register_number,
        }
