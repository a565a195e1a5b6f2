from odoo import models

from ..lifecycle.application import APPROVER
from ..tools.legal_time import legal_today
from .evidence import Leg

PREPARING = frozenset({"accept", "conclude"})


class ApplicationReview(models.AbstractModel):
    """What stands in the way of a conclusion, a decision or an issue."""

    _name = "licence.application.review"
    _description = "Why an application may not be concluded or decided now"

    def _guard_review_desk(self):
        if not self._may_review():
            yield self.env._(
                "The review is for %(authority)s or whom it has delegated.",
                authority=self.province_id.display_name,
            )

    def _guard_legs_examined(self):
        """条例 art. 14: visit and test, or the lawful exemption; a failed visit ends the review."""
        if self._leg_is_due(Leg.VISIT) and self._leg_failed(Leg.VISIT):
            return
        yield from self._missing_legs()

    def _missing_legs(self):
        for leg, word in ((Leg.VISIT, self.env._("visit")), (Leg.TEST, self.env._("test"))):
            units, is_open = self._leg_gaps(leg)
            if is_open and units:
                yield self.env._(
                    "The %(leg)s has no evidence for: %(units)s.",
                    leg=word, units=", ".join(units.mapped("display_name")),
                )  # fmt: skip
            elif is_open:
                yield self.env._("The %(leg)s has no evidence.", leg=word)

    def _guard_files_signed_off(self):
        """许可证制度介绍 二(二)5: the file of a leg is checked as a whole and signed off."""
        for leg in Leg:
            yield from self._leg_evidence(leg)._file_obstacles()

    def _guard_opinion_written(self):
        if not self.opinion_ids:
            yield self.env._("No opinion has been written.")

    def _guard_legs_passed(self):
        yield from self._missing_legs()
        for leg, word in ((Leg.VISIT, self.env._("visit")), (Leg.TEST, self.env._("test"))):
            if self._leg_failed(leg):
                yield self.env._("The %(leg)s was not passed.", leg=word)

    def _grounds_of_refusal(self):
        """What the case itself holds against a grant, whoever looks."""
        return [*self._guard_legs_passed(), *self._guard_capacity()]

    def _guard_deciding_desk(self):
        """Who is competent is settled on the day of acceptance: later changes do not touch it."""
        authority = self.deciding_authority_id or self.province_id
        if not self._acts_for(authority, "approve"):
            yield self.env._(
                "The decision is for %(authority)s or whom it has delegated.",
                authority=authority.display_name,
            )

    def _guard_four_eyes(self):
        """Who prepared an application does not decide it, nor for whom they stand in."""
        own = self.env.user | self._represented({APPROVER})
        if own & (self.accepted_by_id | self.concluded_by_id | self.handler_id | self._preparers()):
            yield self.env._("You prepared this application: somebody else decides it.")

    def _preparers(self):
        steps = self.step_ids.filtered(lambda step: step.verb in PREPARING)
        return steps.user_id | steps.acting_for_id | self.opinion_ids.author_id

    def _guard_still_licensable(self):
        """国质检监〔2015〕364号 二(一): what left the catalogue is terminated, not granted."""
        if not self.product_id._is_licensable(legal_today(self.env)):
            yield self.env._(
                "“%(product)s” has left the catalogue: terminate the application.",
                product=self.product_id.display_name,
            )

    def _guard_renewal_lapsed(self):
        """行政许可法 art. 50(2): no decision by the end of validity renews the licence."""
        until = self.certificate_id.valid_until
        if self.kind != "renewal" or not until or until >= legal_today(self.env):
            yield self.env._("Only a renewal whose certificate has run out is deemed granted.")

    def _guard_decision_fallen(self):
        if self._standing_decision():
            yield self.env._("The decision that grants this application still stands.")

    def _guard_decision_stands(self):
        if not self._standing_decision():
            yield self.env._("No decision in force grants this application.")
