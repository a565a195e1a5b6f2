from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from ..tools.numbers import install_number_functions, install_number_triggers, number_trigger


class LicenceCounter(models.Model):
    """The book of numbers: one row for each number handed out, none missing, none twice."""

    _name = "licence.counter"
    _description = "Number Handed Out"
    _order = "scope, serial desc"
    _rec_name = "scope"
    _log_access = False

    scope = fields.Char("Series", required=True, readonly=True)
    serial = fields.Integer(required=True, readonly=True)
    res_model = fields.Char("Record Type", readonly=True)
    res_id = fields.Many2oneReference("Record", model_field="res_model", readonly=True)
    taken_at = fields.Datetime(required=True, readonly=True)

    _serial_uniq = models.Constraint("UNIQUE (scope, serial)", "This number has been given.")
    _record_uniq = models.UniqueIndex(
        "(res_model, res_id) WHERE res_id IS NOT NULL", "This record has its number."
    )
    _serial_positive = models.Constraint("CHECK (serial > 0)", "Numbers begin with one.")

    def init(self):  # pylint: disable=missing-return
        super().init()
        install_number_functions(self.env.cr)

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        raise AccessError(self.env._("Numbers are handed out by the counter alone."))

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The book of numbers is never changed."))

    def unlink(self):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The book of numbers is never changed."))  # pylint: disable=no-raise-unlink

    @api.model
    def _take(self, kind, authority, year=None):
        """Next number of (authority, kind, year) at once; the series stays locked until commit."""
        scope = " ".join(str(part) for part in (kind, authority.code, year) if part)
        self.env.cr.execute(SQL("SELECT licence_take_number(%s, NULL, NULL)", scope))
        return self.env.cr.fetchone()[0]

    @api.model
    def _reserve(self, scope, serial, record):
        """Enter a number that another system gave to a taken-over record."""
        self.env.cr.execute(
            SQL(
                "INSERT INTO licence_counter (scope, serial, res_model, res_id, taken_at) "
                "VALUES (%s, %s, %s, %s, now() AT TIME ZONE 'UTC')",
                scope, serial, record._name, record.id,
            )
        )  # fmt: skip


class NumberedMixin(models.AbstractModel):
    """A record whose number the database gives at COMMIT: `number_stem` + serial + suffix."""

    _name = "licence.numbered.mixin"
    _description = "Record with a gapless number"

    _number_width = 5
    _number_suffix = ""

    number = fields.Char(
        readonly=True, copy=False, index=False,
        help="Given by the database when the transaction is committed.",
    )  # fmt: skip
    number_stem = fields.Char(readonly=True, copy=False)

    def init(self):  # pylint: disable=missing-return
        super().init()
        if not self._abstract:
            install_number_triggers(self, self._number_width, self._number_suffix)

    @api.model_create_multi
    def create(self, vals_list):
        records = super().create(vals_list)
        self.env.cr.precommit.add(records._number_now)
        return records

    def _number_now(self):
        """Give the pending numbers; called last before commit, or where a script needs them."""
        self.flush_model()
        trigger = SQL.identifier(number_trigger(self))
        self.env.cr.execute(SQL("SET CONSTRAINTS %s IMMEDIATE", trigger))
        self.env.cr.execute(SQL("SET CONSTRAINTS %s DEFERRED", trigger))
        self.invalidate_recordset(["number", "display_name"])
        if "clock_ids" in self._fields:
            self.env["licence.clock"]._rename(self)

    def write(self, vals):
        if {"number", "number_stem"} & vals.keys():
            raise AccessError(self.env._("The number is given once, by the counter."))
        return super().write(vals)
