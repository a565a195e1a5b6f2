from odoo import api, models

from ..lifecycle.application import State as Case
from ..lifecycle.visit import SIGNED, Kind, State
from ..tools.legal_time import legal_today


class VisitPrepare(models.Model):
    """Visits follow from a filed plan: nobody enters one by hand."""

    _name = "licence.visit"
    _inherit = ["licence.visit"]

    @api.model
    def _prepare_from(self, lines):
        """A visit for each line; one that waits already follows the new filing."""
        # sudo: the filing has been judged; the visits follow from it
        visits = self.sudo()
        waiting = visits.search(
            [("plan_line_id", "in", lines.ids), ("state", "!=", State.ABANDONED)]
        )
        known = {visit.plan_line_id: visit for visit in waiting}
        for line in lines.sudo():  # sudo: as above
            if line not in known:
                visits._begin_from(line)
            elif known[line].state == State.PLANNED:
                known[line]._seal(visits._prepare_planned_vals(line))

    @api.model
    def _begin_from(self, line):
        vals = {**self._prepare_planned_vals(line), **self._prepare_kind_vals(line)}
        visit = self._create_sealed([vals]).sudo()  # sudo: as above
        visit._seal({"feedback_id": self.env["licence.feedback"]._prepare_for_visit(visit).id})
        visit._make_items()
        return visit

    @api.model
    def _prepare_planned_vals(self, line):
        plan, case = line.plan_id, line.application_id
        return {
            "plan_line_id": line.id,
            "team_id": plan.team_id.id,
            "application_id": case.id,
            "enterprise_id": line.enterprise_id.id,
            "site_id": line.site_id.id,
            "department_id": plan.department_id.id,
            "authority_id": plan.authority_id.id,
            "case_authority_id": case.authority_id.id,
            "begins_on": line.begins_on,
            "ends_on": line.ends_on,
        }

    @api.model
    def _prepare_kind_vals(self, line):
        """Which kind a visit is follows from where the case stands."""
        case = line.application_id
        first = self.search(
            [
                ("application_id", "=", case.id), ("site_id", "=", line.site_id.id),
                ("state", "in", list(SIGNED)), ("kind", "!=", Kind.RECHECK),
            ], limit=1,
        )  # fmt: skip
        kind = Kind.FIRST
        if first:
            kind = Kind.RECHECK
        elif case.state == Case.ISSUED:
            kind = Kind.POST_ISSUE
        certificate = case.issued_certificate_id if case.state == Case.ISSUED else None
        book = case.rule_book_id or line.plan_id.product_id._rule_book(
            case.accepted_on or legal_today(self.env)
        )
        return {
            "kind": kind,
            "previous_id": first.id if first else False,
            "certificate_id": certificate.id if certificate else False,
            "rule_book_id": book.id,
        }


class ReviewPlan(models.Model):
    _inherit = "licence.review.plan"

    def _after_file(self):
        done = super()._after_file()
        self.env["licence.visit"]._prepare_from(self.line_ids)
        return done

    def _after_withdraw(self):
        done = super()._after_withdraw()
        # sudo: the visits end with their plan
        visits = self.env["licence.visit"].sudo()
        waiting = visits.search(
            [("plan_line_id", "in", self.line_ids.ids), ("state", "=", State.PLANNED)]
        )
        if waiting:
            waiting._advance("abandon", reason=self.env._("The plan was withdrawn."))
        return done
