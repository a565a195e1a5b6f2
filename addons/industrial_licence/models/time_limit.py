from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools import ormcache

from ..clocks.kernel import Term, Unit
from ..clocks.running import Consequence, working_days_before

# What the date of a clock follows from: a limit that has been used keeps these for ever.
COUNTED = frozenset(
    "code number unit rolls_to_working_day is_backward effective_from product_id path".split()
)


class LicenceTimeLimit(models.Model):
    """A term the law sets: how many of which days from which event, and what follows."""

    _name = "licence.time.limit"
    _description = "Statutory time limit"
    _order = "code, effective_from desc"

    code = fields.Char(required=True, index=True, help="T-12 as in the table of time limits.")
    name = fields.Char(required=True, translate=True)
    number = fields.Integer("Length", required=True, aggregator=None)
    unit = fields.Selection(
        [
            (Unit.WORKING_DAY, "Working days"),
            (Unit.CALENDAR_DAY, "Calendar days"),
            (Unit.MONTH, "Months"),
            (Unit.HOUR, "Hours"),
        ],
        "Counted In",
        required=True, default=Unit.WORKING_DAY,
    )  # fmt: skip
    is_case_set = fields.Boolean(
        "Set per Case", help="The law leaves the number to the case; the one here is the default."
    )
    is_backward = fields.Boolean(
        "Counted Back", help="Counted back from the event: no clock runs, a guard looks it up."
    )
    start_event = fields.Char(required=True, translate=True)
    stop_events = fields.Char(translate=True)
    who = fields.Many2one("res.groups", "Post", help="The post that has to keep the term.")
    consequence = fields.Selection(
        [
            (Consequence.NONE, "Nothing by itself"),
            (Consequence.ESCALATE, "Told to the superior"),
            (Consequence.DEEM_ACCEPTED, "Deemed accepted"),
            (Consequence.DEEM_RENEWED, "Deemed renewed"),
            (Consequence.LATE_FLAG, "Marked as late"),
        ],
        required=True, default=Consequence.ESCALATE,
    )  # fmt: skip
    basis = fields.Char("Legal Basis", required=True)
    is_confirmed = fields.Boolean(
        "Confirmed", default=True, help="The number was read in the text of the law itself."
    )
    note = fields.Text(translate=True)
    effective_from = fields.Date(required=True)
    effective_to = fields.Date()
    product_id = fields.Many2one("licence.product", help="Empty: every product.")
    path = fields.Selection(
        [
            ("visit_first", "先核后证"),
            ("test_first", "先检后核"),
            ("visit_after", "后置现场审查"),
            ("promise", "告知承诺"),
            ("visit_exempt", "免实地核查"),
        ],
        help="Empty: every path.",
    )
    rolls_to_working_day = fields.Boolean(
        "Ends on a Working Day", default=True,
        help="A term of calendar days or months that would end on a day off ends on the next "
        "working day (民法典 203).",
    )  # fmt: skip
    warn_days = fields.Integer(
        "Warn Before", default=5, aggregator=None,
        help="Working days for a term in working days, hours for one in hours, else days.",
    )  # fmt: skip
    clock_count = fields.Integer(compute="_compute_clock_count")

    _number_sane = models.Constraint(
        "CHECK (number BETWEEN 0 AND 9999 AND warn_days BETWEEN 0 AND 999)",
        "A time limit needs a number between 0 and 9999.",
    )
    _period = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_to >= effective_from)",
        "A time limit cannot end before it begins.",
    )
    _scope_uniq = models.Constraint(
        "UNIQUE NULLS NOT DISTINCT (code, product_id, path, effective_from)",
        "This limit already has a row from that day; change its end instead.",
    )

    @api.depends("code", "name")
    def _compute_display_name(self):
        for limit in self:
            limit.display_name = f"{limit.code} {limit.name}" if limit.code else ""

    def _compute_clock_count(self):
        # sudo: a number only; it tells the editor of the law that the row is in use
        clocks = self.env["licence.clock"].sudo()
        domain = [("limit_id", "in", self.ids)]
        counts = dict(clocks._read_group(domain, ["limit_id"], ["__count"]))
        for limit in self:
            limit.clock_count = counts.get(limit._origin, 0)

    @api.constrains("code", "product_id", "path", "effective_from", "effective_to")
    def _check_one_in_force(self):
        same = self.search([("code", "in", self.mapped("code"))], order="effective_from")
        last = {}
        for limit in same:
            scope = limit.code, limit.product_id, limit.path
            before, last[scope] = last.get(scope), limit
            if before and (before.effective_to or limit.effective_from) >= limit.effective_from:
                raise ValidationError(
                    self.env._(
                        "%(code)s would have two rows in force on %(day)s: end the earlier one.",
                        code=limit.code, day=limit.effective_from,
                    )
                )  # fmt: skip

    @api.model_create_multi
    def create(self, vals_list):
        limits = super().create(vals_list)
        self._forget()
        return limits

    def write(self, vals):
        self._refuse_used(vals)
        result = super().write(vals)
        self._forget()
        return result

    def unlink(self):
        result = super().unlink()
        self._forget()
        return result

    def _forget(self):
        self.env.registry.clear_cache("stable")
        self.env.cr.postcommit.add(lambda: self.env.registry.clear_cache("stable"))

    def _refuse_used(self, vals):
        touched = COUNTED & set(vals)
        changed = self.filtered(lambda limit: any(_differs(limit, n, vals[n]) for n in touched))
        # sudo: clocks anywhere bind the law's row, also those the editor may not see
        used = changed.sudo().filtered("clock_count")
        if used:
            raise UserError(
                self.env._(
                    "Clocks run on %(limit)s: end this row and add the new one from its day.",
                    limit=used[0].display_name,
                )
            )

    def _term(self, number=None):
        if number is None or not self.is_case_set:
            number = self.number
        return Term(number, Unit(self.unit), self.rolls_to_working_day)

    def _latest_day(self, event_day):
        """The last day to act when the law counts back from an event (I14 16, 条例 25)."""
        if self.unit == Unit.MONTH:
            return event_day - relativedelta(months=self.number)
        if self.unit != Unit.WORKING_DAY:
            return event_day - relativedelta(days=self.number)
        calendar = self.env["licence.calendar.year"]._calendar()
        return working_days_before(event_day, self.number, calendar)

    @api.model
    def _limit(self, code, date, product=None, path=None):
        """The row of `code` in force on `date`, the closest to the product and the path."""
        found = self._limit_id(code, date, product.id if product else False, path or False)
        if not found:
            raise UserError(
                self.env._("No time limit %(code)s is in force on %(day)s.", code=code, day=date)
            )
        return self.browse(found)

    @api.model
    def _is_known_on(self, code, date, product=None, path=None):
        """False where the law set this term only on other days; a code nobody knows is an error."""
        if self._limit_id(code, date, product.id if product else False, path or False):
            return True
        # sudo: the law is the same for whoever starts the clock
        return not self.sudo().search_count([("code", "=", code)], limit=1)

    @api.model
    @ormcache("code", cache="stable")
    def _first_day(self, code):
        """The day from which the law knows the term."""
        # sudo: the law is the same for whoever starts the clock
        first = self.sudo().search([("code", "=", code)], order="effective_from", limit=1)
        return first.effective_from

    @api.model
    @ormcache("code", "date", "product_id", "path", cache="stable")
    def _limit_id(self, code, date, product_id, path):
        # sudo: the law is the same for whoever starts the clock
        rows = self.sudo().search([("code", "=", code), ("effective_from", "<=", date)])
        rows = rows.filtered(
            lambda row: (
                (not row.effective_to or row.effective_to >= date)
                and row.product_id.id in (False, product_id)
                and row.path in (False, path)
            )
        )
        return rows.sorted(lambda row: (bool(row.product_id), bool(row.path)))[-1:].id


def _differs(record, name, value):
    field = record._fields[name]
    return field.convert_to_write(record[name], record) != field.convert_to_write(
        field.convert_to_record(field.convert_to_cache(value, record), record), record
    )
