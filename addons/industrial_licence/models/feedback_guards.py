from odoo import models

from ..lifecycle.visit import State as Visit


class FeedbackGuards(models.AbstractModel):
    """Why a feedback form may not be handed out or answered."""

    _name = "licence.feedback.guards"
    _description = "Reasons against the verbs of a feedback form"

    def _guard_receiver_named(self):
        if not (self.handed_to or "").strip():
            yield self.env._("Enter the head of the enterprise who gets the form.")

    def _guard_explained(self):
        if not self.is_explained:
            yield self.env._(
                "Explain the purpose of the form; the enterprise acknowledges it with a tick."
            )

    def _guard_work_not_begun(self):
        # sudo: whether the visit has begun, for whoever hands the form out
        visit = self.sudo().visit_id
        if visit and visit.state != Visit.PLANNED:
            yield self.env._("The visit has begun; the form is handed out before.")

    def _guard_own_enterprise(self):
        # sudo: whose form it is, is compared and not shown
        if not self.sudo().enterprise_id.with_env(self.env)._may_act():
            yield self.env._("Feedback is given by the enterprise itself.")

    def _guard_all_answered(self):
        # sudo: only counted
        if not self.sudo().answer_ids:
            yield self.env._("Answer the questions of the form.")
