import secrets

from odoo import api, fields, models
from odoo.addons.industrial_licence.lifecycle.application import State as Application
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import ValidationError
from odoo.tools import SQL
from odoo.tools.translate import LazyTranslate

from ..lifecycle.bureau_check import BUREAU_CHECK, OPEN, WRITTEN_IN, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.PLANNED: "Planned",
    State.SAMPLED: "Files Sampled",
    State.TOLD: "Findings Told",
    State.ANSWERED: "Answered",
    State.CLOSED: "Closed",
}
NOT_TAKEN = (Application.DECLINED.value, Application.RETURNED.value)
NOT_IN = (Application.DRAFT.value,)


class SupervisionBureauCheck(models.Model):
    """The body above looks into the files of the body below: delays, refusals, errors."""

    _name = "licence.supervision.bureau.check"
    _description = "Check of a Lower Authority"
    _inherit = "licence.supervision.stages"
    _order = "id desc"

    _lifecycle = BUREAU_CHECK
    _verb_labels = {
        "sample": _lt("Sample the Files"),
        "tell": _lt("Tell the Findings"),
        "answer": _lt("Answer"),
        "close": _lt("Close"),
    }
    _main_states = tuple(State)
    _open_states = OPEN
    _first_states = frozenset({State.PLANNED})
    _written_in = WRITTEN_IN
    _sealed_fields = frozenset("authority_id seed told_on answer answered_on closed_on".split())

    state = fields.Selection(labels(BUREAU_CHECK, STATE_WORDS), group_expand=True)
    kind = fields.Selection(
        [("regular", "Regular (定期)"), ("irregular", "Irregular (不定期)")],
        required=True, default="regular",
    )  # fmt: skip
    subject = fields.Char(required=True, help="Acceptance, visits, tests or the whole work.")
    authority_id = fields.Many2one(
        "licence.authority", "Checking Body", required=True, readonly=True, index=True,
        ondelete="restrict", default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    checked_id = fields.Many2one(
        "licence.authority", "Body Checked", required=True, index=True, ondelete="restrict"
    )
    period_from = fields.Date("Files Since", required=True)
    period_to = fields.Date("Files Until", required=True)
    sample_size = fields.Integer("Files to Sample", required=True, default=10, aggregator=None)
    seed = fields.Char(readonly=True, copy=False, help="With it anybody repeats the sampling.")
    line_ids = fields.One2many("licence.supervision.bureau.check.line", "check_id", "Files")
    findings = fields.Text()
    told_on = fields.Date(readonly=True, copy=False)
    answer = fields.Text("Answer of the Body", readonly=True, copy=False)
    answered_on = fields.Date(readonly=True, copy=False)
    closed_on = fields.Date(readonly=True, copy=False)

    _sane = models.Constraint(
        "CHECK (sample_size BETWEEN 1 AND 500 AND period_from <= period_to)",
        "Sample 1 to 500 files of a period that ends after it begins.",
    )

    @api.depends("subject", "checked_id.name")
    def _compute_display_name(self):
        for check in self:
            check.display_name = f"{check.checked_id.name or ''} {check.subject or ''}".strip()

    @api.constrains("authority_id", "checked_id")
    def _check_below(self):
        for check in self:
            above, below = check.authority_id, check.checked_id
            path, under = below.parent_path or "", above.parent_path or "?"
            if above == below or not path.startswith(under):
                raise ValidationError(self.env._("A body checks only the bodies below it."))

    def _files(self, seed):
        """As many files as asked for, accepted and refused ones in turn, by lot of the seed."""
        self.env["licence.application"].flush_model()
        return self.env.execute_query_dict(
            SQL(
                "SELECT id, number, kind, name, received_on, accepted_on, is_refused FROM ("
                " SELECT file.id, file.number, file.kind, firm.name, file.received_on,"
                "  file.accepted_on, file.state IN %(refused)s AS is_refused, row_number() OVER ("
                "   PARTITION BY file.state IN %(refused)s"
                "   ORDER BY md5(%(seed)s || file.id)) AS lot"
                " FROM licence_application file"
                " JOIN licence_authority body ON body.id = file.authority_id"
                " JOIN res_partner firm ON firm.id = file.enterprise_id"
                " WHERE body.parent_path LIKE %(path)s AND file.state NOT IN %(none)s"
                " AND file.received_on BETWEEN %(first)s AND %(last)s) drawn"
                " ORDER BY lot, is_refused DESC, id LIMIT %(size)s",
                refused=NOT_TAKEN, none=NOT_IN, seed=seed, first=self.period_from,
                path=f"{self.checked_id.parent_path}%", last=self.period_to, size=self.sample_size,
            )
        )  # fmt: skip

    def _guard_checking_body(self):
        if self.env.user.licence_authority_id != self.authority_id:
            yield self.env._("Only the checking body does this.")

    def _guard_checked_body(self):
        if self.env.user.licence_authority_id != self.checked_id:
            yield self.env._("Only the body that was checked answers.")

    def _guard_files_there(self):
        if not self._files(""):
            yield self.env._("There is no file in this period.")

    def _guard_every_file_judged(self):
        if any(not line.verdict for line in self.line_ids):
            yield self.env._("Judge every sampled file.")
        if not (self.findings or "").strip():
            yield self.env._("Write the findings.")

    def _after_sample(self):
        seed = secrets.token_hex(16)
        self._seal({"seed": seed})
        self.env["licence.supervision.bureau.check.line"]._create_sealed(
            [
                {
                    "check_id": self.id,
                    "application_id": file["id"],
                    "number": file["number"],
                    "enterprise": file["name"],
                    "received_on": file["received_on"],
                    "accepted_on": file["accepted_on"],
                    "is_refused": file["is_refused"],
                }
                for file in self._files(seed)
            ]
        )

    def _after_tell(self):
        self._seal({"told_on": legal_today(self.env)})

    def _after_answer(self):
        words = self.step_ids.sorted("id")[-1:].reason
        self._seal({"answer": words, "answered_on": legal_today(self.env)})

    def _after_close(self):
        self._seal({"closed_on": legal_today(self.env)})

    def action_sample(self):
        return self._advance("sample")

    def action_tell(self):
        return self._advance("tell")

    def action_answer(self):
        return self._ask("answer")

    def action_close(self):
        return self._advance("close")


class SupervisionBureauCheckLine(models.Model):
    _name = "licence.supervision.bureau.check.line"
    _description = "File in a Check of an Authority"
    _inherit = "licence.sealed.mixin"
    _order = "id"
    _rec_name = "number"

    _sealed_fields = frozenset(
        "check_id application_id number enterprise received_on accepted_on is_refused".split()
    )

    check_id = fields.Many2one(
        "licence.supervision.bureau.check", required=True, index=True, ondelete="cascade"
    )
    application_id = fields.Many2one(
        "licence.application", readonly=True, ondelete="restrict",
        groups="industrial_licence.group_manager",
    )  # fmt: skip
    number = fields.Char(readonly=True)
    enterprise = fields.Char(readonly=True)
    received_on = fields.Date(readonly=True)
    accepted_on = fields.Date(readonly=True)
    is_refused = fields.Boolean("Not Taken In", readonly=True)
    verdict = fields.Selection([("fine", "In Order"), ("problem", "Problem")])
    finding = fields.Char()

    def write(self, vals):
        self.check_id._refuse_closed({"line_ids": False})
        return super().write(vals)
