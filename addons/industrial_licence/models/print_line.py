from odoo import api, fields, models
from odoo.exceptions import UserError

from ..lifecycle.print_run import State
from .blank import SHEETS


class PrintLine(models.Model):
    """One sheet of a print run: which paper, on which numbered blank, sent how and to whom."""

    _name = "licence.print.line"
    _description = "Sheet of a Print Run"
    _order = "run_id, id"
    _rec_name = "certificate_id"

    run_id = fields.Many2one("licence.print.run", required=True, index=True, ondelete="cascade")
    state = fields.Selection(related="run_id.state", string="Run Is")
    certificate_id = fields.Many2one(
        "licence.certificate", required=True, index=True, ondelete="restrict"
    )
    version_id = fields.Many2one(
        "licence.certificate.version", compute="_compute_version_id", store=True, precompute=True,
        ondelete="restrict", index=True,
    )  # fmt: skip
    sheet = fields.Selection(SHEETS, required=True, default=SHEETS[0][0])
    is_drawn = fields.Boolean("Paper Ready", compute="_compute_is_drawn")
    is_reprint = fields.Boolean(
        readonly=True, copy=False, help="This version was printed in an earlier run."
    )
    blank_id = fields.Many2one(
        "licence.blank", "Blank Sheet", readonly=True, copy=False, ondelete="restrict"
    )
    carrier = fields.Char(help="Who carries it; “counter” where it is fetched.")
    tracking_no = fields.Char("Tracking Number")
    recipient = fields.Char()
    sent_on = fields.Date("Posted On", readonly=True, copy=False)

    _blank_uniq = models.Constraint("UNIQUE (blank_id)", "This blank sheet is used already.")

    @api.depends("certificate_id")
    def _compute_version_id(self):
        for line in self:
            line.version_id = line.certificate_id.version_ids[:1]

    @api.depends("version_id", "sheet")
    def _compute_is_drawn(self):
        # sudo: whether a paper exists is told to whoever may read the run
        papers = self.env["licence.paper"].sudo().search_fetch(
            [
                ("res_model", "=", "licence.certificate.version"),
                ("res_id", "in", self.version_id.ids),
            ],
            ["res_id", "form"],
        )  # fmt: skip
        ready = {(paper.res_id, paper.form) for paper in papers}
        for line in self:
            line.is_drawn = (line.version_id.id, line.sheet) in ready

    def _earlier(self):
        """Sheets of the same versions that left the press in another run."""
        return self.search(
            [
                ("version_id", "in", self.version_id.ids),
                ("run_id", "not in", self.run_id.ids),
                ("blank_id", "!=", False),
            ]
        )

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        made._check_open({"certificate_id"})
        return made

    def write(self, vals):
        if not self.env.su:
            self._check_open(set(vals))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_printed(self):
        self._check_open({"certificate_id"})

    def _check_open(self, names):
        """What is printed stays in the log; where it is sent may be written until it has gone."""
        addresses = names <= {"carrier", "tracking_no", "recipient"}
        open_in = {State.DRAFT, State.PRINTED} if addresses else {State.DRAFT}
        if any(line.run_id.state not in open_in for line in self):
            raise UserError(self.env._("This run is printed; its sheets no longer change."))
