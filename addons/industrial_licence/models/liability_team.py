from datetime import datetime, time, timedelta

from odoo import api, fields, models

from ..lifecycle.liability_case import RANK
from ..lifecycle.review_team import Role

SANCTIONED = frozenset({"warning", "suspension", "ban"})


class LiabilityCase(models.Model):
    """谁审查、谁负责: the team of the day answers after the heads (499号 二(三))."""

    _inherit = "licence.liability.case"

    plan_line_id = fields.Many2one(
        "licence.review.plan.line", "Visit in Question", index="btree_not_null", ondelete="restrict"
    )
    application_id = fields.Many2one(
        "licence.application", "Case in Question", index="btree_not_null", ondelete="restrict"
    )
    who_did_what = fields.Text(
        readonly=True, copy=False, help="As the journal stood when the case was opened."
    )

    @api.model
    def _sealed_names(self):
        return super()._sealed_names() | {"who_did_what"}

    @api.onchange("plan_line_id")
    def _onchange_plan_line_id(self):
        if line := self.plan_line_id:
            self.department_id = line.plan_id.department_id
            self.application_id = line.application_id

    def _responsible_people(self):
        return [*super()._responsible_people(), *self._team_people(), *self._case_people()]

    def _team_people(self):
        """The team as it was filed for the day of the event, else as it is."""
        line = self.plan_line_id
        if not line:
            return []
        people = self._filed_people() or [
            {"entry": row.auditor_id.id, "name": row.auditor_id.name, "duty": row.role,
             "unit": row.employer_id.name}
            for row in line.team_id.member_ids
        ]  # fmt: skip
        return [self._team_row(one) for one in people if one["duty"] != Role.OBSERVER]

    def _team_row(self, one):
        role = "team_leader" if one["duty"] == Role.LEADER else "direct"
        person = self.env["licence.auditor"].browse(one["entry"])
        return {
            "role": role, "rank": RANK[role], "name": one["name"], "auditor_id": person.id,
            "user_id": person.user_id.id, "body": one["unit"],
        }  # fmt: skip

    def _filed_people(self):
        """The team of the last filing before the end of the day of the event."""
        end = datetime.combine(self.event_on, time()) + timedelta(hours=16)  # 24:00 in Shanghai
        # sudo: a filing binds whoever looks into it
        filings = self.plan_line_id.plan_id.sudo().filing_ids
        before = filings.filtered(lambda row: row.filed_at < end).sorted("round")[-1:]
        return (before.content or {}).get("team") or []

    def _case_people(self):
        """Officers who took a step of the case by then."""
        case = self.application_id
        if not case:
            return []
        # sudo: the journal of the case in question
        steps = (
            self.env["licence.step"]
            .sudo()
            .search([("res_model", "=", case._name), ("res_id", "=", case.id)], order="id")
        )
        takers = steps.filtered(lambda step: step.at.date() <= self.event_on).user_id
        return [
            {"role": "direct", "rank": RANK["direct"], "name": user.name, "user_id": user.id,
             "body": user.licence_authority_id.name}
            for user in takers
            if not user._is_superuser() and not user.share
        ]  # fmt: skip

    def _after_open(self):
        done = super()._after_open()
        case = self.application_id or self.plan_line_id.application_id
        # sudo: the matrix of the case in question, frozen with it
        rows = self.env["licence.responsibility"].sudo()
        found = rows.search([("application_id", "=", case.id)], order="at, id") if case else rows
        self._seal({"who_did_what": "\n".join(self._said(row) for row in found) or False})
        return done

    def _said(self, row):
        at = fields.Datetime.context_timestamp(self.with_context(tz="Asia/Shanghai"), row.at)
        return f"{at:%Y-%m-%d %H:%M} {row.step_text}：{row.user_id.name}（{row.post}）"

    def _after_decide(self):
        """A measure against a person of the register becomes a draft another person imposes."""
        rows = self.person_ids.filtered(lambda one: one.auditor_id and one.measure in SANCTIONED)
        # sudo: whoever decides the case holds no right to draft; the imposing is judged by itself
        self.env["licence.sanction"].sudo().create(
            [
                {
                    "res_model": "licence.auditor",
                    "res_id": row.auditor_id.id,
                    "kind": row.measure,
                    "reason": row.measure_reason or self.name,
                    "authority_id": self.authority_id.id,
                }
                for row in rows
            ]
        )

    def _guard_referral_named(self):
        """A referral says to whom, when and by which document."""
        referred = self.person_ids.filtered(lambda one: one.measure == "referral")
        if referred and not (self.referral_to and self.referral_on and self.referral_document):
            yield self.env._("Enter to whom the case is referred, when, and the document.")
