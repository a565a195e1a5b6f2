from odoo import api, fields, models
from odoo.addons.industrial_licence.lifecycle.application import OPEN as CASE_OPEN
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.fields import Domain
from odoo.tools import SQL

from ..lifecycle.complaint import OPEN as COMPLAINT_OPEN
from ..lifecycle.rectification import OPEN as ORDER_OPEN
from ..lifecycle.signal import OPEN as SIGNAL_OPEN
from ..lifecycle.spot_check import Result
from ..lifecycle.spot_check import State as SpotCheck

DAYS, SHARE, COUNT = "days", "share", "count"
LOW = ("C", "D")
LATE_OF = {"open_orders": "late_orders", "complaints": "late_complaints"}


def _open(states):
    return Domain("state", "in", [state.value for state in states])


class SupervisionFigure(models.Model):
    """A figure of the managers' page: counted under the reader's own rights, with its list."""

    _name = "licence.supervision.figure"
    _description = "Figure of the Managers' Page"
    _order = "sequence, id"

    code = fields.Char(required=True)
    name = fields.Char(required=True, translate=True)
    sequence = fields.Integer(default=10)
    unit = fields.Selection(
        [(DAYS, "days"), (SHARE, "%"), (COUNT, "")], "Measured In", required=True, default=COUNT
    )
    is_bad = fields.Boolean("The Fewer the Better")
    res_model = fields.Char("Record Type", required=True)
    action_xmlid = fields.Char("List", required=True)
    value = fields.Float(compute="_compute_value", digits=(12, 1))

    _code_uniq = models.Constraint("UNIQUE (code)", "There is a figure of this code already.")

    @api.depends("code")
    @api.depends_context("uid")
    def _compute_value(self):
        """One query for each list, under the record rules of whoever looks."""
        known = {}
        for figure in self:
            model = self.env[figure.res_model]
            may = model.has_access("read")
            figure.value = figure._counted(model, known) if may else 0

    def _counted(self, model, known):
        if self.code in known:
            return known[self.code]
        if late := LATE_OF.get(self.code):
            value, known[late] = self._open_and_late(model)
            return value
        counts = getattr(self, f"_count_{self.code}", None)
        return counts(model) if counts else model.search_count(self._domain())

    def _open_and_late(self, model):
        """Both from one look at the table."""
        inside = model._search(self._domain()).subselect()
        return self.env.execute_query(
            SQL(
                "SELECT count(*), count(*) FILTER (WHERE due_on < %s) FROM %s WHERE id IN %s",
                legal_today(self.env), SQL.identifier(model._table), inside,
            )
        )[0]  # fmt: skip

    def _count_pace(self, model):
        return model._read_group(self._domain(), [], ["days:avg"])[0][0] or 0

    def _count_refusal(self, model):
        return _share(model._read_group(self._year("decided_on"), ["decision"], ["__count"]),
                      "refuse")  # fmt: skip

    def _count_first_pass(self, model):
        """Granted without ever having been returned for a supplement, by the journal."""
        granted = model._search(self._domain()).subselect()
        total, straight = self.env.execute_query(
            SQL(
                "SELECT count(*), count(*) FILTER (WHERE NOT EXISTS ("
                " SELECT 1 FROM licence_step step WHERE step.res_model = 'licence.application'"
                "  AND step.res_id = file.id AND step.verb = 'return_'))"
                " FROM licence_application file WHERE file.id IN %s", granted,
            )
        )[0]  # fmt: skip
        return 100 * straight / total if total else 0

    def _count_fail_rate(self, model):
        rows = model._read_group(self._year("judged_on"), ["result"], ["__count"])
        return _share(rows, Result.FAIL.value)

    def _count_closure(self, model):
        """后处理: failed checks handled to the end, of all that failed."""
        domain = Domain("result", "=", Result.FAIL.value)
        return _share(model._read_group(domain, ["state"], ["__count"]), SpotCheck.CLOSED.value)

    def _year(self, name):
        return Domain(name, ">=", legal_today(self.env).replace(month=1, day=1))

    def _domain(self):
        """The records behind the figure: what the button opens."""
        self.ensure_one()
        return getattr(self, f"_domain_{self.code}")()

    def _domain_pace(self):
        return self._year("issued_on")

    def _domain_refusal(self):
        return self._year("decided_on") & Domain("decision", "=", "refuse")

    def _domain_first_pass(self):
        return self._year("decided_on") & Domain("decision", "=", "grant")

    def _domain_open_cases(self):
        return _open(CASE_OPEN)

    def _domain_inspections(self):
        return self._year("concluded_on")

    def _domain_open_orders(self):
        return _open(ORDER_OPEN)

    def _domain_late_orders(self):
        return _open(ORDER_OPEN) & Domain("due_on", "<", legal_today(self.env))

    def _domain_fail_rate(self):
        return self._year("judged_on") & Domain("result", "=", Result.FAIL.value)

    def _domain_closure(self):
        return Domain("result", "=", Result.FAIL.value)

    def _domain_complaints(self):
        return _open(COMPLAINT_OPEN)

    def _domain_late_complaints(self):
        return _open(COMPLAINT_OPEN) & Domain("due_on", "<", legal_today(self.env))

    def _domain_signals(self):
        return _open(SIGNAL_OPEN)

    def _domain_low_grades(self):
        return Domain("is_current", "=", True) & Domain("grade", "in", LOW)

    def _domain_late_reports(self):
        return Domain("sent_on", "=", False) & Domain("deadline", "<", legal_today(self.env))

    def action_open(self):
        """The list behind the figure."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(self.action_xmlid)
        return {**action, "domain": list(self._domain()), "context": {}, "name": self.name}


def _share(rows, wanted):
    total = sum(count for _value, count in rows)
    return 100 * sum(count for value, count in rows if value == wanted) / total if total else 0
