from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain

from ..lifecycle.certificate import State
from ..tools.legal_time import legal_now, legal_today

# Days before the last day to apply for a renewal (条例 25: six months before the end).
STEPS = (90, 30, 7)
BATCH = 100


class RenewalReminder(models.Model):
    """A holder was reminded in time; each step of a term once."""

    _name = "licence.renewal.reminder"
    _description = "Reminder of a Renewal"
    _inherit = ["licence.once.mixin"]
    _order = "id desc"
    _rec_name = "certificate_id"

    certificate_id = fields.Many2one(
        "licence.certificate", required=True, index=True, ondelete="restrict"
    )
    renew_by = fields.Date("Apply to Renew By", required=True)
    step = fields.Integer("Days Before", required=True, aggregator=None)
    reminded_at = fields.Datetime(required=True)
    people = fields.Integer("Persons Written To", required=True, aggregator=None)

    _once = models.Constraint(
        "UNIQUE (certificate_id, renew_by, step)", "This reminder has been sent already."
    )

    @api.model
    def _cron_remind(self, batch=BATCH):
        """One certificate, one mail a step; a lost night is made up for by the next."""
        # sudo: the caller is the job of the system
        waiting = self.sudo()._waiting(batch)
        for done, (certificate, step) in enumerate(waiting, 1):
            certificate._remind_renewal(step)
            if not self.env["ir.cron"]._commit_progress(1, remaining=len(waiting) - done):
                break

    @api.model
    def _waiting(self, batch):
        """[(certificate, step)]: of several steps passed over only the nearest is sent."""
        today = legal_today(self.env)
        found = self.env["licence.certificate"].search(
            Domain("state", "=", State.VALID)
            & Domain("renew_by", ">=", today)
            & Domain("renew_by", "<=", today + timedelta(days=max(STEPS))),
            order="renew_by, id",
        )
        sent = self.search([("certificate_id", "in", found.ids)])
        done = {(one.certificate_id.id, one.renew_by, one.step) for one in sent}
        due = [(each, self._step_on(each, today)) for each in found - found._open_renewals()]
        return [(each, step) for each, step in due if (each.id, each.renew_by, step) not in done][
            :batch
        ]

    @api.model
    def _step_on(self, certificate, today):
        left = (certificate.renew_by - today).days
        return min(step for step in STEPS if left <= step)


class LicenceCertificate(models.Model):
    _inherit = "licence.certificate"

    def _remind_renewal(self, step):
        self.ensure_one()
        people = self.enterprise_id.mandate_ids.filtered("is_current").user_id
        template = self.env.ref("industrial_licence.mail_template_renewal")
        written = people.filtered("email")
        for person in written:
            values = {"email_to": person.email_formatted, "partner_ids": []}
            template.send_mail(self.id, email_values=values)
        self.env["licence.renewal.reminder"].create(
            {
                "certificate_id": self.id,
                "renew_by": self.renew_by,
                "step": step,
                "reminded_at": legal_now(self.env),
                "people": len(written),
            }
        )
