from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from ..lifecycle.kernel import labels
from ..lifecycle.review_team import Role
from ..lifecycle.review_team import State as TeamState
from ..tools.legal_time import legal_now
from .employer import EmployerType

ROLES = labels(Role, {"leader": "Team Leader", "member": "Member", "observer": "Observer"})
EMPLOYER_TYPES = labels(
    EmployerType,
    {
        "technical": "Technical Body", "association": "Industry Association",
        "provincial": "Provincial Authority", "other": "Other",
    },
)  # fmt: skip

DECLARATION = (
    "本人声明：与%s无劳动、聘用、兼职、咨询、认证等经济利益关系，不属于同一集团，无近亲属在该企业任职，"
    "本人将独立、客观、公正地开展实地核查，遵守保密和廉洁纪律。如有不实，愿承担相应责任。"
)


class ReviewTeamMember(models.Model):
    """Somebody on a team, with the unit as it was when the person was put on it."""

    _name = "licence.review.team.member"
    _description = "Member of a review team"
    _inherit = ["licence.part.mixin", "licence.kept.mixin"]
    _order = "team_id, id"
    _rec_name = "auditor_id"
    _part_of = "team_id"
    _room_fields = frozenset(
        "employer_id employer_type declaration_at declared_ids declaration_text".split()
    )
    _open_after_freeze = _room_fields | {"declaration_attachment_id"}

    team_id = fields.Many2one("licence.review.team", required=True, index=True, ondelete="cascade")
    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="restrict"
    )
    role = fields.Selection(ROLES, required=True, default=Role.MEMBER.value)
    employer_id = fields.Many2one(
        "licence.employer", "Works For", readonly=True, ondelete="restrict"
    )
    employer_type = fields.Selection(EMPLOYER_TYPES, readonly=True)
    register_number = fields.Char(related="auditor_id.number")
    phone = fields.Char(related="auditor_id.phone")
    declaration_at = fields.Datetime("Declared Independent At", readonly=True, copy=False)
    declaration_text = fields.Text("Declaration", readonly=True, copy=False)
    declared_ids = fields.Many2many(
        "res.partner", "licence_review_declared_rel", "member_id", "enterprise_id",
        "Declared Independent Of", readonly=True, copy=False,
    )  # fmt: skip
    declaration_attachment_id = fields.Many2one(
        "ir.attachment", "Signed Declaration", copy=False, ondelete="restrict"
    )

    _once = models.Constraint("UNIQUE (team_id, auditor_id)", "This person is already on the team.")
    _one_leader = models.UniqueIndex("(team_id) WHERE role = 'leader'", "A team has one leader.")
    _one_observer = models.UniqueIndex(
        "(team_id) WHERE role = 'observer'", "A team has one observer at most."
    )

    @api.model_create_multi
    def create(self, vals_list):
        members = super().create(vals_list)
        members._note_employer()
        members.team_id._seal({"composed_by": "hand"})
        return members

    def write(self, vals):
        written = super().write(vals)
        if "auditor_id" in vals:
            self._note_employer()
            self.team_id._seal({"composed_by": "hand"})
        return written

    def _refuse_frozen(self):
        frozen = self.team_id.filtered(lambda team: team.state != TeamState.DRAFT)
        if frozen:
            raise UserError(
                self.env._(
                    "Team %(team)s is “%(state)s”: open it for a change first; its plan is then "
                    "approved and filed again.",
                    team=frozen[0].display_name, state=frozen[0]._state_word(),
                )
            )  # fmt: skip

    def _note_employer(self):
        for employer, members in self.grouped(lambda row: row.auditor_id.employer_id).items():
            members._room().write(
                {"employer_id": employer.id, "employer_type": employer.employer_type}
            )

    def _filing_content(self):
        words = dict(self._fields["role"].selection)
        return {
            "entry": self.auditor_id.id,
            "duty": self.role,
            "name": self.auditor_id.name,
            "number": self.auditor_id.number or "",
            "unit": self.employer_id.name or "",
            "role": words[self.role],
            "phone": self.phone or "",
        }

    @api.constrains("auditor_id", "role", "team_id")
    def _check_person(self):
        """However somebody comes onto a team, what stops the person stops it there and then."""
        for team, rows in self.grouped("team_id").items():
            team._check_people(rows.auditor_id.ids)

    def action_declare(self):
        return self._declare()

    def _declare(self):
        """The declaration of independence for every enterprise of the plan, signed once."""
        self.check_access("read")
        for row in self:
            row._check_signer()
            firms = row.team_id.plan_id.line_ids.enterprise_id
            names = "、".join(firms.sudo().mapped("name"))  # sudo: named in the plan already
            row._room().write(
                {
                    "declaration_at": legal_now(self.env),
                    "declaration_text": DECLARATION % names,
                    "declared_ids": [Command.set(firms.ids)],
                }
            )

    def _check_signer(self):
        own = self.auditor_id.user_id == self.env.user
        by_paper = self.declaration_attachment_id and self.team_id.plan_id._is_of_own_house()
        if not own and not by_paper:
            raise UserError(
                self.env._(
                    "%(person)s signs with the own account, or you upload the signed declaration.",
                    person=self.auditor_id.name,
                )
            )
        if not self.team_id.plan_id.line_ids:
            raise UserError(self.env._("Enter the enterprises to be visited."))

    def _undeclared(self, enterprise):
        """Sentences about those who have not declared themselves independent of the enterprise."""
        return [
            self.env._(
                "%(person)s has not signed the declaration of independence for %(enterprise)s.",
                person=row.auditor_id.name,
                enterprise=enterprise.name,
            )
            for row in self
            if enterprise not in row.declared_ids
        ]
