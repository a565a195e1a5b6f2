from datetime import date

from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.tools import SQL
from odoo.tools.translate import LazyTranslate

from ..lifecycle.inspection import DONE
from ..lifecycle.kernel import labels
from ..lifecycle.plan import PLAN, State

_lt = LazyTranslate(__name__)

STATE_WORDS = {State.DRAFT: "Draft", State.ADOPTED: "Adopted", State.CLOSED: "Closed"}
MONTHS = 12


class SupervisionPlan(models.Model):
    """Every holder of the area, the month it is due by its grade, and who was visited."""

    _name = "licence.supervision.plan"
    _description = "Supervision Plan of a Year"
    _inherit = "licence.lifecycle.mixin"
    _order = "year desc, id desc"

    _lifecycle = PLAN
    _verb_labels = {"adopt": _lt("Adopt"), "close": _lt("Close")}
    _main_states = tuple(State)
    _open_states = frozenset({State.DRAFT, State.ADOPTED})
    _sealed_fields = frozenset({"adopted_on", "closed_on"})

    state = fields.Selection(labels(PLAN, STATE_WORDS), group_expand=True)
    year = fields.Integer(
        required=True, aggregator=None, default=lambda self: legal_today(self.env).year
    )
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    line_ids = fields.One2many("licence.supervision.plan.line", "plan_id", "Holders")
    holder_count = fields.Integer("Number of Holders", compute="_compute_coverage")
    visited_count = fields.Integer("Visited", compute="_compute_coverage")
    coverage = fields.Float("Coverage (%)", compute="_compute_coverage")
    adopted_on = fields.Date(readonly=True, copy=False)
    closed_on = fields.Date(readonly=True, copy=False)

    _once = models.Constraint("UNIQUE (authority_id, year)", "This year has its plan already.")
    _year_sane = models.Constraint("CHECK (year BETWEEN 2005 AND 2100)", "This is no year.")

    @api.depends("authority_id.name", "year")
    def _compute_display_name(self):
        for plan in self:
            plan.display_name = f"{plan.year or ''} {plan.authority_id.name or ''}".strip()

    @api.depends("line_ids", "year")
    def _compute_coverage(self):
        counted = {plan: (holders, seen) for plan, holders, seen in self._coverage_rows()}
        for plan in self:
            plan.holder_count, plan.visited_count = counted.get(plan.id, (0, 0))
            plan.coverage = 100 * plan.visited_count / plan.holder_count if plan.line_ids else 0

    def _coverage_rows(self):
        self.env.flush_all()
        return self.env.execute_query(
            SQL(
                "SELECT line.plan_id, count(*), count(*) FILTER (WHERE EXISTS ("
                " SELECT 1 FROM licence_supervision_inspection seen"
                "  WHERE seen.enterprise_id = line.enterprise_id AND seen.state IN %s"
                "  AND extract(year FROM seen.concluded_on) = plan.year))"
                " FROM licence_supervision_plan_line line"
                " JOIN licence_supervision_plan plan ON plan.id = line.plan_id"
                " WHERE plan.id = ANY(%s) GROUP BY 1",
                tuple(state.value for state in DONE), self.ids,
            )
        )  # fmt: skip

    @api.model_create_multi
    def create(self, vals_list):
        plans = super().create(vals_list)
        plans._draw_up(first_month=1)
        return plans

    @api.model
    def _cron_take_in(self):
        """Whoever got a licence since then joins the plan of the year: 由审批为主转变为监管为主."""
        today = legal_today(self.env)
        open_plans = [("year", "=", today.year), ("state", "!=", State.CLOSED)]
        return self.search(open_plans)._draw_up(first_month=today.month)

    def _draw_up(self, first_month):
        """A line for each holder not there yet; the worse its grade, the earlier. One statement."""
        self.env.flush_all()
        added = self.env.execute_query(
            SQL(
                "INSERT INTO licence_supervision_plan_line (plan_id, enterprise_id, area_id, grade,"
                " month, create_uid, write_uid, create_date, write_date)"
                " SELECT plan.id, partner.id, partner.region_id, grade.grade,"
                "  greatest(%(first)s, 1 + ((row_number() OVER (PARTITION BY plan.id"
                "   ORDER BY coalesce(grade.score, 100), partner.id) - 1) * %(months)s"
                "   / count(*) OVER (PARTITION BY plan.id))::int), %(user)s, %(user)s,"
                "  now() AT TIME ZONE 'UTC', now() AT TIME ZONE 'UTC'"
                " FROM licence_supervision_plan plan"
                " JOIN licence_authority body ON body.id = plan.authority_id"
                " JOIN licence_authority area ON area.parent_path LIKE body.parent_path || '%%'"
                " JOIN res_partner partner ON partner.region_id = area.id AND partner.active"
                " LEFT JOIN licence_supervision_grade grade"
                "  ON grade.enterprise_id = partner.id AND grade.is_current"
                " WHERE plan.id = ANY(%(plans)s) AND EXISTS ("
                "  SELECT 1 FROM licence_certificate paper WHERE paper.enterprise_id = partner.id"
                "  AND paper.ended_on IS NULL AND paper.is_legacy_food IS NOT TRUE"
                "  AND paper.valid_until >= make_date(plan.year, 1, 1))"
                " AND NOT EXISTS (SELECT 1 FROM licence_supervision_plan_line line"
                "  WHERE line.plan_id = plan.id AND line.enterprise_id = partner.id) RETURNING id",
                first=first_month, months=MONTHS, user=self.env.uid, plans=self.ids,
            )
        )  # fmt: skip
        self.env.invalidate_all(flush=False)
        return len(added)

    def _guard_own_plan(self):
        if self.authority_id != self.env.user.licence_authority_id:
            yield self.env._("This plan belongs to another body.")

    def _guard_holders_there(self):
        if not self.line_ids:
            yield self.env._("Nobody holds a licence in this area.")

    def _guard_year_over(self):
        if legal_today(self.env) <= date(self.year, 12, 31):
            yield self.env._("The year is not over.")

    def _after_adopt(self):
        self._seal({"adopted_on": legal_today(self.env)})

    def _after_close(self):
        self._seal({"closed_on": legal_today(self.env)})

    def action_adopt(self):
        return self._advance("adopt")

    def action_close(self):
        return self._advance("close")


