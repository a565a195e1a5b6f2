from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.sanction import BARRING, SANCTION, Kind, State
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft", "imposed": "In Force", "lifted": "Lifted", "dropped": "Dropped",
}  # fmt: skip
KIND_WORDS = {
    "warning": "Warning",
    "suspension": "Suspension",
    "exclusion": "Exclusion from Review and Test",
    "ban": "Ban for Life",
}


class Sanction(models.Model):
    """A measure against an entry of a register; the entry's standing reads these rows."""

    _name = "licence.sanction"
    _description = "Sanction on an entry of a register"
    _inherit = ["licence.sanction.guards", "licence.sanction.effects", "licence.lifecycle.mixin"]
    _order = "effective_from desc, id desc"
    _rec_name = "kind"

    _lifecycle = SANCTION
    _open_states = frozenset({State.DRAFT})
    _sealed_fields = frozenset({"free_from", "decided_by_id", "breach_id"})
    _verb_labels = {
        "impose": _lt("Impose"),
        "impose_pending": _lt("Suspend Pending Investigation"),
        "lift": _lt("Lift"),
        "drop": _lt("Drop"),
    }

    state = fields.Selection(labels(SANCTION, STATE_WORDS))
    res_model = fields.Selection(
        selection="_selection_res_model", string="Register", required=True,
        default="licence.auditor",
    )  # fmt: skip
    res_id = fields.Many2oneReference("Entry", model_field="res_model", required=True, index=True)
    target_name = fields.Char("Against", compute="_compute_target_name")
    kind = fields.Selection(labels(Kind, KIND_WORDS), required=True, index=True)
    effective_from = fields.Date(
        required=True, default=lambda self: legal_today(self.env), index=True
    )
    effective_to = fields.Date("Last Day", help="Empty: until it is lifted.")
    free_from = fields.Date(
        "Lifted From", readonly=True, copy=False, help="The first day on which it no longer bars."
    )
    basis = fields.Char("Legal Basis", default="国质检监[2006]499号 二(三)")
    reason = fields.Text(required=True)
    breach_id = fields.Many2one(
        "licence.integrity.breach", "Pending Case", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    authority_id = fields.Many2one(
        "licence.authority", index=True, ondelete="restrict", readonly=True,
        default=lambda self: self.env.user.licence_authority_id,
    )  # fmt: skip
    decided_by_id = fields.Many2one("res.users", "Imposed By", readonly=True, copy=False)

    _period = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_from <= effective_to)",
        "A sanction cannot end before it begins.",
    )
    _life_has_no_end = models.Constraint(
        "CHECK (kind <> 'ban' OR (effective_to IS NULL AND free_from IS NULL))",
        "A ban for life has no end.",
    )
    _target_idx = models.Index("(res_model, res_id, effective_from)")

    @api.model
    def _selection_res_model(self):
        """Registers whose entries inherit the register mixin, whichever addon brings them."""
        kinds = self.env["ir.model"].sudo()  # sudo: the names of the registers are no secret
        return [
            (name, kinds._get(name).name)
            for name, model in sorted(self.env.items())
            if not model._abstract and "sanction_ids" in model._fields
        ]

    @api.depends("res_model", "res_id")
    def _compute_target_name(self):
        self.target_name = ""
        for model, rows in self.filtered("res_model").grouped("res_model").items():
            # sudo: the name of an entry of a public register
            entries = self.env[model].sudo().browse(rows.mapped("res_id")).exists()
            names = {entry.id: entry.display_name for entry in entries}
            for row in rows:
                row.target_name = names.get(row.res_id, "")

    @api.depends("kind", "target_name")
    def _compute_display_name(self):
        words = dict(self._fields["kind"]._description_selection(self.env))
        for row in self:
            row.display_name = f"{words.get(row.kind, '')} · {row.target_name}"

    @api.constrains("res_model", "res_id")
    def _check_target(self):
        for row in self:
            if not self.env[row.res_model].browse(row.res_id).exists():
                raise ValidationError(self.env._("Choose the entry the sanction is against."))

    def write(self, vals):
        if {"res_model", "res_id", "authority_id"} & set(vals) and self.ids:
            raise UserError(self.env._("A sanction stays with the entry it was drafted for."))
        return super().write(vals)

    @api.model
    def _domain_barring(self, date):
        """Sanctions that bar on `date`; a warning does not."""
        ends = [
            Domain(name, "=", False) | Domain(name, operator, date)
            for name, operator in (("effective_to", ">="), ("free_from", ">"))
        ]
        return Domain.AND(
            [
                Domain("state", "in", [State.IMPOSED, State.LIFTED]),
                Domain("kind", "in", list(BARRING)),
                Domain("effective_from", "<=", date),
                *ends,
            ]
        )

    def _target(self):
        self.ensure_one()
        return self.env[self.res_model].browse(self.res_id)

    def action_impose(self):
        return self._advance("impose")

    def action_lift(self):
        return self._ask("lift")

    def action_drop(self):
        return self._ask("drop")
