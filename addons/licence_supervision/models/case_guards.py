from odoo import api, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import ValidationError

from ..lifecycle.case import ON_FILE, UNLICENSED

ASK_FOR_HEARING = "D-32"


class SupervisionCaseGuards(models.AbstractModel):
    _name = "licence.supervision.case.guards"
    _description = "Why an enforcement case may not go on now"

    @api.constrains("enterprise_id", "certificate_id")
    def _check_of_the_enterprise(self):
        """The act that may follow ends this certificate: it must be the party's own."""
        for case in self:
            paper = case.certificate_id
            if paper and paper.enterprise_id != case.enterprise_id:
                raise ValidationError(
                    self.env._(
                        "%(part)s is not of %(name)s.",
                        part=paper.display_name, name=case.enterprise_id.name or case.subject_name,
                    )
                )  # fmt: skip

    def _guard_own_case(self):
        if self.authority_id != self.env.user.licence_authority_id:
            yield self.env._("This case belongs to another body.")

    def _guard_not_licensed_then(self):
        if self.kind in UNLICENSED and self.licensed_by:
            yield self.env._(
                "On %(day)s there was a valid certificate: %(numbers)s.",
                day=self.on_date, numbers=self.licensed_by,
            )  # fmt: skip

    def _guard_basis_and_measure(self):
        if not (self.basis or "").strip() or not self.measure:
            yield self.env._("Name the legal basis and the measure.")
        if not (self.evidence or "").strip():
            yield self.env._("Write down the evidence.")

    def _guard_cites_the_file(self):
        """信息管理规定 29: the records on file are the basis of what follows."""
        if self.kind in ON_FILE and not (self.inspection_id or self.spot_check_id):
            yield self.env._("Name the inspection or spot check on file the case rests on.")

    def _guard_another_person(self):
        if self.env.user == self.proposer_id:
            yield self.env._("Whoever proposed the measure does not decide on it.")

    def _guard_heard(self):
        """行政处罚法 63, 64: five working days to ask for a hearing, unless it is waived."""
        if not self.told_on:
            yield self.env._("Tell the party of facts, basis and the right to be heard first.")
            return
        if self.hearing_asked_on and not self.hearing_held_on:
            yield self.env._("The party asked for a hearing; hold it first.")
        elif not (self.hearing_asked_on or self.hearing_waived_on) and self._may_still_ask():
            yield self.env._("The party has five working days to ask for a hearing.")

    def _may_still_ask(self):
        limit = self.env["licence.time.limit"]._limit(ASK_FOR_HEARING, self.told_on)
        last = self.env["licence.calendar.year"]._due_day(self.told_on, limit._term())
        # While nobody can say which day is the last, it has not passed.
        return not last or legal_today(self.env) <= last

    def _guard_executed(self):
        if not (self.execution or "").strip():
            yield self.env._("Write how the decision was carried out.")

    def _guard_goes_elsewhere(self):
        if not self.transfer_to_id or self.transfer_to_id == self.authority_id:
            yield self.env._("Say which other body the case goes to.")
