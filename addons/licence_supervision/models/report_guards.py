import base64
import hashlib

from odoo import models

from ..lifecycle.report import Kind

WRITTEN = ("self_review", "patrol", "regular", "handling")


class SupervisionReportGuards(models.AbstractModel):
    _name = "licence.supervision.report.guards"
    _description = "Why an official report may not go on now"

    def _guard_own_body(self):
        if self.authority_id != self.env.user.licence_authority_id:
            yield self.env._("This report belongs to another body.")

    def _guard_body_above(self):
        """The body above confirms what it received; the national one for the provinces."""
        above = self.authority_id.parent_id
        if self.env.user.licence_authority_id != above:
            yield self.env._("The body above confirms receipt: %(name)s.", name=above.name or "")

    def _guard_differences_explained(self):
        if self.difference_count and not (self.difference_note or "").strip():
            yield self.env._(
                "The report and the registers differ in %(count)s places; explain them or draw the "
                "report up anew.",
                count=self.difference_count,
            )

    def _guard_sections_written(self):
        if self.kind not in (Kind.YEARLY, Kind.LOCAL):
            return
        for name in WRITTEN:
            if not (self[name] or "").strip():
                yield self.env._(
                    "Write the section “%(name)s”.",
                    name=self._fields[name]._description_string(self.env),
                )

    def _guard_not_signed(self):
        if self.first_signer_id:
            yield self.env._("%(name)s has signed already.", name=self.first_signer_id.name)

    def _guard_second_person(self):
        """Four eyes: the leader is neither who checked nor who signed first."""
        if not self.first_signer_id:
            yield self.env._("The preparer signs first.")
        if self.env.user in (self.first_signer_id, self.checker_id):
            yield self.env._("Two persons sign a report; you have already checked or signed it.")

    def _guard_paper_unchanged(self):
        raw = self.with_context(bin_size=False).workbook
        if not raw or hashlib.sha256(base64.b64decode(raw)).hexdigest() != self.digest:
            yield self.env._("The sealed file is not what was sealed; tell the administrator.")

    def _guard_last_of_its_series(self):
        later = self.supplement_ids | self.corrects_id.supplement_ids
        if any(one.supplement_no > self.supplement_no for one in later):
            yield self.env._("A later supplement exists; correct that one.")
