from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from ..tools.legal_time import legal_now

MOST = 1000  # applications in one run


class IssueRun(models.Model):
    """批量发证: each application is issued by itself, and its row says what came of it."""

    _name = "licence.issue.run"
    _description = "Certificates Issued in One Go"
    _inherit = ["licence.sealed.mixin"]
    _order = "id desc"
    _sealed_fields = frozenset({"authority_id", "clerk_id", "started_at"})

    name = fields.Char(
        required=True,
        default=lambda self: self.env._("Issue Run %(day)s", day=f"{legal_now(self.env):%Y-%m-%d}"),
    )
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict"
    )
    clerk_id = fields.Many2one(
        "res.users", "Issued By", required=True, readonly=True, ondelete="restrict"
    )
    started_at = fields.Datetime(readonly=True, copy=False)
    line_ids = fields.One2many("licence.issue.line", "run_id", "Applications")
    line_count = fields.Integer(compute="_compute_progress")
    issued_count = fields.Integer("Issued", compute="_compute_progress")
    refused_count = fields.Integer("Not Issued", compute="_compute_progress")
    progress = fields.Float("Done (%)", compute="_compute_progress")

    @api.model
    def _born_with(self):
        # Whoever makes the run is the one whose role each row is judged by.
        return {"clerk_id": self.env.uid, "authority_id": self.env.user.licence_authority_id.id}

    @api.model
    def default_get(self, fields):
        found = super().default_get(fields)
        if self.env.context.get("active_model") == "licence.application":
            chosen = self.env.context.get("active_ids", [])[:MOST]
            found["line_ids"] = [Command.create({"application_id": each}) for each in chosen]
        return found

    @api.depends("line_ids.result")
    def _compute_progress(self):
        for run in self:
            results = run.line_ids.mapped("result")
            run.line_count = len(results)
            run.issued_count = results.count("issued")
            run.refused_count = results.count("refused")
            done = run.issued_count + run.refused_count
            run.progress = 100 * done / run.line_count if run.line_count else 0

    def action_start(self):
        return self._start()

    def _start(self):
        """Hand the rows to the outbox: it issues them one by one, as the clerk who asked."""
        self.ensure_one()
        self.check_access("write")
        if self.clerk_id != self.env.user:
            raise UserError(self.env._("Only whoever made the run may start it."))
        if self.started_at or not self.line_ids:
            raise UserError(self.env._("A run starts once, with at least one application."))
        self._seal({"started_at": legal_now(self.env)})
        self.env["licence.paper.mixin"]._wake("industrial_licence.ir_cron_issue_run")

    def action_print_run(self):
        return self._certificates_issued().action_print_run()

    def _certificates_issued(self):
        self.check_access("read")
        return self.line_ids.certificate_id

    @api.ondelete(at_uninstall=False)
    def _unlink_except_started(self):
        if any(run.started_at for run in self):
            raise UserError(self.env._("A run that has begun is kept."))
