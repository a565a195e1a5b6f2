from odoo import fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.liability_case import LIABILITY_CASE, RANK, State

_lt = LazyTranslate(__name__)

STATE_WORDS = {"draft": "Draft", "open": "Open", "decided": "Decided"}
ROLES = [
    ("department_head", "Head of the Review Body"),
    ("team_leader", "Team Leader"),
    ("lab_head", "Head of the Laboratory"),
    ("direct", "Directly Responsible"),
]
MEASURES = [
    ("none", "No Measure"),
    ("warning", "Warning"),
    ("suspension", "Suspension"),
    ("ban", "Ban for Life"),
    ("discipline", "Administrative Discipline"),
    ("referral", "Referred to the Judiciary"),
]


class LiabilityCase(models.Model):
    """过错责任追究: heads first, then the direct persons, as of the day of the event."""

    _name = "licence.liability.case"
    _description = "Liability case"
    _inherit = [
        "licence.liability.case.guards", "licence.liability.case.effects", "licence.fixed.mixin",
        "licence.lifecycle.mixin", "mail.thread",
    ]  # fmt: skip
    _order = "event_on desc, id desc"

    _lifecycle = LIABILITY_CASE
    _open_states = frozenset({State.DRAFT, State.OPEN})
    _always_open_fields = frozenset({"referral_result"})
    # Who answers was written down for this event; whose case it is never changes.
    _fixed_fields = frozenset(
        "authority_id event_on department_id plan_line_id application_id subject_model "
        "subject_id".split()
    )
    _verb_labels = {"open": _lt("Open the Case"), "decide": _lt("Decide")}

    state = fields.Selection(labels(LIABILITY_CASE, STATE_WORDS), group_expand=True)
    name = fields.Char("Fault", required=True)
    event_on = fields.Date("Happened On", required=True)
    department_id = fields.Many2one("licence.department", "Review Body", ondelete="restrict")
    subject_model = fields.Char("Subject Type")
    subject_id = fields.Many2oneReference("File", model_field="subject_model")
    authority_id = fields.Many2one(
        "licence.authority", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id,
    )  # fmt: skip
    facts = fields.Text(required=True)
    person_ids = fields.One2many("licence.liability.person", "case_id", "People Responsible")
    referral_to = fields.Char("Referred To")
    referral_on = fields.Date("Referred On")
    referral_document = fields.Char()
    referral_result = fields.Text()

    def _standing_on(self, name):
        owned = name == "authority_id"
        return self if owned else self.filtered(lambda case: case.state != State.DRAFT)

    def _responsible_people(self):
        """Rows of who answers, heads first; rooms of the visit and the laboratory add theirs."""
        self.ensure_one()
        heads = self.department_id._heads_on(self.event_on)
        return [
            {
                "role": "department_head", "rank": RANK["department_head"],
                "name": head.name, "user_id": head.user_id.id, "body": self.department_id.name,
            }
            for head in heads
        ]  # fmt: skip

    def action_open(self):
        return self._advance("open")

    def action_decide(self):
        return self._ask("decide")
