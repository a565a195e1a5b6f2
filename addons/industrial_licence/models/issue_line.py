import psycopg2

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

BATCH = 100
RESULTS = [("waiting", "Waiting"), ("issued", "Issued"), ("refused", "Not Issued")]


class IssueLine(models.Model):
    """One application of an issue run, and what came of it."""

    _name = "licence.issue.line"
    _description = "Application of an Issue Run"
    _inherit = ["licence.sealed.mixin"]
    _order = "run_id, id"
    _rec_name = "application_id"
    _sealed_fields = frozenset({"result", "certificate_id", "obstacle"})

    run_id = fields.Many2one("licence.issue.run", required=True, index=True, ondelete="cascade")
    application_id = fields.Many2one(
        "licence.application", required=True, index=True, ondelete="restrict"
    )
    enterprise_id = fields.Many2one(related="application_id.enterprise_id", related_sudo=False)
    product_id = fields.Many2one(related="application_id.product_id", related_sudo=False)
    result = fields.Selection(RESULTS, required=True, readonly=True, default="waiting")
    certificate_id = fields.Many2one("licence.certificate", readonly=True, ondelete="restrict")
    obstacle = fields.Char("Why Not", readonly=True)

    _once = models.Constraint(
        "UNIQUE (run_id, application_id)", "An application stands once in a run."
    )
    _waiting_idx = models.Index("(id) WHERE result = 'waiting'")

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._check_not_started()
        return made

    def write(self, vals):
        if not self._passes():
            self._check_not_started()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_started(self):
        self._check_not_started()

    def _check_not_started(self):
        if any(line.run_id.started_at for line in self):
            raise UserError(self.env._("This run has begun; its rows no longer change."))

    @api.model
    def _cron_issue(self, batch=BATCH):
        """One transaction a row, so that no number waits and one obstacle stops none."""
        # sudo: the caller is the job of the system; each row is judged as its clerk
        lines = self.sudo()
        domain = [("result", "=", "waiting"), ("run_id.started_at", "!=", False)]
        left = lines.search_count(domain)
        for line in lines.search(domain, order="id", limit=batch):
            line._issue()
            left -= 1
            if not self.env["ir.cron"]._commit_progress(1, remaining=max(left, 0)):
                break

    def _issue(self):
        # The obstacle is read by the clerk, so it is told in the clerk's language.
        clerk = self.run_id.clerk_id
        application = self.application_id.with_user(clerk).with_context(lang=clerk.lang)
        try:
            with self.env.cr.savepoint():
                application._advance("issue")
        except (UserError, AccessError) as obstacle:
            self._seal({"result": "refused", "obstacle": str(obstacle)})
        except psycopg2.IntegrityError:
            # A row the database refuses never stops the others.
            words = self.env._("The register holds another certificate in this place.")
            self._seal({"result": "refused", "obstacle": words})
        else:
            certificate = self.application_id.issued_certificate_id
            self._seal({"result": "issued", "certificate_id": certificate.id})
