from odoo import fields, models

from ..lifecycle.feedback import GIVEN, Work


class ApplicationFeedback(models.AbstractModel):
    """The 反馈表 of the acceptance goes out with the receipt of the application."""

    _name = "licence.application.feedback"
    _description = "Feedback forms of an application"

    feedback_ids = fields.One2many(
        "licence.feedback", "application_id", "Feedback Forms", readonly=True
    )
    visit_ids = fields.One2many("licence.visit", "application_id", "Visits", readonly=True)

    def _after_submit(self):
        done = super()._after_submit()
        self._hand_out_feedback()
        return done

    def _hand_out_feedback(self):
        """国质检监[2006]499号 一(三): before the work of acceptance begins, once."""
        forms = self.env["licence.feedback"]
        # sudo: whether a form is there, for whoever hands in
        if forms.sudo().search_count(self._domain_acceptance_form(), limit=1):
            return
        judged = self.authority_id or self.province_id
        form = forms._prepare_form(
            Work.ACCEPTANCE, self, authority_id=judged.id, body_name=judged.name
        )
        form._hand_out_to(self.enterprise_id.legal_representative or self.enterprise_id.name)

    def _domain_acceptance_form(self):
        return [("application_id", "=", self.id), ("work", "=", Work.ACCEPTANCE)]

    def _guard_feedback_handed_out_first(self):
        # sudo: whether it was handed out, for whoever accepts
        forms = self.env["licence.feedback"].sudo()
        given = [*self._domain_acceptance_form(), ("state", "in", list(GIVEN))]
        if not forms.search_count(given, limit=1):
            yield from forms._obstacles_to_begin(forms)