class SupervisionPlanLine(models.Model):
    _name = "licence.supervision.plan.line"
    _description = "Holder in a Supervision Plan"
    _order = "plan_id, month, id"
    _rec_name = "enterprise_id"

    plan_id = fields.Many2one(
        "licence.supervision.plan", required=True, index=True, ondelete="cascade"
    )
    enterprise_id = fields.Many2one(
        "res.partner", "Holder", required=True, index=True, ondelete="restrict"
    )
    area_id = fields.Many2one("licence.authority", "Body of the Place", index=True)
    grade = fields.Char()
    month = fields.Integer(required=True, aggregator=None)
    visited_on = fields.Date(compute="_compute_visited_on")

    _month = models.Constraint("CHECK (month BETWEEN 1 AND 12)", "A month lies from 1 to 12.")

    def write(self, vals):
        if not vals.keys() <= {"month"}:
            self._refuse_adopted()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_adopted(self):
        self._refuse_adopted()

    def _refuse_adopted(self):
        """Coverage is counted over all holders: nobody is taken out to make it look better."""
        if any(line.plan_id.state != State.DRAFT for line in self):
            raise UserError(self.env._("The holders of an adopted plan stay in it."))

    @api.depends("enterprise_id", "plan_id.year")
    def _compute_visited_on(self):
        seen = self.env["licence.supervision.inspection"]._read_group(
            [
                ("enterprise_id", "in", self.enterprise_id.ids),
                ("state", "in", [state.value for state in DONE]),
            ],
            ["enterprise_id", "concluded_on:year"], ["concluded_on:max"],
        )  # fmt: skip
        days = {(firm.id, year.year): day for firm, year, day in seen if year}
        for line in self:
            line.visited_on = days.get((line.enterprise_id.id, line.plan_id.year), False)
