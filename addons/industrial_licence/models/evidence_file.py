from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..lifecycle.application import HANDLER
from ..tools.legal_time import legal_today
from .evidence import Kind, Leg

HEAD = "industrial_licence.group_department_head"
# A visit is signed off for the body that organised it (许可证制度介绍 二(二)5).
SIGNERS = (HEAD, HANDLER)
REPORTS = frozenset({Kind.VISIT_REPORT, Kind.TEST_REPORT})


class Evidence(models.Model):
    """The file behind a report: whole, and signed off by whoever answers for it."""

    _inherit = "licence.evidence"

    missing = fields.Text(
        "Missing From the File", readonly=True, help="Empty: the file behind the report is whole."
    )
    is_complete = fields.Boolean("Whole File", compute="_compute_is_complete")
    signed_off_by_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")
    signed_off_on = fields.Date(readonly=True)
    signed_off_for = fields.Char(readonly=True, help="The body answered for.")

    @api.depends("missing")
    def _compute_is_complete(self):
        for row in self:
            row.is_complete = not row.missing

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._with_sign_off(vals) for vals in vals_list])

    @api.model
    def _with_sign_off(self, vals):
        """Whoever brings it may name the signer; else it is the person who acts, if able to."""
        named = "signed_off_by_id" in vals and self.env.su
        if vals.get("kind") not in REPORTS or named:
            return vals
        told = {
            "signed_off_by_id": self.env.uid,
            "signed_off_on": legal_today(self.env),
            "signed_off_for": vals.get("signed_off_for") or vals.get("issuer"),
        }
        return {**vals, **(told if self._may_sign_off(vals["kind"]) else {})}

    @api.model
    def _may_sign_off(self, kind):
        user = self.env.user
        return kind != Kind.VISIT_REPORT or any(user.has_group(group) for group in SIGNERS)

    def _file_obstacles(self):
        """Why the application may not yet rest on these reports."""
        for row in self.filtered(lambda each: each.kind in REPORTS):
            if row.missing:
                yield self.env._(
                    "The file of “%(report)s” is not complete: %(missing)s.",
                    report=row.basis, missing=row.missing,
                )  # fmt: skip
            elif not row.signed_off_by_id:
                yield self.env._(
                    "Nobody who answers for it has signed off the file of “%(report)s”.",
                    report=row.basis,
                )

    @api.constrains("kind", "issuer")
    def _check_issuer(self):
        """国质检监〔2015〕364号 四(一): the applicant's own laboratory, but an eligible one."""
        for row in self._test_reports():
            if row.application_id.test_track == "own_report":
                for obstacle in row._issuer_obstacles():
                    raise ValidationError(obstacle)

    def _test_reports(self):
        """Those nobody's register has made: what a room brings it has judged by its own rules."""
        return self.filtered(lambda row: row.kind == Kind.TEST_REPORT and not row.source_model)

    def _issuer_obstacles(self):
        """Why the maker of a report is not adopted; a register of laboratories says more."""
        if not (self.issuer or "").strip():
            yield self.env._("Name the laboratory that made the report.")

    @api.constrains("kind", "leg")
    def _check_order(self):
        """The order of 2006: the sample is sealed at the visit, so the visit comes first."""
        for row in self._test_reports():
            case = row.application_id
            sealed = (case.path, case.test_track) == ("visit_first", "sealed")
            visited = case.evidence_ids.filtered(lambda each: each.leg == Leg.VISIT)
            if sealed and case._leg_is_due(Leg.VISIT) and not visited:
                raise ValidationError(
                    self.env._(
                        "On this path the sample is sealed at the visit: record the visit first."
                    )
                )
