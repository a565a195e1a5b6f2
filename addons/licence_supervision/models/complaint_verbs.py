from odoo import models


class SupervisionComplaintVerbs(models.AbstractModel):
    _name = "licence.supervision.complaint.verbs"
    _description = "Buttons of a complaint"

    def action_show_identity(self):
        """The log line is written with the wizard; without it nothing is shown."""
        known = self.env["licence.supervision.identity.wizard"].create({"complaint_id": self.id})
        action = "licence_supervision.licence_supervision_identity_wizard_action"
        return {**self.env["ir.actions.act_window"]._for_xml_id(action), "res_id": known.id}

    def action_triage(self):
        return self._advance("triage")

    def action_decline(self):
        return self._ask("decline")

    def action_refer(self):
        return self._ask("refer")

    def action_reassign(self):
        return self._ask("reassign")

    def action_instruct(self):
        return self._ask("instruct")

    def action_investigate(self):
        return self._advance("investigate")

    def action_conclude(self):
        return self._advance("conclude")

    def action_answer(self):
        return self._advance("answer")

    def action_close(self):
        return self._advance("close")
