from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from ..lifecycle.auditor import State as AuditorState
from ..lifecycle.draw import State as DrawState
from ..lifecycle.review_team import Role, State
from ..teams.kernel import ACTING_KINDS, Seat, person_faults, propose
from ..tools.legal_time import legal_today


class ReviewTeamChoice(models.Model):
    """The ways a team comes together: by hand, proposed by the system, drawn by lot."""

    _inherit = "licence.review.team"

    seats = fields.Integer("Members Wanted", default=2, required=True, aggregator=None)
    draw_id = fields.Many2one("licence.draw", compute="_compute_draw_id")
    problem_text = fields.Text("In the Way", compute="_compute_problem_text")

    _seats = models.Constraint("CHECK (seats BETWEEN 2 AND 4)", "A team has two to four members.")

    @api.depends("plan_id")
    def _compute_draw_id(self):
        for team in self:
            team.draw_id = team._draws()[:1]

    @api.depends("member_ids.auditor_id", "member_ids.role", "justification", "plan_id.line_ids")
    def _compute_problem_text(self):
        for team in self:
            asked = team.member_ids and team.state != State.DISSOLVED
            team.problem_text = "\n".join(team._problems()) if asked else False

    def _draws(self):
        """Draws of the plan, the last first: a new team does not begin them anew."""
        return self.env["licence.draw"].search(
            [("subject_model", "=", "licence.review.plan"), ("subject_id", "=", self.plan_id.id)],
            order="id desc",
        )

    def _pool(self, engaged=False):
        """Everybody of the register who could come into question for the product."""
        people = self.env["licence.auditor"]
        competences = self.env["licence.auditor.competence"]
        day = self.plan_id.begins_on or legal_today(self.env)
        covering = competences._domain_on(day) & Domain("product_id", "=", self.product_id.id)
        domain = (
            Domain("state", "=", AuditorState.REGISTERED)
            & Domain("kind", "in", list(ACTING_KINDS))
            & Domain("competence_ids", "any!", covering)
        )
        if engaged:
            domain &= Domain("engagement_ids", "any!", self._domain_engaged(day))
        # sudo: the choice does not depend on whom the planner may read
        return people.sudo().search(domain, order="id")

    def _domain_engaged(self, day):
        """Whom the organiser of the plan engages on the day."""
        rows, plan = self.env["licence.engagement"], self.plan_id
        own = (
            Domain("department_id", "=", plan.department_id.id)
            if plan.department_id
            else Domain("authority_id", "=", plan.authority_id.id)
        )
        return rows._domain_on(day) & own

    def _proposal(self, size):
        """The seats of a team that keeps every rule and takes those who worked least."""
        facts = self.env["licence.review.facts"]
        visits = facts._visits(self.plan_id.line_ids)
        people = facts._people(self._pool().ids, self.product_id, visits, self.plan_id)
        return propose(people.values(), visits, facts._rules(visits), size)

    def _check_fillable(self):
        self.ensure_one()
        self.check_access("write")
        if self.state != State.DRAFT:
            raise UserError(self.env._("People are chosen while the team is put together."))
        if not self.plan_id.line_ids:
            raise UserError(self.env._("Enter the enterprises and the days in the plan first."))

    def action_fill(self):
        return self._fill()

    def _fill(self):
        """Put the people on the team whom the system proposes."""
        self._check_fillable()
        seats = self._proposal(self.seats)
        if not seats:
            raise UserError(
                self.env._("Nobody, or not enough people, keep every rule on these days.")
            )
        self._seat([(seat.person.key, seat.role) for seat in seats], "assisted")

    def _seat(self, people, composed_by):
        """Exactly these people, in the roles given: [(auditor id, role)]."""
        self.write(
            {
                "member_ids": [
                    Command.clear(),
                    *(
                        Command.create({"auditor_id": person, "role": role})
                        for person, role in people
                    ),
                ]
            }
        )
        self._seal({"composed_by": composed_by})

    def action_draw(self):
        """Open the draw of this plan; the pool is everybody in question, faults as exclusions."""
        self._check_fillable()
        return self.env["licence.review.facts"]._form_of(
            self._draws()[:1] or self._prepare_draw(), "industrial_licence.licence_draw_action"
        )

    def _prepare_draw(self):
        plan = self.plan_id
        draw = self.env["licence.draw"]._hold_for(
            plan,
            {
                "name": plan.display_name,
                "seats": self.seats,
                "department_id": plan.department_id.id,
                "authority_id": plan.authority_id.id,
                **self._earlier_draw()._prepare_link_vals(
                    self.env._("Another plan of the same reviews.")
                ),
            },
        )
        draw._fill(self._draw_rows())
        return draw

    def _earlier_draw(self):
        """The last draw held for any of these reviews: a new plan is no way to draw in silence."""
        # sudo: that a draw was held is no secret to whoever draws again
        plans = self.plan_id.line_ids.order_id.sudo().line_ids.plan_id - self.plan_id
        draws = self.env["licence.draw"].sudo()  # sudo: as above
        found = draws.search(
            [
                ("subject_model", "=", "licence.review.plan"),
                ("subject_id", "in", plans.ids),
                ("state", "!=", DrawState.PREPARED),
            ],
            order="id desc", limit=1,
        )  # fmt: skip
        if found and found.state != DrawState.PUBLISHED:
            raise UserError(
                self.env._(
                    "Draw %(draw)s was begun for these reviews; hold and publish it first.",
                    draw=found.number,
                )
            )
        return found

    def _draw_rows(self):
        """Candidates of the draw; whoever a rule stands against is left out with the reason."""
        facts = self.env["licence.review.facts"]
        visits = facts._visits(self.plan_id.line_ids)
        pool = self._pool(engaged=True) or self._pool()
        people = facts._people(pool.ids, self.product_id, visits, self.plan_id)
        rules = facts._rules(visits)
        rows = []
        for person in pool:
            faults = person_faults(Seat(people[person.id]), visits, rules)
            rows.append(
                {
                    "auditor_id": person.id,
                    "key": person.number or f"#{person.id}",
                    "name": person.name,
                    "group_key": person.employer_id.name,
                    "exclusion": " ".join(facts._sentences(faults)) or False,
                }
            )
        return rows

    def action_take_drawn(self):
        return self._take_drawn()

    def _take_drawn(self):
        """The people of the last published draw, in the order they were drawn."""
        self._check_fillable()
        draw = self._draws()[:1]
        if draw.state != DrawState.PUBLISHED:
            raise UserError(self.env._("No draw of this plan is published."))
        drawn = draw.candidate_ids.filtered("rank").sorted("rank").auditor_id
        leaders = drawn.filtered(lambda person: person.kind == "auditor")
        leader = leaders.filtered(lambda person: person.level == "senior")[:1] or leaders[:1]
        self._seat(
            [
                (person.id, Role.LEADER.value if person == leader else Role.MEMBER.value)
                for person in drawn
            ],
            "drawn",
        )
