from itertools import pairwise

from odoo import models
from odoo.tools import format_date

from ..clocks.kernel import UnknownYear
from ..lifecycle.review_plan import Addressee
from ..lifecycle.review_team import State as TeamState
from ..tools.legal_time import legal_today

NOTICE_AHEAD = "D-06"  # 实施办法 第16条: the enterprise is told five working days ahead


class ReviewPlanGuards(models.AbstractModel):
    """Why a visit plan may not move on."""

    _name = "licence.review.plan.guards"
    _description = "Reasons against the verbs of a visit plan"

    def _guard_own_plan(self):
        # A team that opens its plan has been judged itself.
        if not self.env.su and not self._is_of_own_house():
            yield self.env._(
                "The plan is %(organiser)s's; nobody else acts on it.",
                organiser=self.organiser_name,
            )

    def _is_of_own_house(self):
        user = self.env.user
        if self.department_id:
            return self.department_id == user.licence_department_id
        return bool(self.authority_id) and self.authority_id == user.licence_authority_id

    def _guard_other_person_approves(self):
        if self.prepared_by_id == self.env.user:
            yield self.env._("You drew this plan up; another person approves it.")

    def _guard_organiser_may_act(self):
        """国质检监〔2015〕364号 五(一): an excluded body carries out no review."""
        today = legal_today(self.env)
        if self.department_id and not self.department_id._may_act(today):
            yield self.env._(
                "%(body)s may not review at present: it is excluded, its approval has ended, or "
                "its yearly check failed.",
                body=self.department_id.name,
            )

    def _guard_has_lines(self):
        if not self.line_ids:
            yield self.env._("Enter the enterprises to be visited.")

    def _guard_one_place_at_a_time(self):
        """One team goes from enterprise to enterprise."""
        rows = self.line_ids.sorted("begins_on")
        for row, following in pairwise(rows):
            if following.begins_on <= row.ends_on:
                yield self.env._(
                    "The team would be at two enterprises on one day: %(one)s and %(other)s.",
                    one=row.enterprise_id.name, other=following.enterprise_id.name,
                )  # fmt: skip

    def _guard_team_confirmed(self):
        if not self.team_id:
            yield self.env._("The plan has no team.")
        elif self.team_id.state != TeamState.CONFIRMED:
            yield self.env._(
                "The team is “%(state)s”; it is confirmed first.", state=self.team_id._state_word()
            )

    def _guard_team_fits(self):
        """Taken from the register at the moment of use (信息管理规定 第32条)."""
        if self.team_id:
            yield from self.team_id._problems()

    def _guard_filing_complete(self):
        """国质检监[2006]499号 一(二): names and units, enterprise, address, contact, telephone."""
        for line in self.line_ids:
            if missing := line._missing_for_filing():
                yield self.env._(
                    "For %(enterprise)s the filing lacks: %(missing)s.",
                    enterprise=line.enterprise_id.name, missing="、".join(missing),
                )  # fmt: skip
        nameless = self.team_id.member_ids.filtered(lambda row: not row.employer_id)
        if nameless:
            yield self.env._(
                "The unit is missing of: %(people)s.",
                people="、".join(nameless.auditor_id.mapped("name")),
            )

    def _guard_announced_in_time(self):
        limits, today = self.env["licence.time.limit"], legal_today(self.env)
        waiting = self.line_ids.filtered(lambda line: not line.noticed_on)
        if not limits._is_known_on(NOTICE_AHEAD, today):
            return
        # sudo: the law is the same for whoever plans
        limit = limits._limit(NOTICE_AHEAD, today).sudo()
        for line in waiting:
            try:
                latest = limit._latest_day(line.begins_on)
            except UnknownYear as unknown:
                yield self.env._(
                    "The working days of %(year)s are not announced: nobody can say by when "
                    "%(enterprise)s is to be told. Have the calendar entered, or choose a day "
                    "that needs none of it.",
                    year=str(unknown.year),
                    enterprise=line.enterprise_id.name,
                )
                continue
            if latest < today:
                yield self.env._(
                    "%(enterprise)s is to be told by %(latest)s of a visit on %(day)s; "
                    "choose a later day.",
                    enterprise=line.enterprise_id.name,
                    latest=format_date(self.env, latest),
                    day=format_date(self.env, line.begins_on),
                )

    def _guard_addressee(self):
        user = self.env.user
        is_centre = user.has_group("industrial_licence.group_centre")
        if self.filed_with == Addressee.CENTRE:
            if not is_centre:
                yield self.env._("The plan is filed with the national review centre.")
        elif is_centre or user.licence_authority_id != self._last_filing().authority_id:
            yield self.env._("The plan is filed with the provincial authority.")

    def _guard_not_acknowledged(self):
        if self._last_filing().acknowledged_at:
            yield self.env._("This filing is acknowledged already.")

    def _guard_not_all_visited(self):
        if self.line_ids and all(line.visited_on for line in self.line_ids):
            yield self.env._("Every enterprise of the plan has been visited.")

    def _guard_nothing_visited(self):
        if any(line.visited_on for line in self.line_ids):
            yield self.env._("A visit of this plan has taken place; it stays on file.")
