from enum import StrEnum

from odoo import api, fields, models
from odoo.fields import Domain

from ..tools.legal_time import legal_today


class Standing(StrEnum):
    VALID = "valid"
    PENDING = "pending"
    LAPSED = "lapsed"
    BARRED = "barred"
    ENDED = "ended"


STANDINGS = [
    (Standing.VALID.value, "Valid"),
    (Standing.PENDING.value, "Not Yet Valid"),
    (Standing.LAPSED.value, "Lapsed"),
    (Standing.BARRED.value, "Barred"),
    (Standing.ENDED.value, "Not in Force"),
]


class RegisterEntryMixin(models.AbstractModel):
    """An entry of a register: a number, a period, and whether it may act on a day."""

    _name = "licence.register.entry.mixin"
    _description = "Entry of a register"

    _admitted_states = frozenset()
    """States of the life-cycle in which an entry may act; its record names them."""

    number = fields.Char("Register Number", readonly=True, copy=False, index="btree_not_null")
    valid_from = fields.Date(readonly=True, copy=False)
    valid_until = fields.Date(readonly=True, copy=False, index="btree_not_null")
    ended_on = fields.Date(
        readonly=True, copy=False, help="The first day on which the entry no longer stood."
    )
    sanction_ids = fields.One2many(
        "licence.sanction", "res_id", "Sanctions", readonly=True, copy=False,
        domain=lambda self: [("res_model", "=", self._name)],
    )  # fmt: skip
    standing = fields.Selection(
        STANDINGS, compute="_compute_standing", search="_search_standing",
        help="As of today; what was true on another day is answered for that day.",
    )  # fmt: skip

    @api.depends("state", "valid_from", "valid_until", "ended_on", "sanction_ids.state")
    def _compute_standing(self):
        today = legal_today(self.env)
        barred = self._barred_ids(today)
        for entry in self:
            entry.standing = entry._standing_of(today, barred)

    def _standing_of(self, date, barred):
        self.ensure_one()
        if self.state not in self._admitted_states and not (self.ended_on and self.ended_on > date):
            return Standing.ENDED
        if (self._origin or self).id in barred:
            return Standing.BARRED
        if not self.valid_from or self.valid_from > date:
            return Standing.PENDING
        return Standing.LAPSED if self.valid_until and self.valid_until < date else Standing.VALID

    def _barred_ids(self, date):
        # sudo: whether somebody is barred does not depend on who asks
        sanctions = self.env["licence.sanction"].sudo()
        rows = sanctions.search_fetch(
            sanctions._domain_barring(date)
            & Domain("res_model", "=", self._name)
            & Domain("res_id", "in", self.ids),
            ["res_id"],
        )
        return set(rows.mapped("res_id"))

    @api.model
    def _search_standing(self, operator, value):
        if operator != "in":
            return NotImplemented
        today = legal_today(self.env)
        return Domain.OR(self._domain_standing(each, today) for each in value if each)

    @api.model
    def _domain_standing(self, standing, date):
        admitted, free = self._domain_admitted(date), ~self._domain_barred(date)
        begun = Domain("valid_from", "<=", date)
        running = Domain("valid_until", "=", False) | Domain("valid_until", ">=", date)
        return {
            Standing.VALID: admitted & free & begun & running,
            Standing.PENDING: admitted & free & ~begun,
            Standing.LAPSED: admitted & free & begun & ~running,
            Standing.BARRED: admitted & ~free,
            Standing.ENDED: ~admitted,
        }[Standing(standing)]

    @api.model
    def _domain_admitted(self, date):
        return Domain("state", "in", list(self._admitted_states)) | Domain("ended_on", ">", date)

    @api.model
    def _domain_barred(self, date):
        barring = self.env["licence.sanction"]._domain_barring(date)
        return Domain("sanction_ids", "any!", barring)

    @api.model
    def _domain_may_act(self, date):
        """Entries that may act on `date`; a register with a history of periods reads that."""
        return self._domain_standing(Standing.VALID, date)

    def _acting_on(self, date):
        """Those of these entries that may act on `date`: one query, however many they are."""
        # sudo: the answer does not depend on who asks
        found = self.sudo().search(Domain("id", "in", self.ids) & self._domain_may_act(date))
        return self.browse(found.ids)

    def _may_act(self, date):
        self.ensure_one()
        return bool(self._acting_on(date))
