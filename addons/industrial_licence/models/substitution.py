from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..tools.legal_time import legal_today
from .post_conflict import clashes

ONCE_BEGUN = frozenset({"effective_to"})


class Substitution(models.Model):
    """A colleague acts for an absent one, for a time; the journal keeps both names."""

    _name = "licence.substitution"
    _description = "Substitution of an Absent Officer"
    _inherit = ["licence.period.mixin"]
    _order = "effective_from desc, id desc"

    absent_id = fields.Many2one(
        "res.users", "Absent Officer", required=True, index=True, ondelete="restrict",
        domain=[("share", "=", False)],
    )  # fmt: skip
    substitute_id = fields.Many2one(
        "res.users", required=True, index=True, ondelete="restrict",
        domain="[('share', '=', False), ('id', '!=', absent_id), "
        "('licence_authority_id', '=', authority_id)]",
    )  # fmt: skip
    authority_id = fields.Many2one(
        "licence.authority", compute="_compute_authority_id", store=True, precompute=True,
        index=True, ondelete="restrict",
    )  # fmt: skip
    effective_from = fields.Date(
        "Absent From", required=True, default=lambda self: legal_today(self.env)
    )
    effective_to = fields.Date("Absent Until", required=True)
    reason = fields.Char(required=True)
    is_current = fields.Boolean("In Force")

    _two_people = models.Constraint(
        "CHECK (absent_id <> substitute_id)", "Nobody can be one's own substitute."
    )
    _period = models.Constraint(
        "CHECK (effective_from <= effective_to)", "A substitution cannot end before it begins."
    )

    @api.depends("absent_id")
    def _compute_authority_id(self):
        """The authority of the day it was written; a later move does not rewrite it."""
        for row in self:
            row.authority_id = row.absent_id.licence_authority_id

    @api.depends("absent_id.name", "substitute_id.name")
    def _compute_display_name(self):
        for row in self:
            people = (row.substitute_id.name, row.absent_id.name)
            row.display_name = " → ".join(name for name in people if name)

    def _holds_on(self, date):
        self.ensure_one()
        return bool(
            self.effective_from
            and self.effective_to
            and self.effective_from <= date <= self.effective_to
        )

    @api.constrains("absent_id", "substitute_id")
    def _check_people(self):
        for row in self:
            if not row._share_authority():
                raise ValidationError(
                    self.env._("Both officers must belong to the same authority.")
                )
            if row.substitute_id == self.env.user:
                raise ValidationError(self.env._("Nobody appoints oneself as a substitute."))
            row._check_posts()

    def _share_authority(self):
        authority = self.substitute_id.licence_authority_id
        return bool(authority) and self.absent_id.licence_authority_id == authority

    def _check_posts(self):
        for post, other in self._clashes():
            raise ValidationError(
                self.env._(
                    "%(substitute)s cannot stand in for %(absent)s: "
                    "nobody may be %(post)s and %(other)s at once.",
                    substitute=self.substitute_id.name,
                    absent=self.absent_id.name,
                    post=self.env.ref(post).name,
                    other=self.env.ref(other).name,
                )
            )

    def _clashes(self):
        return clashes(self.absent_id._held_posts() | self.substitute_id._held_posts())

    @api.constrains("effective_from")
    def _check_beginning(self):
        """Acting for somebody cannot be allowed after the fact."""
        if any(row.effective_from < legal_today(self.env) for row in self):
            raise ValidationError(self.env._("A substitution begins today or later."))

    def write(self, vals):
        begun = self.filtered(lambda row: row.effective_from <= legal_today(self.env))
        if begun and set(vals) - ONCE_BEGUN:
            raise UserError(
                self.env._("This substitution has begun: only its end can still be changed.")
            )
        res = super().write(vals)
        if begun and "effective_to" in vals:
            begun._check_end()
        return res

    def _check_end(self):
        yesterday = legal_today(self.env) - timedelta(days=1)
        if any(row.effective_to < max(yesterday, row.effective_from) for row in self):
            raise UserError(
                self.env._("Days that have passed stay as they were: end it yesterday or later.")
            )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_begun(self):
        if any(row.effective_from <= legal_today(self.env) for row in self):
            raise UserError(
                self.env._("A substitution that has begun is not deleted; change its end.")
            )

    def _absent_colleagues(self, date):
        """Whom these rows let their substitute act for on `date`; checked again at every use."""
        return self.filtered(
            lambda row: (
                row._holds_on(date)
                and row.absent_id.active
                and row._share_authority()
                and not row._clashes()
            )
        ).absent_id


class LifecycleMixin(models.AbstractModel):
    _inherit = "licence.lifecycle.mixin"

    def _represented(self, groups):
        """The absent colleague, of one of `groups`, whom the user stands in for today."""
        # sudo: whom one stands in for is known to the system, whatever one may read
        rows = self.env.user.sudo().substitution_ids
        absent = rows._absent_colleagues(legal_today(self.env)).filtered(
            lambda colleague: any(colleague.has_group(group) for group in groups)
        )
        return absent[:1].with_env(self.env) or super()._represented(groups)
