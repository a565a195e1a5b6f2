from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain
from odoo.tools import format_date

from ..tools.legal_time import legal_today


class Act(StrEnum):
    ACCEPT = "accept"
    REVIEW = "review"
    APPROVE = "approve"


FIELD_OF = {act: f"may_{act}" for act in Act}
ONCE_BEGUN = frozenset({"effective_to", "is_public"})


class Delegation(models.Model):
    """A superior entrusts acts of licensing to the next level (简政放权意见三(二))."""

    _name = "licence.delegation"
    _description = "Delegation of Licensing Acts"
    _inherit = ["licence.period.mixin", "mail.thread"]
    _order = "effective_from desc, id desc"
    _rec_name = "document_no"
    _rec_names_search = ["document_no", "delegator_id.name", "delegate_id.name"]

    delegator_id = fields.Many2one(
        "licence.authority", "Delegating Authority", required=True, index=True,
        ondelete="restrict", tracking=True, default=lambda self: self.env.user.licence_authority_id,
    )  # fmt: skip
    delegate_id = fields.Many2one(
        "licence.authority", required=True, index=True, ondelete="restrict",
        tracking=True, domain="[('parent_id', '=', delegator_id)]",
    )  # fmt: skip
    may_accept = fields.Boolean("Acceptance", tracking=True, help="受理")
    may_review = fields.Boolean("Review", tracking=True, help="审查")
    may_approve = fields.Boolean("Approval", tracking=True, help="审批")
    product_ids = fields.Many2many("licence.product", string="Products", help="Empty: all.")
    effective_from = fields.Date("From", required=True, tracking=True)
    effective_to = fields.Date("To", tracking=True, help="Empty: until it is ended.")
    document_no = fields.Char("Document Number", required=True, tracking=True)
    basis = fields.Char("Legal Basis", required=True, default="行政许可法第二十四条")
    is_public = fields.Boolean(
        "Published", default=True, tracking=True,
        help="Who delegates publishes the delegate and what is delegated (行政许可法第二十四条).",
    )  # fmt: skip
    is_current = fields.Boolean("In Force")

    _some_act = models.Constraint(
        "CHECK (may_accept IS TRUE OR may_review IS TRUE OR may_approve IS TRUE)",
        "Say what is delegated: acceptance, review or approval.",
    )
    _period = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_from <= effective_to)",
        "A delegation cannot end before it begins.",
    )
    _delegate_idx = models.Index("(delegate_id, effective_from)")

    @api.constrains("delegator_id", "delegate_id")
    def _check_next_level(self):
        for row in self:
            if row.delegate_id.parent_id != row.delegator_id:
                raise ValidationError(
                    self.env._(
                        "%(delegator)s delegates to the next level below it; "
                        "%(delegate)s is not its direct subordinate.",
                        delegator=row.delegator_id.name,
                        delegate=row.delegate_id.name,
                    )
                )

    @api.constrains("delegator_id", "delegate_id", "effective_from", "effective_to")
    def _check_no_redelegation(self):
        """A delegate does not delegate further (行政许可法第二十四条第三款)."""
        for row in self:
            if passed_on := self.search(row._domain_passed_on(), limit=1):
                raise ValidationError(
                    self.env._(
                        "What %(document)s delegates cannot be delegated again.",
                        document=passed_on.document_no,
                    )
                )

    def _domain_passed_on(self):
        """Delegations of the same time that would make a chain with this one."""
        until = Domain.TRUE
        if self.effective_to:
            until = Domain("effective_from", "<=", self.effective_to)
        overlap = until & (
            Domain("effective_to", "=", False) | Domain("effective_to", ">=", self.effective_from)
        )
        return overlap & (
            Domain("delegate_id", "=", self.delegator_id.id)
            | Domain("delegator_id", "=", self.delegate_id.id)
        )

    @api.constrains(*FIELD_OF.values(), "effective_from", "effective_to")
    def _check_not_barred(self):
        acts = [act for act, field in FIELD_OF.items() if any(self.mapped(field))]
        bars = self.env["licence.delegation.bar"].search([("act", "in", acts)])
        for row in self:
            for bar in bars.filtered(row._meets):
                raise ValidationError(
                    self.env._(
                        "Since %(date)s the law does not let %(act)s be delegated (%(basis)s): "
                        "end the delegation before that day.",
                        date=format_date(self.env, bar.effective_from),
                        act=dict(bar._fields["act"]._description_selection(self.env))[bar.act],
                        basis=bar.basis,
                    )
                )

    def _meets(self, bar):
        return (
            self[FIELD_OF[Act(bar.act)]]
            and (not self.effective_to or self.effective_to >= bar.effective_from)
            and (not bar.effective_to or self.effective_from <= bar.effective_to)
        )

    def write(self, vals):
        begun = self.filtered(lambda row: row.effective_from <= legal_today(self.env))
        if begun and self._own_columns() & set(vals) - ONCE_BEGUN:
            raise UserError(
                self.env._("A delegation in force is not rewritten: end it and write the new one.")
            )
        return super().write(vals)

    @api.model
    def _own_columns(self):
        return {"delegator_id", "delegate_id", "product_ids", *FIELD_OF.values(), "effective_from",
                "effective_to", "document_no", "basis", "is_public"}  # fmt: skip

    @api.ondelete(at_uninstall=False)
    def _unlink_except_begun(self):
        if any(row.effective_from <= legal_today(self.env) for row in self):
            raise UserError(
                self.env._("A delegation in force is not deleted: acts were done under it.")
            )

    @api.model
    def _acts(self, delegator, delegate, product, date):
        """What `delegate` does for `delegator` on `date`: {Act, …}, in one question."""
        if not delegate or delegate == delegator:
            return set()
        # sudo: whether an act was covered does not depend on who asks
        found = self.sudo().search_fetch(
            Domain("delegate_id", "=", delegate.id)
            & Domain("delegator_id", "=", delegator.id)
            & self._domain_on(date)
            & (Domain("product_ids", "=", False) | Domain("product_ids", "in", product.ids)),
            [*FIELD_OF.values()],
        )
        return {act for act, field in FIELD_OF.items() if any(found.mapped(field))}

    @api.model
    def _covers(self, authority, act, product, date):
        """Delegations that let `authority` do `act` for `product` on `date`; empty: none does."""
        # sudo: whether an act was covered does not depend on who asks
        return self.sudo().search(
            Domain("delegate_id", "=", authority.id)
            & Domain(FIELD_OF[Act(act)], "=", True)
            & self._domain_on(date)
            & (Domain("product_ids", "=", False) | Domain("product_ids", "in", product.ids))
        )
