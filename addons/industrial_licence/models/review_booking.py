from odoo import api, fields, models
from odoo.tools import SQL


class ReviewBooking(models.Model):
    """A person is taken for a visit on these days; nobody is at two places at one time."""

    _name = "licence.review.booking"
    _description = "Days of a person on a visit"
    _inherit = "licence.kept.mixin"
    _order = "begins_on, id"

    auditor_id = fields.Many2one("licence.auditor", required=True, index=True, ondelete="restrict")
    line_id = fields.Many2one(
        "licence.review.plan.line", "Visit", required=True, index=True, ondelete="cascade"
    )
    plan_id = fields.Many2one("licence.review.plan", required=True, index=True, ondelete="cascade")
    role = fields.Char()
    enterprise_id = fields.Many2one("res.partner", index=True, ondelete="restrict")
    department_id = fields.Many2one("licence.department", "Review Body", ondelete="restrict")
    authority_id = fields.Many2one("licence.authority", ondelete="restrict")
    begins_on = fields.Date("From", required=True, index=True)
    ends_on = fields.Date("To", required=True)
    days = fields.Integer(compute="_compute_days", store=True, aggregator="sum")

    _one_place = models.Constraint(
        "EXCLUDE USING gist (int4range(auditor_id, auditor_id, '[]') WITH &&, "
        "daterange(begins_on, ends_on, '[]') WITH &&)",
        "Somebody of this team is on another visit in these days.",
    )

    @api.depends("begins_on", "ends_on")
    def _compute_days(self):
        for row in self:
            row.days = (row.ends_on - row.begins_on).days + 1 if row.ends_on else 0

    @api.depends("auditor_id.name", "enterprise_id.name")
    def _compute_display_name(self):
        for row in self:
            # sudo: who is where is what a calendar shows
            plain = row.sudo()
            row.display_name = f"{plain.auditor_id.name} · {plain.enterprise_id.name}"

    @api.model
    def _book(self, plan):
        """Take the people of the plan's team for its days."""
        self._free(plan)
        rows = [
            {
                "auditor_id": member.auditor_id.id,
                "line_id": line.id,
                "plan_id": plan.id,
                "role": member.role,
                "enterprise_id": line.enterprise_id.id,
                "department_id": plan.department_id.id,
                "authority_id": plan.authority_id.id,
                "begins_on": line.begins_on,
                "ends_on": line.ends_on,
            }
            for member in plan.team_id.member_ids
            for line in plan.line_ids
        ]
        self._room().create(rows)

    @api.model
    def _free(self, plan):
        """Days not yet spent are free again; what was visited stays."""
        # sudo: rows the room keeps
        rows = self.sudo().search([("plan_id", "in", plan.ids), ("line_id.visited_on", "=", False)])
        rows._room().unlink()

    @api.model
    def _load(self, year):
        """{auditor id: days booked in the year}, everybody's in one query."""
        self.flush_model()
        self.env.cr.execute(
            SQL(
                "SELECT auditor_id, sum(days) FROM licence_review_booking "
                "WHERE begins_on >= %s AND begins_on <= %s GROUP BY auditor_id",
                f"{year}-01-01", f"{year}-12-31",
            )
        )  # fmt: skip
        return dict(self.env.cr.fetchall())
