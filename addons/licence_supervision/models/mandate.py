from odoo import api, models

from ..lifecycle.demand import State as Demand
from ..lifecycle.incident import OPEN as OPEN_INCIDENT
from ..lifecycle.recall import OPEN as OPEN_RECALL
from ..lifecycle.self_report import State as SelfReport

PREFIX = "licence.supervision."


class LicenceMandate(models.Model):
    _inherit = "licence.mandate"

    @api.model
    def _more_pages(self):
        matters = self.env["licence.supervision.matter"]
        words = {
            "demands": self.env._("Demands for Reports"),
            "self-reports": self.env._("Self-Inspection Reports"),
            "declaration": self.env._("Self-Declaration"),
            "incidents": self.env._("Quality and Safety Incidents"),
            "recalls": self.env._("Defects and Recalls"),
            "matters": self.env._("Complaints and Appeals"),
        }
        open_now = {
            "demands": self._waiting("demand", Demand.SENT),
            "self-reports": self._waiting("self.report", SelfReport.DUE),
            "incidents": self._waiting("incident", *OPEN_INCIDENT),
            "recalls": self._waiting("recall", *OPEN_RECALL),
            "matters": matters._count_open(),
        }
        told = [(f"/my/licence/{path}", word, open_now.get(path)) for path, word in words.items()]
        return [*super()._more_pages(), *told]

    @api.model
    def _waiting(self, model, *states):
        return self.env[PREFIX + model].search_count([("state", "in", list(states))])
