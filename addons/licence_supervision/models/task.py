from odoo import api, models
from odoo.fields import Domain

from ..lifecycle.complaint import State as Complaint
from ..lifecycle.inspection import NOT_OVER

WITH_HANDLERS = [
    Complaint.TRIAGED,
    Complaint.INSTRUCTED,
    Complaint.INVESTIGATING,
    Complaint.HANDLED,
]


class LicenceTask(models.Model):
    _inherit = "licence.task"

    @api.model
    def _prepared_by(self, people):
        """Also what one is named for: a complaint one handles, an inspection one goes on."""
        named = super()._prepared_by(people)
        handled = Domain("handler_ids", "in", people.ids) & Domain("state", "in", WITH_HANDLERS)
        named |= self._named_on("licence.supervision.complaint", handled)
        visited = Domain("officer_ids", "in", people.ids) & Domain("state", "in", list(NOT_OVER))
        return named | self._named_on("licence.supervision.inspection", visited)

    @api.model
    def _named_on(self, model, domain):
        # sudo: what one is named for is one's own work, wherever it lies
        ids = self.env[model].sudo()._search(domain).get_result_ids()
        return Domain("res_model", "=", model) & Domain("res_id", "in", ids)
