from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

from ..clocks.kernel import legal_date
from ..lifecycle.application import HANDLER, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today


class Leg(StrEnum):
    VISIT = "visit"
    TEST = "test"


class Kind(StrEnum):
    VISIT_REPORT = "visit_report"
    TEST_REPORT = "test_report"
    EXEMPTION = "exemption"
    SPOT_CHECK = "spot_check"
    COMMITMENT = "commitment"


class Result(StrEnum):
    PASS = "pass"  # noqa: S105 - a result, no password
    FAIL = "fail"


# 国质检监〔2015〕364号 四(一): only a check of provincial or higher level replaces the test.
HIGH_LEVELS = frozenset({"national", "province"})
# Reports the applicant brings count from this long before the application (T-16).
AGE_CODE = "T-16"
AGED = frozenset({Kind.SPOT_CHECK, Kind.TEST_REPORT})
LEG_OF = {Kind.VISIT_REPORT: Leg.VISIT, Kind.TEST_REPORT: Leg.TEST, Kind.SPOT_CHECK: Leg.TEST}


class Evidence(models.Model):
    """What a leg of an application stands on, wherever it was made; written once."""

    _name = "licence.evidence"
    _description = "Evidence of an application"
    _inherit = "licence.once.mixin"
    _order = "id desc"
    _rec_name = "basis"

    application_id = fields.Many2one(
        "licence.application", required=True, index=True, ondelete="restrict"
    )
    leg = fields.Selection(labels(Leg, {Leg.VISIT: "Visit", Leg.TEST: "Test"}), required=True)
    kind = fields.Selection(
        labels(
            Kind,
            {
                Kind.VISIT_REPORT: "Visit Report",
                Kind.TEST_REPORT: "Test Report",
                Kind.EXEMPTION: "Exemption",
                Kind.SPOT_CHECK: "Spot Check",
                Kind.COMMITMENT: "Commitment",
            },
        ),
        required=True,
    )
    result = fields.Selection(
        labels(Result, {Result.PASS: "Passed", Result.FAIL: "Failed"}), required=True
    )
    basis = fields.Char(
        required=True, help="Number of the report, or the rule that waives the leg."
    )
    level = fields.Selection(
        [
            ("national", "National"), ("province", "Province"), ("city", "City"),
            ("county", "County"),
        ],
        "Level of the Check",
    )  # fmt: skip
    issuer = fields.Char("Made By", help="Laboratory, team or authority that made it.")
    valid_from = fields.Date("Made On", required=True)
    valid_until = fields.Date()
    unit_ids = fields.Many2many("licence.unit", string="For These Units", help="Empty: all.")
    version_id = fields.Many2one("licence.dossier.version", "File", ondelete="restrict")
    source_model = fields.Char(readonly=True)
    source_id = fields.Many2oneReference(model_field="source_model", readonly=True)
    decided_by_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")

    # Not `required`: the server fills it in, a form must not ask for it.
    _decided = models.Constraint("CHECK (decided_by_id IS NOT NULL)", "Somebody decided on it.")

    @api.model_create_multi
    def create(self, vals_list):
        vals_list = [{**vals, "decided_by_id": self.env.uid} for vals in vals_list]
        if not self.env.su:
            self._refuse_strangers(vals_list)
        made = super().create(vals_list)
        made._check_open()
        if not self.env.su:
            # Who fails a visit may have refused the papers; who passed it has handed them in.
            passed = made.filtered(lambda row: row.result == Result.PASS)
            visits = passed.filtered(lambda row: row.kind == Kind.VISIT_REPORT)
            visits.application_id._check_visit_documents()
        return made

    @api.model
    def _bring(self, vals_list):
        """Record evidence made elsewhere; for the rooms that make it."""
        # sudo: whoever made the evidence need hold no rights on it here
        return self.sudo().create(vals_list)

    @api.model
    def _manual_kinds(self):
        """Kinds a handler may enter by hand; an addon that makes one takes it out of here."""
        return {Kind.VISIT_REPORT, Kind.TEST_REPORT, Kind.SPOT_CHECK}

    def _refuse_strangers(self, vals_list):
        if not self.env.user.has_group(HANDLER):
            raise AccessError(self.env._("Evidence is recorded by a case handler."))
        if {vals.get("kind") for vals in vals_list} - self._manual_kinds():
            raise AccessError(self.env._("This kind of evidence is not entered by hand."))
        if any({"source_model", "source_id"} & set(vals) for vals in vals_list):
            raise AccessError(self.env._("Only the system says where evidence was made."))

    def _check_open(self):
        closed = self.application_id.filtered(lambda one: one.state != State.ACCEPTED)
        if closed:
            raise UserError(
                self.env._(
                    "%(record)s is “%(state)s”: it takes no evidence now.",
                    record=closed[0].display_name, state=closed[0]._state_word(),
                )
            )  # fmt: skip

    @api.constrains("leg", "kind", "valid_from", "valid_until", "unit_ids")
    def _check_shape(self):
        for row in self:
            if LEG_OF.get(row.kind, row.leg) != row.leg:
                raise ValidationError(self.env._("This kind of evidence is not of that leg."))
            if row.valid_from > legal_today(self.env):
                raise ValidationError(self.env._("Evidence is not dated in the future."))
            if foreign := row.unit_ids - row.application_id.line_ids.unit_id:
                raise ValidationError(
                    self.env._(
                        "%(unit)s is not applied for: this report is not adopted.",
                        unit=foreign[0].display_name,
                    )
                )

    @api.constrains("kind", "level", "result", "valid_from")
    def _check_lawful(self):
        for row in self:
            if row.kind == Kind.SPOT_CHECK:
                row._check_spot_check()
            if row.kind in AGED and row._rests_on_old_paper():
                row._check_age()

    def _check_spot_check(self):
        if self.level not in HIGH_LEVELS:
            raise ValidationError(
                self.env._("Only a spot check of provincial or higher level replaces the test.")
            )
        if self.result != Result.PASS:
            raise ValidationError(self.env._("Only a passed spot check replaces the test."))
        if not self.application_id.path_rule_id.allows_spot_check:
            raise ValidationError(
                self.env._("The rules of this application let no spot check replace the test.")
            )

    def _rests_on_old_paper(self):
        """A sealed sample is younger than its application; its report needs no age limit."""
        return self.kind == Kind.SPOT_CHECK or self.application_id.test_track == "own_report"

    def _check_age(self):
        applied_on = legal_date(self.application_id.submitted_at)
        limit = self.env["licence.time.limit"]._limit(AGE_CODE, self.application_id.accepted_on)
        if fields.Date.add(self.valid_from, months=limit.number) < applied_on:
            raise ValidationError(
                self.env._(
                    "It was made on %(made)s, more than %(months)s months before the application "
                    "of %(applied)s.",
                    made=self.valid_from, months=limit.number, applied=applied_on,
                )
            )  # fmt: skip

    def _covers_unit(self, unit):
        return not self.unit_ids or unit in self.unit_ids

    def _counts(self):
        return not self.valid_until or self.valid_until >= legal_today(self.env)
