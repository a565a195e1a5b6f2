from odoo import models
from odoo.tools import format_date

from ..lifecycle.auditor import State as EntryState
from ..lifecycle.integrity_breach import State as BreachState
from ..lifecycle.performance import JUDGED, Grade
from ..lifecycle.qualification import Kind
from ..tools.legal_time import legal_today
from .auditor import Kind as EntryKind
from .auditor import Level
from .authority import Level as AuthorityLevel

BEFORE = {
    Kind.REGISTER: (EntryState.CANDIDATE, EntryState.RESIGNED, EntryState.REGISTERED),
    Kind.RENEW: (EntryState.REGISTERED,),
    Kind.PROMOTE: (EntryState.REGISTERED,),
}


class QualificationGuards(models.AbstractModel):
    """Why a paper of registration, renewal or promotion may not move on."""

    _name = "licence.qualification.guards"
    _description = "Reasons against the verbs of a qualification"

    def _guard_recommended_by_own_body(self):
        """谁推荐谁负责: nobody but the recommender of the person recommends."""
        user, person = self.env.user, self.auditor_id
        body = user.licence_department_id
        own = (
            body == person.recommender_department_id
            if body
            else person.recommender_authority_id
            and person.recommender_authority_id == user.licence_authority_id
        )
        if not own:
            yield self.env._(
                "%(person)s is recommended by %(recommender)s, and by nobody else.",
                person=person.name, recommender=person.recommender_name,
            )  # fmt: skip

    def _guard_other_person_recommended(self):
        if (
            self.step_ids.filtered(lambda step: step.verb == "recommend")[:1].user_id
            == self.env.user
        ):
            yield self.env._("You recommended this person; another person approves.")

    def _guard_registrar(self):
        """The centre registered until the provinces took over (国市监质监〔2020〕152号 三(四))."""
        today, user = legal_today(self.env), self.env.user
        rule = self.env["licence.qualification.rule"]._rule_on(today)
        if rule.registrar == "centre":
            if not user.has_group("industrial_licence.group_centre"):
                yield self.env._("On this day the national review centre registers auditors.")
        elif user.licence_authority_id.level != AuthorityLevel.PROVINCE or not user.has_group(
            "industrial_licence.group_approver"
        ):
            yield self.env._(
                "Since %(date)s the provincial authorities register auditors, not the centre.",
                date=format_date(self.env, rule.effective_from),
            )

    def _guard_approval_numbered(self):
        if not self.approval_no:
            yield self.env._("Enter the number of the approval.")
        if not (self.register_no or self.auditor_id.number):
            yield self.env._("Enter the register number.")

    def _guard_entry_fits(self):
        person = self.auditor_id
        if person.state not in BEFORE[Kind(self.kind)]:
            yield self.env._("%(person)s does not stand in the register.", person=person.name)
        if not person.employer_id:
            yield self.env._("Enter where %(person)s works.", person=person.name)
        if self.kind == Kind.PROMOTE and person.level != Level.REGULAR:
            yield self.env._("Only a registered auditor is promoted.")
        if self.kind == Kind.RENEW and self.level != person.level:
            yield self.env._("A renewal keeps the level; a promotion changes it.")
        if self.kind == Kind.REGISTER and self.level == Level.SENIOR:
            yield self.env._("A first registration begins at the first level.")
        if self.kind == Kind.REGISTER and person._may_act(legal_today(self.env)):
            yield self.env._(
                "%(person)s is registered; renew the registration.", person=person.name
            )

    def _guard_not_banned(self):
        yield from self.auditor_id._guard_not_banned()

    def _guard_not_barred(self):
        if self.auditor_id._barred_ids(legal_today(self.env)):
            yield self.env._("%(person)s is suspended.", person=self.auditor_id.name)

    def _guard_exam_passed(self):
        """Experts are filed, not examined."""
        result = self.exam_result_id
        if self.entry_kind == EntryKind.EXPERT:
            return
        if not result:
            yield self.env._("Name the examination that was passed.")
        elif result.auditor_id != self.auditor_id:
            yield self.env._("The examination is another person's.")
        elif not (result.is_closed and result.is_passed):
            yield self.env._("The examination is not passed.")
        elif result.held_on < self._period_begin():
            yield self.env._("The examination lies before the period it should answer for.")

    def _guard_training_enough(self):
        begin, today = self._period_begin(), legal_today(self.env)
        if self.entry_kind != EntryKind.AUDITOR or not begin:
            return
        years = 1 if self.kind == Kind.REGISTER else max(1, (today - begin).days // 365)
        due = self.env["licence.qualification.rule"]._rule_on(today).yearly_hours * years
        if self.training_hours < due:
            yield self.env._(
                "%(done)s hours of training are recorded; %(due)s are needed.",
                done=self.training_hours, due=due,
            )  # fmt: skip

    def _guard_daily_work_assessed(self):
        """Renewal and promotion rest on the daily work (国质检监[2006]499号 二(一)2)."""
        if self.kind == Kind.REGISTER or self.entry_kind != EntryKind.AUDITOR:
            return
        records = self._daily_records()
        judged = records.filtered(lambda row: row.state in JUDGED)
        if not any(judged.mapped("visit_count")):
            yield self.env._("No assessed daily work is recorded in the running period.")
        if missing := self._years_due() - set(judged.mapped("year")):
            yield self.env._(
                "The assessment is missing for: %(years)s.",
                years=", ".join(map(str, sorted(missing))),
            )
        if any(row.grade == Grade.FAILED for row in judged):
            yield self.env._("An assessment of the running period was failed.")

    def _years_due(self):
        """Whole calendar years of the running period that have ended."""
        begin, today = self._period_begin(), legal_today(self.env)
        first = begin.year if (begin.month, begin.day) == (1, 1) else begin.year + 1
        return set(range(first, today.year))

    def _guard_integrity_clean(self):
        begin = self._period_begin()
        # sudo: a case at another recommender binds the registrar too
        for breach in self.auditor_id.sudo().breach_ids:
            if breach.state == BreachState.OPEN:
                yield self.env._("An integrity case is open.")
            elif (
                breach.state == BreachState.CONFIRMED
                and breach.type_id.is_serious
                and (not begin or breach.happened_on >= begin)
            ):
                yield self.env._("A serious breach was confirmed in the running period.")
