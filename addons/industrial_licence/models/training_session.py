from odoo import fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.training_session import TRAINING_SESSION, State

_lt = LazyTranslate(__name__)


class TrainingSession(models.Model):
    """A training of auditors with its trainer, hours and people (许可证制度介绍 二(一)3(6))."""

    _name = "licence.training.session"
    _description = "Training session"
    _inherit = [
        "licence.organised.mixin", "licence.training.session.guards", "licence.lifecycle.mixin",
        "mail.thread",
    ]  # fmt: skip
    _order = "begins_on desc, id desc"

    _lifecycle = TRAINING_SESSION
    _open_states = frozenset({State.PLANNED})
    _verb_labels = {"hold": _lt("Close as Held")}

    state = fields.Selection(
        labels(TRAINING_SESSION, {"planned": "Planned", "held": "Held"}), group_expand=True
    )
    name = fields.Char(required=True)
    begins_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    hours = fields.Float(required=True)
    place = fields.Char()
    trainer_id = fields.Many2one(
        "licence.auditor", required=True, ondelete="restrict", domain="[('kind', '=', 'trainer')]"
    )
    partner_department_id = fields.Many2one(
        "licence.department", "Together with the Body", ondelete="restrict",
        help="A province trains jointly with a review body (国市监质监〔2020〕152号 三(四)).",
    )  # fmt: skip
    product_ids = fields.Many2many("licence.product", string="Products")
    attendance_ids = fields.One2many("licence.training.attendance", "session_id")

    _order_of_days = models.Constraint(
        "CHECK (begins_on <= ends_on AND hours > 0)",
        "A session ends on its first day or later and lasts some hours.",
    )

    def action_hold(self):
        return self._advance("hold")


class TrainingAttendance(models.Model):
    """Hours one person took part; they count once the session is held."""

    _name = "licence.training.attendance"
    _description = "Attendance of a training session"
    _inherit = "licence.part.mixin"
    _order = "session_id desc, id"
    _rec_name = "auditor_id"
    _part_of = "session_id"

    session_id = fields.Many2one(
        "licence.training.session", required=True, index=True, ondelete="cascade"
    )
    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="restrict"
    )
    hours = fields.Float("Hours Attended", required=True)
    ends_on = fields.Date(related="session_id.ends_on")
    state = fields.Selection(related="session_id.state")

    _once = models.Constraint(
        "UNIQUE (session_id, auditor_id)", "This person already stands on the sheet."
    )
    _hours = models.Constraint("CHECK (hours >= 0)", "Hours are not below zero.")

    def _domain_counted(self, auditor, begin, end):
        return [
            ("auditor_id", "=", auditor.id),
            ("session_id.state", "=", State.HELD),
            ("session_id.ends_on", ">=", begin),
            ("session_id.ends_on", "<=", end),
        ]
