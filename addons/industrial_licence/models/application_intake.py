from odoo import models

from ..lifecycle.application import Capacity, Verdict
from ..lifecycle.certificate import State as Certificate
from ..tools.legal_time import legal_today
from .application_guards import NAMES_UNITS


class ApplicationIntake(models.AbstractModel):
    """What stands in the way of an acceptance, or of any step of the intake desk."""

    _name = "licence.application.intake"
    _description = "Why an application may not be accepted now"

    def _guard_unchecked(self):
        if self.checked_on:
            yield self.env._("The preliminary check of these materials is signed already.")

    def _guard_intake_desk(self):
        if not self._acts_for(self.province_id, "accept"):
            yield self.env._(
                "Acceptance is for %(authority)s or whom it has delegated.",
                authority=self.province_id.display_name,
            )

    def _guard_never_returned(self):
        """行政许可法 art. 32(1)(四): told once, and everything at once."""
        if self.defect_list:
            yield self.env._("The application has been returned once already; decide on it now.")

    def _guard_not_barred(self):
        bars = self.env["licence.bar"]._barring(
            self.enterprise_id, self.product_id, legal_today(self.env)
        )
        for bar in bars:
            yield self.env._(
                "%(enterprise)s may not apply until %(until)s: %(basis)s.",
                enterprise=self.enterprise_id.display_name, until=bar.date_until, basis=bar.basis,
            )  # fmt: skip

    def _guard_old_certificates(self):
        """市场监管总局 2020 二(三): on a merger or swap the old certificate is cancelled first."""
        if not self.merger_reason:
            return
        if not self.old_certificate_ids:
            yield self.env._("Name the certificates that end by the merger or swap.")
        for certificate in self.old_certificate_ids:
            if certificate.state != Certificate.CANCELLED:
                yield self.env._(
                    "Certificate %(number)s must be cancelled before acceptance.",
                    number=certificate.number,
                )

    def _guard_verdicts(self):
        for name in ("rule_verdict", "policy_verdict"):
            if self[name] != Verdict.MET:
                yield self.env._(
                    "The verdict “%(name)s” is not “%(met)s”.",
                    name=self._fields[name]._description_string(self.env),
                    met=self._word(name, Verdict.MET),
                )  # fmt: skip

    def _guard_items_verified(self):
        for item in self.item_ids:
            if item.stage == "apply" and item.is_mandatory and item.verdict != Verdict.MET:
                yield self.env._("The material “%(item)s” is not verified.", item=item.name)

    def _meets_policy(self):
        """Whether industrial policy is in question: who builds anew or goes on, or adds capacity.

        国市监质监〔2020〕152号 二(三): of the papers of a change or of a new copy it says nothing.
        """
        if not self.product_id.is_policy_restricted:
            return False
        return self.kind in NAMES_UNITS or bool(self.item_ids.filtered("is_policy"))

    def _guard_policy_documents(self):
        if self._meets_policy() and not self.item_ids.filtered("is_policy"):
            yield self.env._("The rule book names no policy document for this product.")
        for item in self.item_ids.filtered(lambda one: one.is_policy and not one.is_mandatory):
            if item.verdict != Verdict.MET:
                yield self.env._("The policy document “%(item)s” is not verified.", item=item.name)

    def _guard_capacity(self):
        if self.capacity_verdict == Capacity.ILLEGAL_NEW:
            yield self.env._("Unlawful new capacity (违规新增产能): neither accepted nor granted.")
        if self._meets_policy() and self.capacity_verdict == Capacity.NONE:
            yield self.env._("The product is under industrial policy: judge its capacity.")
