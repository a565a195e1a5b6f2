from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import models

from ..lifecycle.auditor import State as EntryState
from ..lifecycle.qualification import Kind
from ..tools.legal_time import legal_today

ONE_DAY = timedelta(days=1)


class QualificationEffects(models.AbstractModel):
    """What follows when a qualification is approved and entered."""

    _name = "licence.qualification.effects"
    _description = "Effects of the verbs of a qualification"

    def _after_approve(self):
        """The period is fixed now; the register follows within five days (T-27)."""
        begin, end = self._period_granted()
        self._seal(
            {
                "valid_from": begin,
                "valid_until": end,
                "approved_on": legal_today(self.env),
                "approved_by_id": self.env.uid,
                "authority_id": self.env.user.licence_authority_id.id,
            }
        )
        self._clock_start("T-27")

    def _period_granted(self):
        today, person = legal_today(self.env), self.auditor_id
        rule = self.env["licence.qualification.rule"]._rule_on(today)
        if self.kind == Kind.PROMOTE:
            return today, person.valid_until
        runs = person.valid_until and person.valid_until >= today
        begin = person.valid_until + ONE_DAY if self.kind == Kind.RENEW and runs else today
        return begin, begin + relativedelta(years=rule.validity_years) - ONE_DAY

    def _after_enter(self):
        # sudo: the law, not a post, moves an entry whose paper is approved
        self.auditor_id.sudo()._advance(self._entry_verb(), facts=self._prepare_entry_vals())
        self._clock_stop("T-27")

    def _entry_verb(self):
        """Who left the register or let it lapse is registered anew, on the same entry."""
        again = self.kind == Kind.REGISTER and self.auditor_id.state == EntryState.REGISTERED
        return str(Kind.RENEW) if again else self.kind

    def _prepare_entry_vals(self):
        person, is_first = self.auditor_id, not self.auditor_id.registered_on
        unbroken = self.kind == Kind.RENEW and self.valid_from <= person.valid_until + ONE_DAY
        vals = {
            "level": self.level,
            "approval_no": self.approval_no,
            "valid_from": person.valid_from if unbroken else self.valid_from,
            "valid_until": self.valid_until,
        }
        if self.kind == Kind.PROMOTE:
            vals["valid_from"] = person.valid_from
        if is_first:
            vals |= {"registered_on": self.approved_on}
        if not person.number:
            vals["number"] = self.register_no
        return vals
