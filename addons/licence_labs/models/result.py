from decimal import Decimal

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..admissibility.verdict import Limits, Verdict, measured, verdict_of
from ..lifecycle.test_order import State
from ..tools.page_entry import parsed_day

# What the tester enters; the rest comes from the rule book.
ENTERED = frozenset(
    {"value", "found", "measure_unit", "standard", "tested_on", "equipment_id", "note"}
)
VERDICTS = [
    (Verdict.OPEN.value, "Open"),
    (Verdict.PASS.value, "Passed"),
    (Verdict.FAIL.value, "Failed"),
]


class LabResult(models.Model):
    """One item of a test: what the rule book asks, what was found, and what follows."""

    _name = "licence.lab.result"
    _description = "Test result"
    _inherit = ["licence.sealed.mixin", "licence.fixed.mixin"]
    _order = "order_id, sequence, id"

    _sealed_fields = frozenset(
        "order_id lab_id unit_id item_id sequence name required_standard limit lowest highest "
        "expected_unit is_key entered_by_id".split()
    )

    order_id = fields.Many2one(
        "licence.lab.test.order", required=True, readonly=True, index=True, ondelete="restrict"
    )
    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, readonly=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one("licence.unit", required=True, readonly=True, ondelete="restrict")
    item_id = fields.Many2one(
        "licence.test.item", "Item of the Rule Book", readonly=True, ondelete="restrict"
    )
    sequence = fields.Integer(readonly=True, aggregator=None)
    name = fields.Char("Item", required=True, readonly=True)
    required_standard = fields.Char("Standard Asked For", readonly=True)
    limit = fields.Char("Requirement", readonly=True)
    lowest = fields.Char(readonly=True)
    highest = fields.Char(readonly=True)
    expected_unit = fields.Char("Unit Asked For", readonly=True)
    is_key = fields.Boolean("Key Item", readonly=True)
    standard = fields.Char("Standard Used")
    value = fields.Char()
    measure_unit = fields.Char("Unit of Measure")
    found = fields.Selection(
        [("pass", "Conforms"), ("fail", "Does Not Conform")],
        help="For items without numeric limits.",
    )
    tested_on = fields.Date()
    equipment_id = fields.Many2one("licence.lab.equipment", ondelete="restrict")
    note = fields.Char()
    entered_by_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")
    verdict = fields.Selection(VERDICTS, compute="_compute_verdict", store=True)

    @api.depends("value", "found", "lowest", "highest")
    def _compute_verdict(self):
        for row in self:
            try:
                row.verdict = verdict_of(row.value or "", row._limits(), row.found or "")
            except ValueError:
                row.verdict = Verdict.OPEN

    def _limits(self):
        bounds = (Decimal(self[name]) if self[name] else None for name in ("lowest", "highest"))
        return Limits(*bounds)

    @api.constrains("value")
    def _check_value(self):
        for row in self.filtered(lambda each: each.value and each._limits()):
            try:
                measured(row.value)
            except ValueError as error:
                raise UserError(
                    self.env._("“%(value)s” is no number: “%(item)s” is measured.",
                               value=row.value, item=row.name)
                ) from error  # fmt: skip

    @api.constrains("equipment_id", "tested_on")
    def _check_equipment(self):
        for row in self.filtered("equipment_id"):
            equipment = row.equipment_id
            if equipment.lab_id != row.lab_id:
                raise UserError(self.env._("This equipment belongs to another laboratory."))
            if row.tested_on and not equipment._is_calibrated_on(row.tested_on):
                raise UserError(
                    self.env._("“%(equipment)s” was not calibrated on %(day)s.",
                               equipment=equipment.name, day=row.tested_on)
                )  # fmt: skip

    @api.constrains("tested_on")
    def _check_tested_on(self):
        for row in self.filtered("tested_on"):
            received = row.order_id.received_on
            if received and row.tested_on < received:
                raise UserError(
                    self.env._("“%(item)s” cannot be tested before the sample came (%(day)s).",
                               item=row.name, day=received)
                )  # fmt: skip

    def write(self, vals):
        if self._passes() or not ENTERED & set(vals):
            return super().write(vals)
        self._refuse_closed_orders()
        done = super().write(vals)
        if self.env.user.licence_lab_id:
            self._seal({"entered_by_id": self.env.uid})
        return done

    def _refuse_closed_orders(self):
        closed = self.order_id.filtered(lambda order: order.state != State.TESTING)
        if closed:
            raise UserError(
                self.env._("Results of %(order)s are entered while it is being tested.",
                           order=closed[0].number)
            )  # fmt: skip
        strangers = self.filtered(lambda row: row.lab_id != self.env.user.licence_lab_id)
        if strangers:
            raise AccessError(self.env._("Only the laboratory that tests enters results."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("Items of a test are never deleted."))

    def _enter(self, values):
        """One entry of the page of results, and what the page shows after it."""
        self.ensure_one()
        if set(values) - ENTERED:
            raise AccessError(self.env._("This is not filled in at your desk."))
        self.write({**values, **self._tidy_day(values)})
        words = dict(self._fields["verdict"]._description_selection(self.env))
        return {
            "verdict": self.verdict, "word": words[self.verdict],
            "day": fields.Date.to_string(self.tested_on) or "",
        }  # fmt: skip

    def _tidy_day(self, values):
        return {"tested_on": parsed_day(self.env, values["tested_on"])} if (
            "tested_on" in values) else {}  # fmt: skip

    def _lacks_unit(self):
        """A measured value says nothing without its unit."""
        if not self._limits():
            return False
        return not self.measure_unit or bool(
            self.expected_unit and self.measure_unit != self.expected_unit
        )

    def _snapshot(self):
        return {
            "sequence": self.sequence, "unit": self.unit_id.display_name, "item": self.name,
            "standard": self.standard or "", "limit": self.limit or "", "value": self.value or "",
            "measure_unit": self.measure_unit or "", "found": self.found or "",
            "tested_on": self.tested_on.isoformat() if self.tested_on else "",
            "verdict": self.verdict,
        }  # fmt: skip
