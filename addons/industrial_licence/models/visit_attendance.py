from odoo import api, fields, models
from odoo.exceptions import UserError

from ..lifecycle.kernel import labels
from ..lifecycle.visit import Meeting, State
from ..tools.legal_time import legal_now
from .visit_answer import device_time

MEETINGS = labels(Meeting, {"opening": "Opening Meeting", "closing": "Closing Meeting"})
HELD_IN = {Meeting.OPENING: State.PLANNED, Meeting.CLOSING: State.OPENED}


class VisitAttendance(models.Model):
    """首/末次会议签到表: who was in the room, signed by hand on the tablet or on paper."""

    _name = "licence.visit.attendance"
    _description = "Sign-in of a meeting"
    _inherit = "licence.sealed.mixin"
    _order = "visit_id, meeting desc, id"

    # When somebody signed is nobody's to write.
    _sealed_fields = frozenset({"token", "signed_at"})

    visit_id = fields.Many2one("licence.visit", required=True, index=True, ondelete="cascade")
    meeting = fields.Selection(MEETINGS, required=True)
    name = fields.Char(required=True)
    employer = fields.Char(required=True)
    duty = fields.Char("Post")
    phone = fields.Char()
    is_enterprise = fields.Boolean("Of the Enterprise")
    auditor_id = fields.Many2one(
        "licence.auditor", "Of the Team", index="btree_not_null", ondelete="restrict"
    )
    signature = fields.Image(max_width=600, max_height=300)
    token = fields.Char(readonly=True, copy=False)
    signed_at = fields.Datetime(readonly=True)

    _token_uniq = models.UniqueIndex(
        "(token) WHERE token IS NOT NULL", "This signature has been received already."
    )
    _once = models.UniqueIndex(
        "(visit_id, meeting, auditor_id) WHERE auditor_id IS NOT NULL",
        "This person has signed in already.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        rows = super().create(vals_list)
        rows._check_meeting_held()
        return rows

    @api.model
    def _born_with(self):
        return {**super()._born_with(), "signed_at": legal_now(self.env)}

    def write(self, vals):
        if {"visit_id", "meeting"} & set(vals):
            raise UserError(self.env._("A signature stays on the sheet it was given on."))
        self._check_meeting_held()
        written = super().write(vals)
        self._check_meeting_held()
        return written

    @api.ondelete(at_uninstall=False)
    def _unlink_except_after_meeting(self):
        self._check_meeting_held()

    def _check_meeting_held(self):
        for row in self:
            row.visit_id._check_on_team()
            if row.visit_id.state != HELD_IN[Meeting(row.meeting)]:
                raise UserError(
                    self.env._(
                        "The sheet of the %(meeting)s is not open: the visit is “%(state)s”.",
                        meeting=row._meeting_word(), state=row.visit_id._state_word(),
                    )
                )  # fmt: skip
            if row.auditor_id and row.auditor_id not in row.visit_id.team_id.member_ids.auditor_id:
                raise UserError(
                    self.env._("%(name)s is not on the team.", name=row.auditor_id.name)
                )

    def _meeting_word(self):
        return dict(self._fields["meeting"]._description_selection(self.env))[self.meeting]

    @api.model
    def _take(self, visit, told):
        """A sign-in from the tablet; one of the team is filled in from the register."""
        if known := self.search([("token", "=", told["token"])], limit=1):
            return known
        members = visit.team_id.member_ids.filtered(
            lambda row: row.auditor_id.id == told.get("auditor")
        )
        row = self._create_sealed([self._prepare_signed_vals(visit, told, members)])
        if moment := device_time(told.get("at")):
            row._seal({"signed_at": min(moment, row.signed_at)})
        return row

    @api.model
    def _prepare_signed_vals(self, visit, told, members):
        person = members.auditor_id
        return {
            "visit_id": visit.id,
            "meeting": told.get("meeting"),
            "name": person.name or told.get("name"),
            "employer": (members.employer_id.name if person else told.get("employer")) or "—",
            "duty": told.get("duty") or False,
            "phone": told.get("phone") or False,
            "is_enterprise": not person,
            "auditor_id": person.id,
            "signature": told.get("signature") or False,
            "token": told["token"],
        }
