from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today


class Kind(StrEnum):
    DIVERGENCE = "divergence"
    OVERSIGHT = "oversight"
    REWARD = "reward"
    PUNISHMENT = "punishment"


KINDS = labels(
    Kind,
    {
        "divergence": "Re-Check Came to Another Conclusion", "oversight": "Found by Oversight",
        "reward": "Reward", "punishment": "Punishment",
    },
)  # fmt: skip
BY_HAND = frozenset({Kind.REWARD, Kind.PUNISHMENT})
ADVERSE = (Kind.DIVERGENCE, Kind.OVERSIGHT)


class PerformanceEntry(models.Model):
    """绩效记录: one fact in the file of a person or a body; a wrong one is answered by another."""

    _name = "licence.performance.entry"
    _description = "Entry of a performance file"
    _inherit = ["licence.once.mixin", "licence.kept.mixin", "licence.fixed.mixin"]
    _order = "happened_on desc, id desc"
    _rec_name = "text"
    _room_fields = frozenset({"visit_id", "check_id"})

    auditor_id = fields.Many2one(
        "licence.auditor", "Person", index="btree_not_null", ondelete="restrict"
    )
    department_id = fields.Many2one(
        "licence.department", "Review Body", index="btree_not_null", ondelete="restrict"
    )
    recommender_department_id = fields.Many2one(
        related="auditor_id.recommender_department_id", store=True, index="btree_not_null"
    )
    recommender_authority_id = fields.Many2one(
        related="auditor_id.recommender_authority_id", store=True, index="btree_not_null"
    )
    kind = fields.Selection(KINDS, required=True, index=True)
    happened_on = fields.Date(required=True, index=True, default=lambda self: legal_today(self.env))
    year = fields.Integer(compute="_compute_year", store=True, index=True, aggregator=None)
    text = fields.Text("What Happened", required=True)
    basis = fields.Char("By Which Rule", required=True)
    visit_id = fields.Many2one(
        "licence.visit", "Review", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    check_id = fields.Many2one(
        "licence.oversight.check", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip

    _one_subject = models.Constraint(
        "CHECK (num_nonnulls(auditor_id, department_id) = 1)",
        "An entry stands in the file of one person or of one body.",
    )

    @api.depends("happened_on")
    def _compute_year(self):
        for entry in self:
            entry.year = entry.happened_on.year if entry.happened_on else 0

    @api.model_create_multi
    def create(self, vals_list):
        if not self._is_opened() and {vals.get("kind") for vals in vals_list} - BY_HAND:
            raise AccessError(self.env._("By hand, only rewards and punishments are entered."))
        return super().create(vals_list)

    @api.constrains("happened_on")
    def _check_happened_on(self):
        if any(entry.happened_on > legal_today(self.env) for entry in self):
            raise ValidationError(self.env._("What is entered has happened already."))

    @api.constrains("kind", "auditor_id", "department_id")
    def _check_rule_on_file(self):
        """国质检监[2006]499号 二(二)2: a body rewards and punishes by rules it has on file."""
        for entry in self.filtered(lambda row: row.kind in BY_HAND):
            body = entry.department_id or entry.recommender_department_id
            if body and "reward" not in body.document_ids.mapped("kind"):
                raise ValidationError(
                    self.env._(
                        "%(body)s has no rules of reward and punishment on file.", body=body.name
                    )
                )

    @api.model
    def _enter(self, people, body, **vals):
        """The same fact in the file of each of these people and of the body."""
        rows = [{"auditor_id": person.id, **vals} for person in people]
        rows += [{"department_id": one.id, **vals} for one in body]
        return self._room().create(rows)


class Auditor(models.Model):
    _inherit = "licence.auditor"

    entry_ids = fields.One2many(
        "licence.performance.entry", "auditor_id", "File Entries", readonly=True, copy=False
    )


class Department(models.Model):
    _inherit = "licence.department"

    entry_ids = fields.One2many(
        "licence.performance.entry", "department_id", "File Entries", readonly=True, copy=False
    )


class Performance(models.Model):
    _inherit = "licence.performance"

    entry_ids = fields.Many2many(
        "licence.performance.entry", string="Entries of the Year", compute="_compute_entry_ids"
    )

    @api.depends("auditor_id.entry_ids", "year")
    def _compute_entry_ids(self):
        for row in self:
            row.entry_ids = row.auditor_id.entry_ids.filtered(
                lambda entry, year=row.year: entry.year == year
            )
