from odoo import models

from ..lifecycle.report import OPEN
from ..lifecycle.test_order import State as OrderState


class ReportGuards(models.AbstractModel):
    """Why a report may not move on."""

    _name = "licence.lab.report.guards"
    _description = "Reasons against the steps of a report"

    def _guard_still_as_reported(self):
        if self.order_id.state != OrderState.REPORTED:
            yield self.env._("The test of this order is not finished.")

    def _guard_second_person(self):
        if self.env.user == self.tester_id:
            yield self.env._("You tested this sample; another person reviews the report.")

    def _guard_third_person(self):
        if self.env.user in (self.tester_id | self.reviewer_id):
            yield self.env._("You signed this report already; the head is a third person.")

    def _guard_raw_records_there(self):
        yield from self.order_id._guard_raw_records_there()

    def _guard_admissible(self):
        yield from self.order_id._guard_admissible()

    def _guard_no_correction_open(self):
        if self.order_id.report_ids.filtered(lambda one: one.state in OPEN):
            yield self.env._("A corrected version is being drawn up already.")
        if self.order_id.state != OrderState.ISSUED:
            yield self.env._("The test of this order is not finished.")
