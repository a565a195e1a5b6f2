from odoo import api, fields, models
from odoo.exceptions import ValidationError

AGAIN = "review_again"


class Appeal(models.Model):
    """申诉 against a visit: upheld, the review is held again by other people (499号 二(二)3)."""

    _inherit = "licence.appeal"

    @property
    def _fixed_fields(self):
        return super()._fixed_fields | {"plan_line_id"}

    plan_line_id = fields.Many2one(
        "licence.review.plan.line", "Visit Objected To", index="btree_not_null", ondelete="restrict"
    )
    again_id = fields.Many2one(
        "licence.review.order", "Review Given Again", readonly=True, copy=False, ondelete="restrict"
    )

    @api.model
    def _sealed_names(self):
        return super()._sealed_names() | {"again_id"}

    @api.model_create_multi
    def create(self, vals_list):
        appeals = super().create(vals_list)
        for appeal in appeals.filtered("plan_line_id"):
            # sudo: who was on the visit is what the objection is about
            team = appeal.sudo().plan_line_id.team_id.member_ids.auditor_id
            appeal.original_auditor_ids |= team
        return appeals

    @api.constrains("plan_line_id", "partner_id", "department_id")
    def _check_visit(self):
        for appeal in self.filtered("plan_line_id"):
            line = appeal.plan_line_id
            named = (appeal.partner_id, appeal.department_id)
            if (line.enterprise_id, line.department_id) != named:
                raise ValidationError(
                    self.env._("The visit objected to is another enterprise's or body's.")
                )

    def _after_answer(self):
        done = super()._after_answer()
        order = self.plan_line_id.order_id
        if self.effect == AGAIN and order:
            again = order._give_again(self.original_auditor_ids, self.text)
            self._seal({"again_id": again.id})
        return done
