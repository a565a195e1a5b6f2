from odoo import models

from ..clocks.running import Consequence
from ..lifecycle.application import Decision, Verdict
from ..tools.legal_time import legal_now, legal_today
from .evidence import Leg

# Codes of the table of time limits.
ACCEPTANCE, CHECK, VISIT, DECISION, OUTER = "T-02", "T-03", "T-05", "T-12", "D-13"
DELIVERY, DEEMED_RENEWAL, TELLING = "D-16", "D-21", "T-04"
BAR_YEARS = 1


class ApplicationEffects(models.AbstractModel):
    """What follows from a step of an application."""

    _name = "licence.application.effects"
    _description = "What follows from a step of an application"

    def _after_submit(self):
        now, today = legal_now(self.env), legal_today(self.env)
        self._seal(
            {
                "submitted_at": self.submitted_at or now,
                "received_on": today,
                # Materials that came anew are checked anew.
                "checked_on": False,
                "checked_by_id": False,
                "number": self.number or self._registration_number(today.year),
                "authority_id": self._house(today).id,
                "snapshot": self._particulars(),
            }
        )
        self._sync_items()
        self._begin_terms({ACCEPTANCE: today, CHECK: today})

    def _after_check(self):
        self._seal({"checked_on": legal_today(self.env), "checked_by_id": self.env.uid})
        self._clock_stop(CHECK)
        self._clock_hand_over()

    def _particulars(self):
        """The enterprise as the application names it: after a change, with what is new."""
        told = self.enterprise_id._licence_snapshot()
        fresh = {change.kind: change.after for change in self.change_ids}
        named = {name: fresh[name] for name in ("name", "domicile") if name in fresh}
        return {**told, **named}

    def _after_return_(self):
        self._clock_stop()
        self._mark_defects()
        self._issue_paper("supplement", {"defects": self.defect_list})

    def _mark_defects(self):
        """The items named as wanting, and only they, are open again."""
        # sudo: the verb has judged; its findings reach the items whatever rights the desk holds
        items = self.sudo().item_ids
        for defect in self.defect_list:
            items.browse(defect["item_id"]).write(
                {"verdict": Verdict.NOT_MET, "verdict_reason": defect["reason"]}
            )

    def _after_accept(self):
        self._enter_review(legal_today(self.env), {"accepted_by_id": self.env.uid})

    def _after_deem_accepted(self):
        """逾期不告知的，自收到申请材料之日起即为受理: from the day the materials came."""
        self._enter_review(self.received_on, {"is_deemed": True})

    def _enter_review(self, day, told):
        self._seal({**self._lawful_facts(day), **told, "accepted_on": day})
        self._sync_items(("review", "test", "approve"))
        self._record_exemptions(self.path_basis)
        self._open_archive()
        self._start_review_clocks(day)
        self._issue_paper("acceptance", {"path": self.path_basis})

    def _start_review_clocks(self, day):
        # Whoever accepts has checked: the terms of the intake desk end together.
        self.env["licence.clock"]._open_of(self)._stop(is_followed=True)
        starts = {self._decision_code(day): day, OUTER: day}
        if self._leg_is_due(Leg.VISIT):
            starts[VISIT] = day
        if self.kind == "renewal":
            starts[DEEMED_RENEWAL] = self.certificate_id.valid_until
        self._begin_terms(starts)

    def _begin_terms(self, starts):
        """The terms the law of the day knew; the others do not run."""
        limits = self.env["licence.time.limit"]
        known = {
            code: day
            for code, day in starts.items()
            if limits._is_known_on(code, day, self.product_id, self.path)
        }
        self.env["licence.clock"]._begin_all(self, known)

    def _decision_code(self, day):
        """The term of the decision; before 2015 only the outer one bound it: 条例 24."""
        code = self.path_rule_id.decision_limit_code or DECISION
        limits = self.env["licence.time.limit"]
        return code if limits._is_known_on(code, day, self.product_id, self.path) else OUTER

    def _after_decline(self):
        self._clock_stop()
        self._issue_paper("non_acceptance", {"reason": self._last_reason()})
        self._begin_terms({TELLING: legal_today(self.env)})
        self._bar_if_untrue()

    def _after_conclude(self):
        told = {"concluded_on": legal_today(self.env), "concluded_by_id": self.env.uid}
        self._seal(told)
        self._clock_stop(VISIT)
        self._clock_hand_over()

    def _after_grant(self):
        self._decide(Decision.GRANT)
        self._start_after_grant()

    def _after_deem_renewed(self):
        self._seal({"is_deemed": True})
        self._decide(Decision.GRANT, by_person=False)
        self._start_after_grant()

    def _after_reopen(self):
        """The certificate is no longer owed; the term of a decision begins anew (ADR 13)."""
        self._clock_void()
        today = legal_today(self.env)
        starts = {self._decision_code(today): today, OUTER: today}
        until = self.certificate_id.valid_until
        if self.kind == "renewal" and until and until >= today:
            starts[DEEMED_RENEWAL] = until
        self._begin_terms(starts)

    def _after_refuse(self):
        self._decide(Decision.REFUSE, self._last_reason())
        self._bar_if_untrue()
        self._close_archive()

    def _decide(self, result, reason="", by_person=True):
        self._seal(
            {
                "decision": result,
                "decided_on": legal_today(self.env),
                "approver_id": self.env.uid if by_person else False,
            }
        )
        self._stop_before_decision()
        self._record_decision(result, reason)

    def _stop_before_decision(self):
        self._clock_void(DEEMED_RENEWAL)
        self._clock_stop()

    def _after_issue(self):
        self._apply_changes()
        certificate = self._issue_certificate()
        self._seal({"issued_certificate_id": certificate.id})
        self._stop_with_issue()
        self._start_follow_up()
        self._close_archive()

    def _start_follow_up(self):
        """The visit that follows the issue: 国发〔2018〕33号; 市场监管总局 2020 三(三)."""
        if code := self.path_rule_id.visit_limit_code:
            self._clock_start(code)

    def _after_terminate(self):
        self._clock_void()
        told = {"ground": self.termination_ground, "reason": self._last_reason()}
        self._issue_paper("termination", told)
        self._close_archive()

    def _after_withdraw(self):
        self._clock_void()
        # 实施办法 art. 32(二): after acceptance a withdrawal ends the case by a written decision.
        if self.accepted_on:
            self._issue_paper("termination", {"ground": "withdrawn", "reason": self._last_reason()})
            self._close_archive()

    def _last_reason(self):
        return self.step_ids.sorted("id")[-1:].reason or ""

    def _apply_changes(self):
        """A granted change reaches the enterprise itself: name, domicile, address of the site."""
        fresh = {change.kind: change.after for change in self.change_ids}
        # sudo: the clerk issues; the register of enterprises follows the decision
        enterprise, site = self.enterprise_id.sudo(), self.site_id.sudo()
        named = {name: fresh[name] for name in ("name", "domicile") if name in fresh}
        if named:
            enterprise.write(named)
        address = fresh.get("relocation") or fresh.get("address_name")
        if address and site:
            site.address = address

    def _bar_if_untrue(self):
        """行政许可法 art. 78: concealment or false material bars a new application for a year."""
        if self.is_untrue:
            self.env["licence.bar"]._place(
                self.enterprise_id, self.product_id, legal_today(self.env), BAR_YEARS,
                "行政许可法第七十八条", self,
            )  # fmt: skip

    def _on_lapse(self, clock):
        """What the law does by itself when a term of this application runs out."""
        # sudo: the law acts, not a person
        by_law = self.sudo()
        if clock.limit_id.consequence == Consequence.DEEM_ACCEPTED:
            by_law._advance("deem_accepted")
        elif clock.limit_id.consequence == Consequence.DEEM_RENEWED:
            by_law._advance("deem_renewed")
