from odoo import models
from odoo.fields import Command

from ..lifecycle.oversight_check import Consequence
from ..lifecycle.sanction import Kind as Sanction
from ..tools.legal_time import legal_today
from .performance_entry import Kind

BASIS = "国质检监[2006]499号 一(三)"


class OversightCheckEffects(models.AbstractModel):
    """What a concluded check leaves in the files, and what it proposes."""

    _name = "licence.oversight.check.effects"
    _description = "Effects of the verbs of a check of a review"

    def _after_conclude(self):
        self._seal({"concluded_on": legal_today(self.env), "checker_id": self.env.uid})
        for finding in self.finding_ids:
            self._enter_finding(finding)
        self._draft_breaches()
        follow = {
            Consequence.CORRECT: self._ask_correction,
            Consequence.SUSPEND: self._propose_suspension,
            Consequence.LIABILITY: self._propose_liability,
        }
        follow.get(self.consequence, lambda: None)()

    def _enter_finding(self, finding):
        people = finding.auditor_id or self._people()
        # sudo: the file of the body whose review was checked
        body = self.sudo().visit_id.department_id
        self.env["licence.performance.entry"]._enter(
            people, body, kind=Kind.OVERSIGHT.value, happened_on=self.checked_on,
            text=finding.text, basis=BASIS, check_id=self.id, visit_id=self.visit_id.id,
        )  # fmt: skip

    def _draft_breaches(self):
        """A suspicion becomes a draft; the inquiry is opened and closed by its own verbs."""
        # sudo: the draft follows from the check, whoever concludes it
        self.env["licence.integrity.breach"].sudo().create(
            [
                {
                    "auditor_id": finding.auditor_id.id,
                    "type_id": finding.type_id.id,
                    "source": "oversight",
                    "happened_on": self.checked_on,
                    "description": finding.text,
                }
                for finding in self.finding_ids.filtered("type_id")
            ]
        )

    def _told(self):
        return "\n".join(self.finding_ids.mapped("text"))

    def _ask_correction(self):
        """The body writes its correction; the finding is closed when it is verified."""
        # sudo: the finding stands in the body's own book
        body = self.sudo().visit_id.department_id
        if not body:
            return
        # sudo: as above
        self.env["licence.department.inspection"].sudo().create(
            {
                "department_id": body.id, "kind": "conduct", "happened_on": self.checked_on,
                "scope": self.display_name, "inspector": self.authority_id.name,
                "finding_ids": [
                    Command.create({"name": finding.text}) for finding in self.finding_ids
                ],
            }
        )  # fmt: skip

    def _propose_suspension(self):
        """Drafts against the persons named; another person imposes or drops them."""
        people = self.finding_ids.auditor_id or self._people()
        # sudo: whoever checks holds no right to draft; the imposing is judged by itself
        self.env["licence.sanction"].sudo().create(
            [
                {
                    "res_model": "licence.auditor", "res_id": person.id,
                    "kind": Sanction.SUSPENSION.value, "reason": self._told(),
                    "authority_id": self.authority_id.id,
                }
                for person in people
            ]
        )  # fmt: skip

    def _propose_liability(self):
        # sudo: the draft names the review; the case is opened by its own verbs
        visit = self.sudo().visit_id
        self.env["licence.liability.case"].sudo().create(  # sudo: as above
            {
                "name": self.display_name, "event_on": visit.reported_on,
                "department_id": visit.department_id.id, "plan_line_id": visit.plan_line_id.id,
                "application_id": visit.application_id.id, "facts": self._told(),
                "authority_id": self.authority_id.id,
            }
        )  # fmt: skip
