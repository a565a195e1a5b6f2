import re

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..lifecycle.visit import State
from ..tools.legal_time import legal_today

SEALED_IN = frozenset({State.OPENED, State.CLOSED})


class VisitSample(models.Model):
    """抽样单: what was taken, from how many, under which seals, signed by both sides."""

    _name = "licence.visit.sample"
    _description = "Sampling sheet"
    _order = "visit_id, id"

    visit_id = fields.Many2one("licence.visit", required=True, index=True, ondelete="restrict")
    unit_id = fields.Many2one("licence.unit", required=True, ondelete="restrict")
    name = fields.Char("Product and Model", required=True)
    grade = fields.Char()
    batch = fields.Char("Batch or Production Number", required=True)
    produced_on = fields.Date()
    base_quantity = fields.Char("Taken From", required=True, help="抽样基数")
    quantity = fields.Char(required=True)
    reserve = fields.Char("Reserve Quantity")
    standard = fields.Char("Executed Standard")
    place = fields.Char(required=True)
    sealed_on = fields.Date(
        required=True, readonly=True, default=lambda self: legal_today(self.env)
    )
    seal_ids = fields.One2many("licence.seal", "sample_id", "Seals")
    sampler_id = fields.Many2one("licence.auditor", "Sampled By", required=True)
    second_sampler_id = fields.Many2one("licence.auditor", "And By", required=True)
    representative = fields.Char("For the Enterprise", required=True)
    is_signed = fields.Boolean(
        "Signed by the Enterprise", help="The sheet is signed and stamped by the enterprise."
    )

    _two_samplers = models.Constraint(
        "CHECK (sampler_id <> second_sampler_id)", "Two persons take a sample."
    )

    @api.model_create_multi
    def create(self, vals_list):
        today = legal_today(self.env)
        # The day of the seal is today's, whatever the caller says.
        samples = super().create([{**vals, "sealed_on": today} for vals in vals_list])
        samples._check_lawful()
        return samples

    def write(self, vals):
        if set(vals) - {"seal_ids"}:
            raise UserError(self.env._("A sampling sheet stands as it was sealed."))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A sampling sheet stands as it was sealed."))

    def _check_lawful(self):
        for sample in self:
            sample.visit_id._check_on_team()
            sample._check_time()
            sample._check_people()
            if not sample.seal_ids or not sample.is_signed:
                raise UserError(
                    self.env._("A sampling sheet bears its seals and the enterprise's signature.")
                )

    def _check_time(self):
        visit = self.visit_id
        if visit.state not in SEALED_IN or not visit._takes_samples():
            raise UserError(
                self.env._("Samples are sealed once the visit is passed (条例 第19条).")
            )
        if self.unit_id not in visit._units():
            raise UserError(
                self.env._("%(unit)s is not looked at on this visit.", unit=self.unit_id.name)
            )

    def _check_people(self):
        if strangers := (self.sampler_id | self.second_sampler_id) - self.visit_id._team_people():
            raise UserError(
                self.env._(
                    "%(person)s is not on the team.", person="、".join(strangers.mapped("name"))
                )
            )


class Seal(models.Model):
    """封条: its number is used once, on one sample, for ever."""

    _name = "licence.seal"
    _description = "Seal"
    _inherit = "licence.once.mixin"
    _order = "number"
    _rec_name = "number"

    number = fields.Char(required=True)
    sample_id = fields.Many2one(
        "licence.visit.sample", required=True, index=True, ondelete="restrict"
    )

    _number_uniq = models.Constraint(
        "UNIQUE (number)", "This seal number has been used; a seal is used once."
    )

    @api.model_create_multi
    def create(self, vals_list):
        tidy = [{**vals, "number": self._tidy(vals.get("number"))} for vals in vals_list]
        self._check_unused([vals["number"] for vals in tidy])
        return super().create(tidy)

    @api.model
    def _tidy(self, number):
        """One seal, one writing: no blanks, wide signs as narrow ones."""
        narrow = (number or "").translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
        tidy = re.sub(r"\s+", "", narrow).upper()
        if not tidy:
            raise UserError(self.env._("A seal has its number."))
        return tidy

    @api.model
    def _check_unused(self, numbers):
        # sudo: the number counts wherever it was used
        used = self.sudo().search([("number", "in", numbers)], limit=1)
        if used or len(set(numbers)) < len(numbers):
            raise UserError(
                self.env._(
                    "Seal %(number)s has been used; a seal is used once.",
                    number=used.number or numbers[0],
                )
            )
