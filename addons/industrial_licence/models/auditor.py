from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.auditor import AUDITOR, State
from ..lifecycle.kernel import labels
from ..tools.identity import identity_fault

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "candidate": "Candidate",
    "registered": "Registered",
    "resigned": "Resigned",
    "banned": "Banned for Life",
}


class Kind(StrEnum):
    AUDITOR = "auditor"
    EXPERT = "expert"
    TRAINER = "trainer"


KINDS = [
    (Kind.AUDITOR.value, "Auditor"),
    (Kind.EXPERT.value, "Technical Expert"),
    (Kind.TRAINER.value, "Auditor Trainer"),
]


class Level(StrEnum):
    REGULAR = "regular"
    SENIOR = "senior"


LEVELS = [
    (Level.REGULAR.value, "Registered Auditor"),
    (Level.SENIOR.value, "Registered Senior Auditor"),
]
# Whose name stands behind a person never changes: 谁推荐谁负责.
FOR_EVER = frozenset({"recommender_department_id", "recommender_authority_id", "kind"})
FIXED_BY_REGISTRATION = frozenset({"identity_number"})


class Auditor(models.Model):
    """核查人员: auditors, experts and trainers in the one national register (第15条)."""

    _name = "licence.auditor"
    _description = "Person of the national review register"
    _inherit = [
        "licence.auditor.guards", "licence.auditor.effects", "licence.auditor.sheet",
        "licence.register.entry.mixin", "licence.fixed.mixin",
        "licence.lifecycle.mixin", "mail.thread", "mail.activity.mixin",
    ]  # fmt: skip
    _order = "name, id"
    _rec_names_search = ["name", "number"]

    _lifecycle = AUDITOR
    _admitted_states = frozenset({State.REGISTERED})
    _sealed_fields = frozenset(
        {"number", "registered_on", "level", "valid_from", "valid_until", "approval_no", "ended_on"}
    )
    _verb_labels = {
        "register": _lt("Register"), "renew": _lt("Renew"), "promote": _lt("Promote"),
        "resign": _lt("Enter the Resignation"), "ban": _lt("Ban for Life"),
    }  # fmt: skip

    state = fields.Selection(labels(AUDITOR, STATE_WORDS))
    kind = fields.Selection(KINDS, required=True, default=Kind.AUDITOR.value, index=True)
    name = fields.Char(required=True, index="trigram", tracking=True)
    gender = fields.Selection([("male", "Male"), ("female", "Female")], required=True)
    birth_date = fields.Date(required=True, help="Printed as year and month.")
    identity_number = fields.Char(
        size=18, required=True, copy=False, groups="industrial_licence.group_handler,"
        "industrial_licence.group_centre,industrial_licence.group_department_clerk",
        help="One person, one entry of a kind, in the whole nation; a ban holds for it.",
    )  # fmt: skip
    recommender_department_id = fields.Many2one(
        "licence.department", "Recommended by the Body", index="btree_not_null",
        ondelete="restrict", default=lambda self: self.env.user.licence_department_id,
    )  # fmt: skip
    recommender_authority_id = fields.Many2one(
        "licence.authority", "Recommended by the Authority", index="btree_not_null",
        ondelete="restrict", default=lambda self: self._default_recommender_authority(),
    )  # fmt: skip
    recommender_name = fields.Char("Recommender", compute="_compute_recommender_name")
    employment_ids = fields.One2many("licence.employment", "auditor_id", "Employments")
    employer_id = fields.Many2one(
        "licence.employer", "Works For", compute="_compute_employer_id", store=True, index=True
    )
    employer_type = fields.Selection(related="employer_id.employer_type", store=True)
    registered_on = fields.Date(readonly=True, copy=False)
    level = fields.Selection(LEVELS, readonly=True, copy=False, index="btree_not_null")
    approval_no = fields.Char("Approval Number", readonly=True, copy=False)
    competence_ids = fields.One2many("licence.auditor.competence", "auditor_id", "Competences")
    qualification_ids = fields.One2many(
        "licence.qualification", "auditor_id", "Levels and Periods", readonly=True
    )
    engagement_ids = fields.One2many("licence.engagement", "auditor_id", "Engagements")
    leave_ids = fields.One2many("licence.leave", "auditor_id", "Leaves")
    attendance_ids = fields.One2many("licence.training.attendance", "auditor_id", "Training")
    user_id = fields.Many2one(
        "res.users", "Account", copy=False, index="btree_not_null", ondelete="restrict"
    )
    phone = fields.Char()
    email = fields.Char()
    specialty = fields.Char(help="Field of a technical expert.")

    _one_entry = models.Constraint(
        "UNIQUE (identity_number, kind)",
        "This person already stands in the national register; an entry holds in every province.",
    )
    _one_number = models.UniqueIndex(
        "(number) WHERE number IS NOT NULL", "This register number is taken."
    )
    _one_account = models.UniqueIndex(
        "(user_id, kind) WHERE user_id IS NOT NULL", "This account belongs to another person."
    )
    _one_recommender = models.Constraint(
        "CHECK (num_nonnulls(recommender_department_id, recommender_authority_id) = 1)",
        "Exactly one recommender stands behind a person: a review body or an authority.",
    )

    def init(self):
        self.env["licence.ban"]._hang(
            "licence_banned_person_line",
            "INSERT OR UPDATE OF state, identity_number, level, valid_from, valid_until",
            "ROW",
            table=self._table,
        )
        return super().init()

    def _default_recommender_authority(self):
        user = self.env.user
        return False if user.licence_department_id else user.licence_authority_id

    @api.depends("recommender_department_id", "recommender_authority_id")
    def _compute_recommender_name(self):
        for person in self:
            who = person.recommender_department_id or person.recommender_authority_id
            person.recommender_name = who.display_name

    @api.depends("employment_ids.employer_id", "employment_ids.effective_to")
    def _compute_employer_id(self):
        for person in self:
            lasting = person.employment_ids.filtered(lambda row: not row.effective_to)
            person.employer_id = lasting[:1].employer_id

    @api.model_create_multi
    def create(self, vals_list):
        self._check_numbers({vals.get("identity_number") for vals in vals_list})
        return super().create(vals_list)

    def write(self, vals):
        self._check_permanent(vals)
        self._check_numbers({vals.get("identity_number")})
        return super().write(vals)

    def _check_permanent(self, vals):
        registered = any(person.state != State.CANDIDATE for person in self)
        fixed = FOR_EVER | (FIXED_BY_REGISTRATION if registered else frozenset())
        # sudo: the values are compared, not shown
        for name in (
            name for name in sorted(fixed & set(vals)) if self.sudo()._differs(name, vals)
        ):
            raise UserError(
                self.env._(
                    "“%(field)s” of a person never changes.",
                    field=self._fields[name]._description_string(self.env),
                )
            )

    def _differs(self, name, vals):
        """Whether a write would give the field another value on any of these people."""
        field = self._fields[name]
        return any(
            (field.convert_to_write(person[name], person) or False) != (vals[name] or False)
            for person in self
        )

    @api.model
    def _check_numbers(self, numbers):
        """The table refuses a banned person too; this says it in words."""
        if any(number and self.env["licence.ban"]._is_banned(number) for number in numbers):
            raise ValidationError(self.env._("This person is banned from licence review for life."))

    @api.constrains("identity_number", "birth_date", "gender")
    def _check_identity(self):
        # sudo: the number is closed to most
        for person in self.sudo().filtered(lambda each: each.state != State.BANNED):
            if reason := identity_fault(person.identity_number, person.birth_date, person.gender):
                raise ValidationError(self._identity_words()[reason])

    def _identity_words(self):
        return {
            "number": self.env._("This is no resident identity number; look at its digits again."),
            "birth": self.env._("The date of birth differs from the identity number."),
            "gender": self.env._("The gender differs from the identity number."),
        }

    def action_resign(self):
        return self._ask("resign")
