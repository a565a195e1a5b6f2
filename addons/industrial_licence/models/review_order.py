from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.review_order import REVIEW_ORDER, Stage, State
from ..lifecycle.review_plan import State as PlanState
from ..tools.legal_time import legal_now, legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {"given": "Given", "cancelled": "Taken Back"}
STAGES = labels(
    Stage,
    {
        "waiting": "To Be Planned", "planned": "Planned", "filed": "Filed", "visited": "Visited",
        "cancelled": "Taken Back",
    },
)  # fmt: skip
STAGE_OF_PLAN = {
    PlanState.DRAFT: Stage.PLANNED, PlanState.APPROVED: Stage.PLANNED,
    PlanState.CHANGED: Stage.PLANNED, PlanState.FILED: Stage.FILED,
}  # fmt: skip


class ReviewOrder(models.Model):
    """A case on the workbench of whoever organises its visit: exactly one body or authority."""

    _name = "licence.review.order"
    _description = "Review given to an organiser"
    _inherit = [
        "licence.review.order.guards", "licence.organised.mixin", "licence.lifecycle.mixin",
    ]  # fmt: skip
    _order = "given_at desc, id desc"
    _rec_names_search = ["enterprise_id.name", "application_id.number"]

    _lifecycle = REVIEW_ORDER
    _open_states = frozenset()
    _sealed_fields = frozenset(
        "application_id department_id authority_id case_authority_id allocation_id given_at "
        "given_by_id address units objected_ids".split()
    )
    _verb_labels = {
        "reassign": _lt("Give to Another"), "cancel": _lt("Take Back"),
        "supersede": _lt("Given Again After an Objection"),
    }  # fmt: skip

    state = fields.Selection(labels(REVIEW_ORDER, STATE_WORDS), group_expand=True)
    application_id = fields.Many2one(
        "licence.application", required=True, readonly=True, index=True, ondelete="restrict"
    )
    case_authority_id = fields.Many2one(
        "licence.authority", "Given By Authority", required=True, readonly=True, index=True,
        ondelete="restrict",
    )  # fmt: skip
    allocation_id = fields.Many2one("licence.allocation", readonly=True, ondelete="restrict")
    product_id = fields.Many2one(
        related="application_id.product_id", store=True, index=True, related_sudo=True
    )
    enterprise_id = fields.Many2one(
        related="application_id.enterprise_id", store=True, index=True, related_sudo=True
    )
    site_id = fields.Many2one(related="application_id.site_id", store=True, related_sudo=True)
    accepted_on = fields.Date(related="application_id.accepted_on", store=True, related_sudo=True)
    address = fields.Char("Production Address", readonly=True)
    units = fields.Char("Units Applied For", readonly=True)
    contact_name = fields.Char(related="enterprise_id.contact_name")
    contact_phone = fields.Char(related="enterprise_id.contact_phone")
    given_at = fields.Datetime(required=True, readonly=True)
    given_by_id = fields.Many2one("res.users", required=True, readonly=True, ondelete="restrict")
    line_ids = fields.One2many("licence.review.plan.line", "order_id", "Planned Visits")
    is_stranded = fields.Boolean(
        "Organiser Excluded", compute="_compute_is_stranded", search="_search_is_stranded",
        help="The body may not review at present: give the review to another.",
    )  # fmt: skip
    stage = fields.Selection(STAGES, compute="_compute_stage", store=True, index=True)

    objected_ids = fields.Many2many(
        "licence.auditor", "licence_review_order_objected_rel", "order_id", "auditor_id",
        "Not to Be Sent Again", readonly=True, help="They were on the visit objected to.",
    )  # fmt: skip

    _one_given = models.UniqueIndex(
        "(application_id) WHERE state = 'given'", "The review of this case is given already."
    )

    @api.depends("enterprise_id.name", "units")
    def _compute_display_name(self):
        for order in self:
            # sudo: who is to be visited is what the workbench shows
            name = order.enterprise_id.sudo().name or ""
            order.display_name = f"{name} {order.units or ''}".strip()

    @api.depends("department_id", "stage")
    def _compute_is_stranded(self):
        stranded = self.filtered_domain(self._domain_stranded())
        for order in self:
            order.is_stranded = order in stranded

    @api.model
    def _search_is_stranded(self, operator, value):
        if operator != "in":
            return NotImplemented
        return self._domain_stranded() if True in value else ~self._domain_stranded()

    @api.model
    def _domain_stranded(self):
        """Running reviews at a body that may not act today."""
        bodies = self.env["licence.department"]
        # sudo: whether a body may act does not depend on who asks
        acting = bodies.sudo().search(bodies._domain_may_act(legal_today(self.env)))
        return (
            Domain("department_id", "!=", False)
            & Domain("department_id", "not in", acting.ids)
            & Domain("stage", "in", [Stage.WAITING, Stage.PLANNED, Stage.FILED])
        )

    @api.depends("state", "line_ids.plan_id.state", "line_ids.visited_on")
    def _compute_stage(self):
        for order in self:
            order.stage = order._stage_now()

    def _stage_now(self):
        if self.state == State.CANCELLED:
            return Stage.CANCELLED
        lines = self._planned_lines()
        if any(line.visited_on for line in lines):
            return Stage.VISITED
        if not lines:
            return Stage.WAITING
        return STAGE_OF_PLAN[PlanState(lines.sorted("id")[-1:].plan_id.state)]

    @api.model
    def _give(self, application):
        """To the body the rule of allocation names, or to the authority where there is none."""
        application.ensure_one()
        application.check_access("write")
        self._check_due(application)
        allocation = self._allocation(application)
        sites = application.line_ids.site_id | application.site_id
        return self._create_sealed(
            [
                {
                    "application_id": application.id,
                    "case_authority_id": application.authority_id.id,
                    "department_id": allocation.department_id.id,
                    "authority_id": False if allocation else application.authority_id.id,
                    "allocation_id": allocation.id,
                    "address": "；".join(sites.mapped("address")),
                    "units": "、".join(application.line_ids.unit_id.mapped("name")),
                    "given_at": legal_now(self.env),
                    "given_by_id": self.env.uid,
                }
            ]
        )

    @api.model
    def _given_to(self, application_ids):
        """{application id: review id} of the standing orders."""
        # sudo: whose review it is is checked when the visit is planned
        rows = self.sudo().search_fetch(
            [("application_id", "in", application_ids), ("state", "=", State.GIVEN)],
            ["application_id"],
        )
        return {row.application_id.id: row.id for row in rows}

    @api.model
    def _check_due(self, application):
        if not application.accepted_on:
            raise UserError(self.env._("The visit of a case is ordered once it is accepted."))
        if application.visit_track == "exempt":
            raise UserError(self.env._("No visit is due in this case."))
        if self._given_to(application.ids):
            raise UserError(self.env._("The review of this case is given already."))

    @api.model
    def _allocation(self, application):
        rows, bodies = self.env["licence.allocation"], self.env["licence.department"]
        covering = bodies._domain_for(application.product_id, legal_today(self.env))
        # sudo: which bodies there are does not depend on who asks
        if not bodies.sudo().search_count(covering, limit=1):
            return rows
        return rows._allocate(application.product_id, application)

    def _give_again(self, objected, reason):
        """Another visit by another team: the review begins anew, without those objected to."""
        self.ensure_one()
        # sudo: an upheld objection has this effect, whoever answers it
        old = self.sudo()
        kept = "application_id case_authority_id department_id authority_id allocation_id"
        vals = {name: old[name].id for name in kept.split()}
        everybody = objected | old.objected_ids
        old._advance("supersede", reason=reason)
        return self._create_sealed(
            [
                {
                    **vals, "address": old.address, "units": old.units,
                    "given_by_id": self.env.uid, "given_at": legal_now(self.env),
                    "objected_ids": everybody.ids,
                }
            ]
        )  # fmt: skip

    def _open_form(self):
        return self.env["licence.review.facts"]._form_of(
            self, "industrial_licence.licence_review_order_action"
        )

    def _today(self):
        return legal_today(self.env)

    def action_reassign(self):
        return self._ask("reassign", "industrial_licence.licence_reassign_wizard_action")

    def action_cancel(self):
        return self._ask("cancel")
