from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools.translate import LazyTranslate

from ..lifecycle.interview import INTERVIEW, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

TODO = "mail.mail_activity_data_todo"
STATE_WORDS = {State.PLANNED: "Planned", State.HELD: "Held", State.CLOSED: "Closed"}


class SupervisionInterview(models.Model):
    """约谈 (国质检监〔2015〕364号 五（三）); 国市监质监〔2020〕152号 四（三）: two addressees."""

    _name = "licence.supervision.interview"
    _description = "Interview"
    _inherit = [
        "licence.supervision.stages",
        "licence.paper.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "id desc"

    _lifecycle = INTERVIEW
    _verb_labels = {"hold": _lt("Held"), "close": _lt("Close")}
    _main_states = tuple(State)
    _first_states = frozenset({State.PLANNED})
    _written_in = {"promise_ids": frozenset({State.PLANNED, State.HELD})}
    _open_states = frozenset({State.PLANNED, State.HELD})
    _sealed_fields = frozenset({"signed_off_id", "closed_on"})

    state = fields.Selection(labels(INTERVIEW, STATE_WORDS), group_expand=True)
    addressee = fields.Selection(
        [("enterprise", "Head of the Enterprise"), ("government", "Local Government")],
        required=True, default="enterprise",
    )  # fmt: skip
    authority_id = fields.Many2one(
        "licence.authority", "Interviewing Body", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    enterprise_id = fields.Many2one("res.partner", index="btree_not_null", ondelete="restrict")
    government_id = fields.Many2one(
        "licence.authority", "Region", index="btree_not_null", ondelete="restrict",
        help="The region whose government is spoken to.",
    )  # fmt: skip
    signal_id = fields.Many2one(
        "licence.supervision.signal", "Risk Signal", index="btree_not_null", ondelete="restrict"
    )
    persons = fields.Char("Who Came")
    reason = fields.Text(required=True)
    held_on = fields.Date()
    minutes = fields.Text()
    promise_ids = fields.One2many(
        "licence.supervision.promise", "interview_id", "What Was Promised"
    )
    signed_off_id = fields.Many2one(
        "res.users", "Signed Off By", readonly=True, copy=False, ondelete="restrict"
    )
    closed_on = fields.Date(readonly=True, copy=False)

    _one_addressee = models.Constraint(
        "CHECK ((addressee = 'enterprise' AND enterprise_id IS NOT NULL) "
        "OR (addressee = 'government' AND government_id IS NOT NULL))",
        "Say which enterprise, or which region's government, is spoken to.",
    )

    @api.depends("addressee", "enterprise_id.name", "government_id.region_name")
    def _compute_display_name(self):
        for interview in self:
            who = interview.enterprise_id.name or interview.government_id.region_name
            interview.display_name = self.env._("Interview: %(name)s", name=who or "")

    def _guard_minutes_written(self):
        if not (self.minutes or "").strip() or not self.held_on:
            yield self.env._("Write the day and the minutes.")

    def _guard_not_in_future(self):
        if self.held_on and self.held_on > legal_today(self.env):
            yield self.env._("An interview that was held does not lie in the future.")

    def _guard_promises_kept(self):
        if open_ones := self.promise_ids.filtered(lambda promise: not promise.kept_on):
            yield self.env._("Not kept yet: %(text)s", text=open_ones[0].text)

    def _after_hold(self):
        self._seal({"signed_off_id": self.env.uid})
        for promise in self.promise_ids:
            self.activity_schedule(
                TODO, promise.due_on or self.held_on, summary=promise.text, user_id=self.env.uid
            )

    def _fill_interview(self, _told):
        return {
            "body": self.authority_id._name_on(self.held_on or legal_today(self.env)),
            "party": self.enterprise_id.name or self.government_id.display_name,
            "persons": self.persons or "",
            "held_on": self.held_on,
            "reason": self.reason,
            "minutes": self.minutes,
            # sudo: the name of a colleague on a paper is no secret of the account
            "officer": self.sudo().signed_off_id.name or "",
            "promises": [
                {"text": promise.text, "due_on": promise.due_on} for promise in self.promise_ids
            ],
        }

    def _after_close(self):
        self._seal({"closed_on": legal_today(self.env)})

    def action_hold(self):
        return self._advance("hold")

    def action_close(self):
        return self._advance("close")
