from odoo import api, fields, models

from ..lifecycle.kernel import labels
from ..lifecycle.review_team import Role
from .employer import EmployerType

ROLES = labels(Role, {"leader": "Team Leader", "member": "Member", "observer": "Observer"})
EMPLOYER_TYPES = labels(
    EmployerType,
    {
        "technical": "Technical Body", "association": "Industry Association",
        "provincial": "Provincial Authority", "other": "Other",
    },
)  # fmt: skip


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

    team_id = fields.Many2one(
        "licence.review.team", required=True, index=True, ondelete="cascade"
    )
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

    _once = models.Constraint(
        "UNIQUE (team_id, auditor_id)", "This person is already on the team."
    )
    _one_leader = models.UniqueIndex("(team_id) WHERE role = 'leader'", "A team has one leader.")
    _one_observer = models.UniqueIndex(
        "(team_id) WHERE role = 'observer'", "A team has one observer at most."
    )

    @api.model_create_multi
    def create(self, vals_list):
        members = super().create(vals_list)
        members._note_employer()
        return members

    def write(self, vals):
        written = super().write(vals)
        if "auditor_id" in vals:
            self._note_employer()
        return written

    def _note_employer(self):
        for employer, members in self.grouped(lambda row: row.auditor_id.employer_id).items():
            members._room().write(
                {"employer_id": employer.id, "employer_type": employer.employer_type}
            )

    def _filing_content(self):
        words = dict(self._fields["role"].selection)
        return {
            "name": self.auditor_id.name,
            "number": self.auditor_id.number or "",
            "unit": self.employer_id.name or "",
            "role": words[self.role],
            "phone": self.phone or "",
        }

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
