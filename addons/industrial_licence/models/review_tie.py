from odoo import api, fields, models
from odoo.exceptions import UserError

from ..teams.kernel import Code
from ..tools.legal_time import legal_today

OFFICE = "industrial_licence.group_staff"
RELATION_WORDS = {
    Code.EMPLOYMENT: "Employed There", Code.CONSULTING: "Paid Consulting",
    Code.CERTIFICATION: "Paid Certification", Code.PART_TIME: "Part-Time Post",
    Code.AFFILIATED: "Of the Same Group", Code.EARLIER_VISIT: "Visited Before",
    Code.KINSHIP: "Kinship",
}  # fmt: skip


class ReviewTie(models.Model):
    """利害关系: what binds a person of the register to an enterprise (499号 一(二))."""

    _name = "licence.review.tie"
    _description = "Tie of a person to an enterprise"
    _inherit = ["licence.fixed.mixin", "licence.period.mixin", "mail.thread"]
    _order = "effective_from desc, id desc"
    _fixed_fields = frozenset(
        "auditor_id enterprise_id relation effective_from source entered_by_id".split()
    )

    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="restrict", tracking=True
    )
    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict", tracking=True,
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    relation = fields.Selection(
        [(code.value, word) for code, word in RELATION_WORDS.items()], required=True, index=True,
        tracking=True,
    )  # fmt: skip
    effective_to = fields.Date(tracking=True)
    source = fields.Selection(
        [("declared", "Declared by the Person"), ("found", "Found by the Office"),
         ("reported", "Reported by Somebody")],
        required=True, default="declared",
    )  # fmt: skip
    evidence = fields.Text(help="Contract, register extract, letter; what it says.")
    attachment_id = fields.Many2one("ir.attachment", "Document", ondelete="restrict")
    entered_by_id = fields.Many2one(
        "res.users", readonly=True, default=lambda self: self.env.user,
        ondelete="restrict",
    )  # fmt: skip

    @api.depends("auditor_id", "enterprise_id")
    def _compute_display_name(self):
        for tie in self:
            tie.display_name = f"{tie.auditor_id.display_name} · {tie.enterprise_id.name}"

    def write(self, vals):
        self._refuse_early_end(vals)
        return super().write(vals)

    def _refuse_early_end(self, vals):
        """Who is bound, or plans with them, ends a tie from today on; the office corrects one."""
        user, end = self.env.user, fields.Date.to_date(vals.get("effective_to"))
        if "effective_to" not in vals or self.env.su or user.has_group(OFFICE):
            return
        early = end and end < legal_today(self.env)
        if early or any(tie.effective_to and tie.effective_to != end for tie in self):
            raise UserError(
                self.env._("A tie ends today or later; an earlier end is entered by the office.")
            )
