from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.ability_report import ABILITY_REPORT, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {"received": "Received", "confirmed": "Confirmed", "dismissed": "Not Confirmed"}


class AbilityReport(models.Model):
    """市场反映: a body is said to lack the ability, or was found in breach (2015〕364号 五(一))."""

    _name = "licence.ability.report"
    _description = "Report on the ability or conduct of a body"
    _inherit = ["licence.lifecycle.mixin", "mail.thread"]
    _order = "received_on desc, id desc"

    _lifecycle = ABILITY_REPORT
    _open_states = frozenset({State.RECEIVED})
    _sealed_fields = frozenset({"sanction_id"})
    _verb_labels = {"confirm": _lt("Confirm and Exclude"), "dismiss": _lt("Not Confirmed")}

    state = fields.Selection(labels(ABILITY_REPORT, STATE_WORDS), group_expand=True)
    res_model = fields.Selection(
        selection=lambda self: self.env["licence.sanction"]._selection_res_model(),
        string="Register", required=True, default="licence.department",
    )  # fmt: skip
    res_id = fields.Many2oneReference("Body", model_field="res_model", required=True, index=True)
    target_name = fields.Char("About", compute="_compute_target_name")
    ground = fields.Selection(
        [("ability", "Lacks the Technical Ability"), ("breach", "Breach of Law Found")],
        required=True, default="ability",
    )  # fmt: skip
    source = fields.Selection(
        [("market", "The Market"), ("enterprise", "An Enterprise"),
         ("oversight", "Daily Oversight"), ("other", "Other")],
        required=True, default="market",
    )  # fmt: skip
    received_on = fields.Date(required=True, default=lambda self: legal_today(self.env))
    text = fields.Text("What Is Said", required=True)
    assessment = fields.Text(help="What the office found when it looked into it.")
    effective_to = fields.Date("Excluded Until", help="The last day; empty: until it is lifted.")
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id,
    )  # fmt: skip
    sanction_id = fields.Many2one("licence.sanction", readonly=True, ondelete="restrict")

    @api.depends("res_model", "res_id")
    def _compute_target_name(self):
        self.target_name = ""
        for model, rows in self.filtered("res_model").grouped("res_model").items():
            # sudo: the name of an entry of a public register
            found = self.env[model].sudo().browse(rows.mapped("res_id")).exists()
            names = {entry.id: entry.display_name for entry in found}
            for row in rows:
                row.target_name = names.get(row.res_id, "")

    @api.depends("target_name", "received_on")
    def _compute_display_name(self):
        for row in self:
            row.display_name = f"{row.target_name} · {row.received_on or ''}"

    @api.constrains("res_model", "res_id")
    def _check_target(self):
        for row in self:
            if not self.env[row.res_model].browse(row.res_id).exists():
                raise ValidationError(self.env._("Choose the body the report is about."))

    def write(self, vals):
        if "authority_id" in vals and self.ids:
            raise UserError(self.env._("A report stays with the authority that received it."))
        return super().write(vals)

    def _guard_assessed(self):
        if not (self.assessment or "").strip():
            yield self.env._("Write down what the office found when it looked into it.")

    def _guard_other_person_entered(self):
        if self.create_uid == self.env.user:
            yield self.env._("You entered this report; another person decides on it.")

    def _after_confirm(self):
        """Out of review and test both, while running work is shown to whoever gave it."""
        # sudo: the exclusion follows from the decision, which was judged itself
        sanctions = self.env["licence.sanction"].sudo()
        vals = {
            "res_model": self.res_model,
            "res_id": self.res_id,
            "kind": "exclusion",
            "effective_to": self.effective_to,
            "basis": "国质检监〔2015〕364号 五(一)",
            "reason": self.assessment,
            "authority_id": self.authority_id.id,
        }
        excluded = sanctions.create(vals)
        excluded._advance("impose_pending")
        excluded._seal({"decided_by_id": self.env.uid})
        self._seal({"sanction_id": excluded.id})

    def action_confirm(self):
        return self._advance("confirm")

    def action_dismiss(self):
        return self._ask("dismiss")
