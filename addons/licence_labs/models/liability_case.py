from datetime import date

from odoo import api, fields, models
from odoo.addons.industrial_licence.lifecycle.liability_case import RANK
from odoo.exceptions import ValidationError


class LiabilityCase(models.Model):
    """谁检验、谁负责: the head of the laboratory of the day, then who tested (499号 二(三))."""

    _inherit = "licence.liability.case"

    @property
    def _fixed_fields(self):
        return super()._fixed_fields | {"lab_id", "test_order_id"}

    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", index="btree_not_null", ondelete="restrict"
    )
    test_order_id = fields.Many2one(
        "licence.lab.test.order", "Test in Question", index="btree_not_null", ondelete="restrict",
        domain="[('lab_id', '!=', False)]",
    )  # fmt: skip

    @api.onchange("test_order_id")
    def _onchange_test_order_id(self):
        if order := self.test_order_id:
            self.lab_id, self.application_id = order.lab_id, order.application_id

    @api.constrains("lab_id", "test_order_id")
    def _check_laboratory(self):
        for case in self.filtered("test_order_id"):
            if case.test_order_id.lab_id != case.lab_id:
                raise ValidationError(
                    self.env._("The test in question was made by another laboratory.")
                )

    def _responsible_people(self):
        return [
            *super()._responsible_people(), *self._laboratory_heads(), *self._laboratory_people(),
        ]  # fmt: skip

    def _laboratory_heads(self):
        """Whoever stood as head on the day of the event, whoever is head today."""
        # sudo: who led the laboratory does not depend on who asks
        heads = (
            self.sudo()
            .lab_id.with_context(active_test=False)
            .staff_ids.filtered(lambda person: person._is_head_on(self.event_on))
        )
        return [self._laboratory_row("lab_head", one.name, one.user_id) for one in heads]

    def _laboratory_people(self):
        """Who entered results or signed the report by then; heads stand before them already."""
        # sudo: the signatures of the file in question
        order = self.sudo().test_order_id
        entered = order.result_ids.filtered(
            lambda row: (row.tested_on or date.max) <= self.event_on
        ).entered_by_id
        reports = order.report_ids.filtered(
            lambda row: row.tested_at and row.tested_at.date() <= self.event_on
        )
        people = entered | reports.tester_id | reports.reviewer_id
        return [self._laboratory_row("direct", one.name, one) for one in people]

    def _laboratory_row(self, role, name, account):
        return {
            "role": role, "rank": RANK[role], "name": name, "user_id": account.id,
            "body": self.sudo().lab_id.name,  # sudo: as above
        }  # fmt: skip
