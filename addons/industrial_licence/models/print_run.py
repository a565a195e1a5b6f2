import io
import zipfile

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.print_run import PRINT_RUN, State
from ..tools.legal_time import legal_now, legal_today
from .certificate_version_paper import COPY, ORIGINAL

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.DRAFT: "Draft",
    State.PRINTED: "Printed",
    State.DISPATCHED: "Dispatched",
    State.DROPPED: "Dropped",
}
AGAIN = "补打"


class PrintRun(models.Model):
    """打印和寄送生产许可证证书: a batch, its numbered blanks and the log of what was sent."""

    _name = "licence.print.run"
    _description = "Print Run of Certificates"
    _inherit = ["licence.print.run.guards", "licence.lifecycle.mixin"]
    _order = "id desc"

    _lifecycle = PRINT_RUN
    _verb_labels = {"print_out": _lt("Print"), "dispatch": _lt("Dispatch"), "drop": _lt("Drop")}
    _main_states = (State.DRAFT, State.PRINTED, State.DISPATCHED)
    _open_states = frozenset({State.DRAFT, State.PRINTED})
    _sealed_fields = frozenset(
        "authority_id printed_at printed_by_id dispatched_on dispatched_by_id".split()
    )

    state = fields.Selection(labels(PRINT_RUN, STATE_WORDS), group_expand=True)
    name = fields.Char(
        required=True, default=lambda self: self.env._("Print Run %(day)s", day=self._day())
    )
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict"
    )
    line_ids = fields.One2many("licence.print.line", "run_id", "Sheets")
    line_count = fields.Integer(compute="_compute_progress")
    progress = fields.Float(
        "Papers Ready (%)", compute="_compute_progress", help="Drawn and signed so far."
    )
    printed_at = fields.Datetime(readonly=True, copy=False)
    printed_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    dispatched_on = fields.Date(readonly=True, copy=False)
    dispatched_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")

    @api.model
    def _day(self):
        return legal_today(self.env)

    @api.model
    def _born_with(self):
        office = self.env.user.licence_authority_id
        return {**super()._born_with(), "authority_id": office.id}

    @api.depends("line_ids.is_drawn")
    def _compute_progress(self):
        for run in self:
            run.line_count = len(run.line_ids)
            ready = len(run.line_ids.filtered("is_drawn"))
            run.progress = 100 * ready / run.line_count if run.line_count else 0

    @api.model
    def _for_certificates(self, certificates):
        """A run of 正本 and 副本 of each certificate."""
        run = self.create({})
        self.env["licence.print.line"].create(
            [
                {"run_id": run.id, "certificate_id": certificate.id, "sheet": sheet}
                for certificate in certificates
                for sheet in (ORIGINAL, COPY)
            ]
        )
        certificates._wake("industrial_licence.ir_cron_certificate_paper")
        return run

    def action_print_out(self):
        return self._advance("print_out")

    def action_dispatch(self):
        return self._advance("dispatch")

    def action_drop(self):
        return self._ask("drop")

    def _after_print_out(self):
        self._seal({"printed_at": legal_now(self.env), "printed_by_id": self.env.uid})
        # sudo: the log of the run follows from its verb
        lines = self.sudo().line_ids
        printed = lines._earlier().mapped(lambda line: (line.version_id.id, line.sheet))
        for sheet in (ORIGINAL, COPY):
            self._fill_blanks(lines.filtered(lambda line, sheet=sheet: line.sheet == sheet), sheet)
        for line in lines:
            line.is_reprint = (line.version_id.id, line.sheet) in printed

    def _fill_blanks(self, lines, sheet):
        blanks = self.env["licence.blank"]._take_stock(self.authority_id, sheet, len(lines))
        if len(blanks) < len(lines):
            raise UserError(self.env._("There are not enough blank sheets in stock."))
        blanks._advance("print_on")
        for line, blank in zip(lines, blanks, strict=True):
            line.blank_id = blank
            blank._seal({"line_id": line.id})

    def _after_dispatch(self):
        today = legal_today(self.env)
        self._seal({"dispatched_on": today, "dispatched_by_id": self.env.uid})
        # sudo: the log of the run follows from its verb
        lines = self.sudo().line_ids
        lines.sent_on = today
        lines.blank_id.with_env(self.env)._advance("hand_over")

    def _parcel(self):
        """All papers of the run as files, in the order of their blanks."""
        parcel = io.BytesIO()
        with zipfile.ZipFile(parcel, "w") as out:
            for number, line in enumerate(self.line_ids, 1):
                mark = AGAIN if line.is_reprint else ""
                name = f"{number:04d} {line.certificate_id._paper_name(line.sheet)}.pdf"
                out.writestr(name, line.version_id._print(line.sheet, mark))
        return parcel.getvalue()

    def action_download(self):
        return {
            "type": "ir.actions.act_url",
            "url": f"/licence/print-run/{self.id}",
            "target": "self",
        }
