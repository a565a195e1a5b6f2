from odoo import models

from ..clocks.kernel import Term, Unit
from ..lifecycle.certificate import ENDED_BY_ACT, Standing
from ..lifecycle.certificate import State as Certificate
from ..lifecycle.certificate_act import TOLD_BEFORE, Kind
from ..tools.legal_time import legal_today
from ..tools.terms import Level

ASK_FOR_HEARING = Term(5, Unit.WORKING_DAY)  # 行政处罚法 64(1)
EXPIRED, AFTER_ACT = "cancel_expired", "cancel_after_act"


class CertificateActGuards(models.AbstractModel):
    _name = "licence.certificate.act.guards"
    _description = "Why an act on a certificate may not go on now"

    def _guard_facts_stated(self):
        if not (self.reason or "").strip():
            yield self.env._("Write down the facts and reasons first.")

    def _guard_ground_fits(self):
        """The ground is of this act, of today's law, and true of the certificate."""
        ground = self.ground_id
        if ground.kind != self.kind:
            yield self.env._("The ground belongs to another act.")
        if not ground._in_force(legal_today(self.env)):
            yield self.env._("The ground is not in force today.")
        if self.kind == Kind.CANCEL:
            yield from self._unfit_cancellation()

    def _unfit_cancellation(self):
        has_ended = self.certificate_id.state in ENDED_BY_ACT
        if has_ended and self.ground_id.code != AFTER_ACT:
            yield self.env._("The certificate was ended by an act; cancel it on that ground.")
        if not has_ended and self.ground_id.code == AFTER_ACT:
            yield self.env._("No act has ended this certificate; choose the ground that applies.")
        if self.ground_id.code == EXPIRED and not self._has_expired():
            yield self.env._("The certificate has not expired, or its renewal is undecided.")

    def _has_expired(self):
        return self.certificate_id._standing(legal_today(self.env)) == Standing.EXPIRED

    def _guard_certificate_open(self):
        state = self.certificate_id.state
        if self.kind == Kind.CANCEL and state == Certificate.CANCELLED:
            yield self.env._("The certificate is cancelled already.")
        if self.kind != Kind.CANCEL and state != Certificate.VALID:
            yield self.env._("The certificate has ended; it can only be cancelled.")
        if self.certificate_id.is_legacy_food:
            yield self.env._("Food licences are kept here for reading only.")

    def _guard_public_interest(self):
        if self.kind == Kind.ANNUL and self.harms_public_interest:
            yield self.env._(
                "An annulment that would gravely harm the public interest is not made: APL 69(3)."
            )

    def _guard_four_eyes(self):
        if self.proposer_id == self.env.user:
            yield self.env._("Whoever proposed the act may not decide it.")

    def _guard_competent(self):
        """The authority that granted, or one above it (行政许可法 69)."""
        granted_by = self.certificate_id.authority_id
        answering = granted_by | self._heir_of(granted_by)
        own = self.authority_id.parent_path or "?"
        if not any((each.parent_path or "").startswith(own) for each in answering):
            yield self.env._(
                "%(authority)s neither granted this licence nor stands above the one that did.",
                authority=self.authority_id.name or "",
            )

    def _heir_of(self, granted_by):
        """国质检监〔2015〕364号 三(一): what the nation handed over, the province supervises."""
        certificate = self.certificate_id
        if granted_by.level != Level.NATIONAL or not certificate.product_id:
            return granted_by.browse()
        return certificate.product_id._competent_authority(
            certificate.home_id, legal_today(self.env)
        )

    def _guard_holder_told(self):
        if self.kind in TOLD_BEFORE and not self.told_on:
            yield self.env._(
                "Tell the holder facts, reasons and basis, and hear what the holder has to say."
            )
        if self.told_on and self.told_on > legal_today(self.env):
            yield self.env._("The holder cannot have been told on a day to come.")

    def _guard_hearing_over(self):
        """Revocation: the right to a hearing is offered, and its term is over or it was held."""
        if not self.needs_hearing:
            return
        if not self.hearing_offered_on:
            yield self.env._("Tell the holder of the right to a hearing: 行政处罚法 63.")
        elif self.hearing_asked_on:
            yield from self._hearing_not_held()
        elif not self.hearing_waived_on and self._may_still_ask():
            yield self.env._("The holder has five working days to ask for a hearing.")

    def _hearing_not_held(self):
        if not self.hearing_held_on:
            yield self.env._("The holder asked for a hearing; hold it first.")
        elif not (self.hearing_record or "").strip():
            yield self.env._("Write down what came out of the hearing.")

    def _may_still_ask(self):
        calendar = self.env["licence.calendar.year"]
        last = calendar._due_day(self.hearing_offered_on, ASK_FOR_HEARING)
        # While nobody can say which day is the last, it has not passed.
        return not last or legal_today(self.env) <= last
