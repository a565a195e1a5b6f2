from odoo import models

from ..forms.sheet import sheet_from_data
from ..lifecycle.visit import Conclusion, Meeting, State
from ..tools.legal_time import legal_today


class VisitGuards(models.AbstractModel):
    """Why a visit may not begin, end, or be signed now."""

    _name = "licence.visit.guards"
    _description = "Reasons against the verbs of a visit"

    def _guard_led_by_leader(self):
        if self.team_id.leader_id.user_id != self.env.user:
            yield self.env._(
                "The visit is led by %(leader)s.", leader=self.team_id.leader_id.name or "—"
            )

    def _guard_plan_allows(self):
        """国质检监[2006]499号 一(二): filed before; 信息管理规定 第32条: valid when used."""
        today = legal_today(self.env)
        # sudo: a member of the team need not read the whole plan
        yield from self.plan_line_id.sudo()._may_begin(today)

    def _guard_one_visit_at_a_time(self):
        people = self._team_people()
        # sudo: visits of other bodies too keep a person busy
        busy = self.sudo().search(
            [
                ("state", "=", State.OPENED), ("id", "!=", self.id),
                ("team_id.member_ids.auditor_id", "in", people.ids),
            ]
        )  # fmt: skip
        for other in busy:
            yield self.env._(
                "%(person)s is on another visit now: %(visit)s.",
                person="、".join((other._team_people() & people).mapped("name")),
                visit=other.display_name,
            )

    def _guard_feedback_handed_out(self):
        if not self.feedback_id._is_given():
            yield self.env._(
                "Hand the enterprise the feedback form and explain it before the visit begins."
            )

    def _guard_opening_signed(self):
        yield from self._missing_signatures(Meeting.OPENING)

    def _guard_closing_signed(self):
        yield from self._missing_signatures(Meeting.CLOSING)

    def _missing_signatures(self, meeting):
        """信息管理规定 第8条: two sheets, each signed by both sides."""
        signed = self.attendance_ids.filtered(lambda row: row.meeting == meeting)
        word = dict(signed._fields["meeting"]._description_selection(self.env))[meeting]
        if not signed.filtered("is_enterprise"):
            yield self.env._("%(meeting)s: nobody of the enterprise has signed in.", meeting=word)
        absent = self._team_people() - signed.auditor_id
        if absent:
            yield self.env._(
                "%(meeting)s: not signed in: %(people)s.",
                meeting=word, people="、".join(absent.mapped("name")),
            )  # fmt: skip

    def _guard_checklist_there(self):
        if not (self.item_ids and self.pass_rule_id):
            yield self.env._("No rule book with a checklist and a pass rule was in force.")

    def _guard_another_team(self):
        """S000 二(一)3(5): who visited first does not check the own work."""
        first = self.previous_id._team_people() if self.previous_id else self._team_people()[:0]
        if again := first & self._team_people():
            yield self.env._(
                "%(people)s took part in the first visit; another team checks it again.",
                people="、".join(again.mapped("name")),
            )

    def _guard_all_scored(self):
        if unscored := self.item_ids.filtered(lambda item: not item.grade_id):
            yield self.env._(
                "%(count)s items are not scored: %(items)s.",
                count=len(unscored), items="、".join(unscored[:8].mapped("number")),
            )  # fmt: skip

    def _guard_nothing_disputed(self):
        if disputed := self.item_ids.filtered("is_disputed"):
            yield self.env._(
                "Two devices answered differently; choose one answer: %(items)s.",
                items="、".join(disputed.mapped("number")),
            )

    def _guard_facts_written(self):
        bare = self.item_ids.filtered(
            lambda item: item._is_summed_up() and not (item.finding or "").strip()
        )
        if bare:
            yield self.env._(
                "Write the facts of what is not met: %(items)s.",
                items="、".join(bare.mapped("number")),
            )

    def _guard_nothing_sealed(self):
        if self.sample_ids:
            yield self.env._("Samples are sealed; the checklist stands.")

    def _guard_sampled(self):
        """条例 第19条: after a passed visit samples are taken of every unit."""
        if not self._needs_samples() or self._proposed() != Conclusion.PASSED:
            return
        missing = self._units() - self.sample_ids.unit_id
        if missing:
            yield self.env._(
                "No sample is sealed of: %(units)s.", units="、".join(missing.mapped("name"))
            )

    def _guard_laboratories_told(self):
        """实施办法 第21条: the enterprise hears of all of them and chooses."""
        if self.sample_ids and self._laboratories() is not None and not self.laboratories_told_on:
            yield self.env._("Hand the enterprise the list of all eligible laboratories.")

    def _guard_enterprise_heard(self):
        if not (self.representative or "").strip():
            yield self.env._("Enter who of the enterprise was told the conclusion.")

    def _guard_own_organiser(self):
        user = self.env.user
        own = (
            self.department_id == user.licence_department_id
            if self.department_id
            else self.authority_id == user.licence_authority_id
        )
        if not own:
            yield self.env._(
                "The visit was organised by %(organiser)s.", organiser=self.organiser_name
            )

    def _guard_not_of_the_team(self):
        if self.env.user in self._team_people().user_id:
            yield self.env._("You were on the team; somebody else signs the report off.")

    def _guard_report_untouched(self):
        sheet = self.report_sheet
        if not sheet or sheet_from_data(sheet).digest() != self.report_sha256:
            yield self.env._("The report is no longer the one the leader signed.")

    def _guard_own_case(self):
        own = self.env.user.licence_authority_id.parent_path or "?"
        if not (self.case_authority_id.parent_path or "").startswith(own):
            yield self.env._(
                "The result is told by %(authority)s.", authority=self.case_authority_id.name
            )

    def _guard_organiser_or_leader(self):
        if self.env.su or self.team_id.leader_id.user_id == self.env.user:
            return
        yield from self._guard_own_organiser()
