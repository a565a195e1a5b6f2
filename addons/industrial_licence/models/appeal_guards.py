from odoo import models


class AppealGuards(models.AbstractModel):
    """Why an appeal may not be taken up or answered."""

    _name = "licence.appeal.guards"
    _description = "Reasons against the verbs of an appeal"

    def _guard_handler_named(self):
        if not self.handler_id:
            yield self.env._("Name who handles the appeal.")
        elif self.handler_id.licence_department_id != self.department_id:
            yield self.env._("The handler works at another body.")

    def _guard_handler_is_another(self):
        if self.handler_id in self.original_user_ids:
            yield self.env._("The handler is a person the enterprise objects to.")

    def _guard_answered_by_handler(self):
        if self.handler_id != self.env.user:
            yield self.env._("The named handler answers the appeal.")

    def _guard_result_given(self):
        if not (self.result and self.effect):
            yield self.env._("Say the result of the appeal and what follows from it.")
