from odoo import api, models
from odoo.exceptions import UserError

from ..lifecycle.application import (
    APPROVER,
    HANDLER,
    INTAKE,
    UNDER_EXAMINATION,
    WITH_APPLICANT,
    State,
)

_DRAFT = ("enterprise_id", "kind", "certificate_id")
_APPLICANT = (
    "site_id", "line_ids", "change_ids", "path_wish", "has_changed_conditions", "remark",
    "is_commitment_signed", "merger_reason", "old_certificate_ids", "typed", "typed_round",
)  # fmt: skip
_ROWS = ("item_ids", "evidence_ids", "opinion_ids", "activity_ids", "message_follower_ids")
_EXAMINED = frozenset({State.SUBMITTED}) | UNDER_EXAMINATION
ANYBODY = ()
# field → (states in which it is written, posts that write it); what is missing here is not written.
DESK = {
    **dict.fromkeys(_DRAFT, (frozenset({State.DRAFT}), ANYBODY)),
    **dict.fromkeys(_APPLICANT, (WITH_APPLICANT, ANYBODY)),
    **dict.fromkeys(("rule_verdict", "policy_verdict"), (frozenset({State.SUBMITTED}), (INTAKE,))),
    "capacity_verdict": (_EXAMINED, (INTAKE, HANDLER, APPROVER)),
    "handler_id": (_EXAMINED, (INTAKE, HANDLER)),
    # Rows of their own say themselves when they may be written.
    **dict.fromkeys(_ROWS, (frozenset(State), ANYBODY)),
}


class ApplicationDesk(models.AbstractModel):
    """Which field of an application is filled in at which desk."""

    _name = "licence.application.desk"
    _description = "Desks at which an application is filled in"

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._refuse_fields_of_later_desks(vals)
        made = super().create(vals_list)
        made._sync_items()
        return made

    def write(self, vals):
        if not self._passes():
            # What is sealed is refused by the life-cycle itself.
            for name in set(vals) - self._sealed_names():
                self._refuse_foreign_desk(name)
        written = super().write(vals)
        if {"kind", "path_wish", "line_ids", "change_ids", "certificate_id"} & set(vals):
            self.filtered(lambda one: one.state in WITH_APPLICANT)._sync_items()
        return written

    def _refuse_fields_of_later_desks(self, vals):
        # A form sends what it was given; only what differs from that is an entry.
        entered = {n for n in vals if vals[n] and vals[n] != self._given(n)} - self._sealed_names()
        later = [name for name in entered if State.DRAFT not in self._desk(name)[0]]
        if later:
            raise UserError(
                self.env._(
                    "%(fields)s is not for whoever enters the application.",
                    fields=", ".join(
                        sorted(self._fields[name]._description_string(self.env) for name in later)
                    ),
                )
            )

    def _given(self, name):
        default = self._fields[name].default
        return default(self) if default else False

    def _refuse_foreign_desk(self, name):
        states, posts = self._desk(name)
        closed = self.filtered(lambda one: one.state not in states)
        if closed:
            raise UserError(
                self.env._(
                    "%(field)s of %(record)s is not written while it is “%(state)s”.",
                    field=self._fields[name]._description_string(self.env),
                    record=closed[0].display_name,
                    state=closed[0]._state_word(),
                )
            )  # fmt: skip
        if posts and not self.env.su and not any(self.env.user.has_group(p) for p in posts):
            raise UserError(
                self.env._(
                    "Your post does not write %(field)s.",
                    field=self._fields[name]._description_string(self.env),
                )
            )

    @api.model
    def _desk(self, name):
        # Odoo's own bookkeeping of conversations and activities belongs to no desk.
        free = name.startswith(("message_", "activity_", "my_activity_"))
        return DESK.get(name, (frozenset(State) if free else frozenset(), ANYBODY))
