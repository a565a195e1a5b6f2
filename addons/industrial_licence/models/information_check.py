from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from ..tools.legal_time import legal_today

KINDS = [
    ("planning", "Planning Document (总体规划)"),
    ("guidance", "Guidance (指导)"),
    ("check", "Check (监督检查)"),
]
_ANSWER = frozenset({"answer", "answered_on"})


class InformationCheck(models.Model):
    """How an authority guides and checks the information work below it: 信息管理规定 art. 4."""

    _name = "licence.information.check"
    _description = "Check of information work"
    _order = "checked_on desc, id desc"
    _rec_name = "subject"

    kind = fields.Selection(KINDS, required=True, default="check")
    subject = fields.Char(required=True)
    authority_id = fields.Many2one(
        "licence.authority", "Authority Concerned", required=True, index=True, ondelete="restrict"
    )
    superior_id = fields.Many2one(
        "licence.authority", "By", required=True, readonly=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id,
    )  # fmt: skip
    checker_id = fields.Many2one(
        "res.users", "Checked By", required=True, readonly=True, ondelete="restrict",
        default=lambda self: self.env.user,
    )  # fmt: skip
    checked_on = fields.Date("Date", required=True, default=lambda self: legal_today(self.env))
    document = fields.Char("Document Number")
    findings = fields.Text()
    demand = fields.Text("What Must Be Done")
    due_on = fields.Date("To Be Done By")
    answer = fields.Text("What Was Done")
    answered_on = fields.Date("Done On")

    _period = models.Constraint(
        "CHECK (due_on IS NULL OR due_on >= checked_on)", "What is demanded is due after the check."
    )

    @api.model_create_multi
    def create(self, vals_list):
        own = {"superior_id": self.env.user.licence_authority_id.id, "checker_id": self.env.uid}
        return super().create([{**vals, **own} for vals in vals_list])

    def write(self, vals):
        self._refuse_strangers(set(vals))
        return super().write(vals)

    def _refuse_strangers(self, names):
        """Who was checked answers; who checked writes the rest."""
        own = self.env.user.licence_authority_id
        for check in self:
            if own != (check.authority_id if names <= _ANSWER else check.superior_id):
                raise AccessError(
                    self.env._("“%(subject)s” is not yours to write.", subject=check.subject)
                )

    @api.constrains("authority_id", "superior_id")
    def _check_below(self):
        for check in self:
            above = check.superior_id.parent_path or "?"
            path = check.authority_id.parent_path or ""
            if check.authority_id == check.superior_id or not path.startswith(above):
                raise ValidationError(
                    self.env._(
                        "%(authority)s does not stand below %(superior)s.",
                        authority=check.authority_id.display_name,
                        superior=check.superior_id.display_name,
                    )
                )
