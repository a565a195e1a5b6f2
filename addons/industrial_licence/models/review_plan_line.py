from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools import format_date

from ..lifecycle.review_order import State as OrderState
from ..lifecycle.review_plan import EDITABLE


class ReviewPlanLine(models.Model):
    """One visit of a plan: the enterprise, the real place of production, the days."""

    _name = "licence.review.plan.line"
    _description = "Visit of a plan"
    _inherit = ["licence.part.mixin", "licence.kept.mixin", "licence.fixed.mixin"]
    _order = "plan_id, begins_on, id"
    _part_of = "plan_id"
    _room_fields = frozenset({"notice_id", "noticed_on", "visited_on"})
    _open_after_freeze = _room_fields

    plan_id = fields.Many2one("licence.review.plan", required=True, index=True, ondelete="cascade")
    sequence = fields.Integer(default=10)
    order_id = fields.Many2one(
        "licence.review.order", "Review", index="btree_not_null", ondelete="restrict",
        domain=[("stage", "=", "waiting")],
    )  # fmt: skip
    application_id = fields.Many2one(
        "licence.application", compute="_compute_application_id", store=True, readonly=False,
        precompute=True, required=True, index=True, ondelete="restrict",
    )  # fmt: skip
    enterprise_id = fields.Many2one(
        "res.partner", compute="_compute_from_application", store=True, readonly=False,
        precompute=True, required=True, index=True, ondelete="restrict",
    )  # fmt: skip
    site_id = fields.Many2one(
        "licence.site", "Production Site", compute="_compute_from_application", store=True,
        readonly=False, precompute=True, ondelete="restrict",
    )  # fmt: skip
    begins_on = fields.Date("From", required=True, index=True)
    ends_on = fields.Date("To", required=True)
    plan_number = fields.Char(related="plan_id.number")
    plan_state = fields.Selection(related="plan_id.state", string="Plan State")
    team_id = fields.Many2one(related="plan_id.team_id", store=True, index="btree_not_null")
    product_id = fields.Many2one(related="plan_id.product_id")
    department_id = fields.Many2one(
        related="plan_id.department_id", store=True, index="btree_not_null"
    )
    authority_id = fields.Many2one(
        related="plan_id.authority_id", store=True, index="btree_not_null"
    )
    notice_id = fields.Many2one(
        "licence.notice", readonly=True, copy=False, index="btree_not_null", ondelete="restrict"
    )
    noticed_on = fields.Date("Enterprise Told On", readonly=True, copy=False)
    visited_on = fields.Date(readonly=True, copy=False, index="btree_not_null")

    _period = models.Constraint(
        "CHECK (begins_on <= ends_on)", "A visit cannot end before it begins."
    )
    _once = models.Constraint(
        "UNIQUE (plan_id, application_id, site_id)", "This place already stands in the plan."
    )

    @api.model_create_multi
    def create(self, vals_list):
        orders = self.env["licence.review.order"]._given_to(
            [vals.get("application_id") for vals in vals_list if not vals.get("order_id")]
        )
        return super().create(
            [{"order_id": orders.get(vals.get("application_id")), **vals} for vals in vals_list]
        )

    @api.depends("order_id")
    def _compute_application_id(self):
        for line in self.filtered("order_id"):
            # sudo: the case behind the review, by its key alone
            line.application_id = line.order_id.sudo().application_id

    @api.depends("application_id")
    def _compute_from_application(self):
        for line in self:
            # sudo: whoever plans the visit of a case knows whom it is about, and no more
            application = line.application_id.sudo()
            line.enterprise_id = application.enterprise_id
            line.site_id = application.site_id or application.line_ids.site_id[:1]

    @api.depends("enterprise_id.name", "begins_on")
    def _compute_display_name(self):
        for line in self:
            # sudo: as above
            name = line.enterprise_id.sudo().name or ""
            line.display_name = f"{name} {line.begins_on or ''}".strip()

    @api.constrains("order_id", "application_id", "plan_id")
    def _check_ordered(self):
        """Whoever was given the review plans it, and nobody hands it on (499号 二(二)4)."""
        for line in self:
            plan, order = line.plan_id, line.order_id
            own = (
                order
                and order.state == OrderState.GIVEN
                and (
                    (order.department_id, order.authority_id)
                    == (plan.department_id, plan.authority_id)
                )
            )
            if not own and (order or not line._is_case_of(plan.authority_id)):
                raise ValidationError(
                    self.env._(
                        "The review of %(enterprise)s was not given to %(organiser)s.",
                        enterprise=line.enterprise_id.name, organiser=plan.organiser_name,
                    )
                )  # fmt: skip
            if line.application_id.product_id != plan.product_id:
                raise ValidationError(
                    self.env._(
                        "%(enterprise)s has not applied for %(product)s.",
                        enterprise=line.enterprise_id.name, product=plan.product_id.name,
                    )
                )  # fmt: skip

    def _is_case_of(self, authority):
        """An authority plans the visits of its own area without an order to itself."""
        own = self.application_id.authority_id.parent_path or ""
        return bool(authority) and own.startswith(authority.parent_path or "-")

    @api.constrains("application_id", "enterprise_id", "site_id")
    def _check_same_case(self):
        for line in self:
            if line.enterprise_id != line.application_id.enterprise_id or (
                line.site_id and line.site_id.enterprise_id != line.enterprise_id
            ):
                raise ValidationError(
                    self.env._(
                        "%(enterprise)s is not the enterprise of this application.",
                        enterprise=line.enterprise_id.name,
                    )
                )

    @api.constrains("plan_id", "enterprise_id", "begins_on", "ends_on")
    def _check_team(self):
        for team in self.plan_id.team_id:
            team._check_people()

    def _refuse_frozen(self):
        frozen = self.plan_id.filtered(lambda plan: plan.state not in EDITABLE)
        if frozen:
            raise UserError(
                self.env._(
                    "Plan %(plan)s is “%(state)s”: open it for a change first; it is then "
                    "approved and filed again.",
                    plan=frozen[0].display_name, state=frozen[0]._state_word(),
                )
            )  # fmt: skip

    def _dates(self):
        """Every day of these visits."""
        return [day for line in self for day in line._days()]

    def _days(self):
        self.ensure_one()
        if not self.begins_on or not self.ends_on:
            return []
        length = (self.ends_on - self.begins_on).days + 1
        return [fields.Date.add(self.begins_on, days=number) for number in range(length)]

    def _may_begin(self, on):
        """Sentences against starting this visit on the day; none when it may start."""
        self.ensure_one()
        reasons = self.plan_id._may_begin(on)
        return reasons or [
            *self.plan_id._guard_organiser_may_act(),
            *self._reasons_of_days(on),
            *self.team_id._problems([on], self),
            *self.team_id.member_ids._undeclared(self.enterprise_id),
        ]

    def _reasons_of_days(self, on):
        if not self.begins_on <= on <= self.ends_on:
            yield self.env._(
                "The visit is filed for %(first)s to %(last)s; another day is filed again first.",
                first=format_date(self.env, self.begins_on),
                last=format_date(self.env, self.ends_on),
            )
        if not self.noticed_on:
            yield self.env._("The enterprise has not been told of the visit.")

    def _note_visited(self, on):
        """The visit has begun: from now on it stays in the plan and counts as an earlier one."""
        self._room().write({"visited_on": on})
