from odoo import api, models

OURS = "licence."


class IrCron(models.Model):
    """Every job of ours leaves its sign of life, by whatever way the scheduler runs it."""

    _inherit = "ir.cron"

    @api.model_create_multi
    def create(self, vals_list):
        crons = super().create(vals_list)
        self.env["licence.heartbeat"]._enrol()
        return crons

    def _callback(self, cron_name, server_action_id):
        """A commit before and after, as the scheduler's own: a killed job has begun, no more."""
        if not (self.model_name or "").startswith(OURS):
            return super()._callback(cron_name, server_action_id)
        # What a job tells people, it tells in the language of the house.
        cron = self.with_context(lang=self.env.user.lang)
        beats = cron.env["licence.heartbeat"]
        beats._note(self, "begun")
        try:
            super(IrCron, cron)._callback(cron_name, server_action_id)
        except Exception as trouble:
            beats._note(self, "failed", beats._sentence(trouble))
            raise
        return beats._note(self, "ended")
